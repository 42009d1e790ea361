// What the fake Entra knows of tenants, apps and people, and what it keeps of who was asked for what. Plain data.
import type { DemoTenant } from '../../../src/demo/demoTenant.ts';
import type { EntraFault } from './entraFaults.ts';

export interface FakeTenant {
  readonly demo: DemoTenant;
  /** Names that lead to it in an address, beside its id. */
  readonly domains: readonly string[];
  /** User principal names of who may sign in to it; absent: everybody. */
  readonly members?: readonly string[];
}

/** An app registration. https://learn.microsoft.com/graph/api/resources/application */
export interface FakeApp {
  readonly clientId: string;
  readonly name: string;
  /** Tenants in which it can be signed in to; absent: all. */
  readonly tenants?: readonly string[];
  /** By platform: "Mobile and desktop applications", "Web", "Single-page application". */
  readonly publicClient: readonly string[];
  readonly web?: readonly string[];
  readonly spa?: readonly string[];
  readonly allowPublicClientFlows: boolean;
  /** With which it signs in without a person. */
  readonly servicePrincipal?: {
    /** Object id in the tenant. */
    readonly id: string;
    /** PEM. */
    readonly certificates: readonly string[];
    /** Application permissions that were granted. */
    readonly roles: readonly string[];
  };
}

/** One time the person was shown a page of Entra. */
export interface Asked {
  readonly clientId: string;
  /** The tenant in the address: a GUID, a domain or `organizations`. */
  readonly tenant: string;
  /** Permissions of Graph, without its address, sorted: VS Code sorts them too. */
  readonly permissions: readonly string[];
  readonly loginHint: string | undefined;
  readonly flow: 'browser' | 'deviceCode';
  /** `account`: all is granted already, so the person only says who they are. */
  readonly page: 'consent' | 'account' | 'needsAdmin' | 'error' | 'handedBack';
}

/** One request to the token endpoint. */
export interface TokenRequest {
  readonly grant: string;
  readonly clientId: string;
  readonly tenant: string;
  readonly permissions: readonly string[];
  /** Values of the authentication context (`acrs`) that an access token was asked for with. */
  readonly acrs: readonly string[];
  /** The code of the refusal; undefined: tokens were given. */
  refused: number | undefined;
}

/** The first tenant is everybody's home. All that is not readonly can be changed at any time. */
export interface FakeDirectory {
  /** Origin of the sign-in service, that of the tenants' cloud. */
  readonly authority: string;
  readonly tenants: readonly FakeTenant[];
  readonly apps: Map<string, FakeApp>;
  /** User principal name of who sits before the browser, whatever account is asked for. */
  person: string;
  /** Whether that person may consent for themselves; otherwise Entra says "Need admin approval". */
  mayConsent: boolean;
  /** Which delegated permissions a token carries: Entra puts in all that are granted to the app, asked for or not. */
  tokenCarries: 'granted' | 'asked';
  /** How long a token is said to be good for. */
  tokenSeconds: number;
  /** How long an app is told to wait before it asks again for the outcome of a device code. */
  pollSeconds: number;
  /** Authentication contexts (`acrs`) that the person has met; others need a page. */
  readonly satisfied: Set<string>;
  readonly faults: EntraFault[];
  readonly asked: Asked[];
  readonly tokenRequests: TokenRequest[];
  /** Granted permissions, see {@link grantKey}. */
  readonly grants: Map<string, Set<string>>;
  /** Access tokens handed out, until they are expired. */
  readonly issued: Map<string, FakeTenant>;
  readonly refreshTokens: Map<string, { readonly person: string; readonly clientId: string; revoked?: number }>;
}

/** Where a grant is kept. @param person absent: for everybody in the tenant, given by an administrator. */
export function grantKey(clientId: string, tenant: FakeTenant, person = '*'): string {
  return `${clientId} ${tenant.demo.tenantId} ${person}`;
}

/** All that is granted to the app when `person` uses it. */
export function granted(directory: FakeDirectory, clientId: string, tenant: FakeTenant, person: string): Set<string> {
  const { grants } = directory;
  const mine = grants.get(grantKey(clientId, tenant, person)) ?? [];
  return new Set([...(grants.get(grantKey(clientId, tenant)) ?? []), ...mine]);
}

/** The tenant that an address names; undefined: there is none. */
export function tenantOf({ tenants }: FakeDirectory, segment: string): FakeTenant | undefined {
  if (segment === 'organizations' || segment === 'common') return tenants[0];
  const name = segment.toLowerCase();
  return tenants.find(({ demo, domains }) => demo.tenantId === name || domains.includes(name));
}

export function isMember(tenant: FakeTenant, person: string): boolean {
  return tenant.members?.includes(person) ?? true;
}

/** Permissions of Graph in a scope parameter, without its address, sorted. */
export function permissionsOf(scope: string): string[] {
  const oidc = ['openid', 'profile', 'offline_access', 'email', ''];
  return scope
    .split(' ')
    .filter((name) => !oidc.includes(name))
    .map((name) => name.replace(/^https:\/\/[^/]+\//, ''))
    .toSorted();
}
