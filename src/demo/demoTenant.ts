// An invented Microsoft Entra tenant in memory that speaks Graph: the demo of the product, and the fake in its tests.
// Knows neither the product's Graph client nor vscode; both read the same documentation.
import { AuditLog } from './audit/auditLog.ts';
import { seedAudit } from './audit/seedAudit.ts';
import { graphRoot, routesIn } from './clouds.ts';
import { DemoFaults } from './demoFaults.ts';
import { resolveOptions, type DemoOptions } from './demoOptions.ts';
import { RoleStore } from './directory/roleStore.ts';
import { seedRoles } from './directory/seedRoles.ts';
import { openDoor } from './http/front.ts';
import { RequestLog, type DemoRequestRecord } from './http/requestLog.ts';
import { createRouter } from './http/router.ts';
import { Throttle } from './http/throttle.ts';
import { Tokens } from './http/tokens.ts';
import { HardwareTokens } from './methods/hardwareTokens.ts';
import { MethodStore } from './methods/methodStore.ts';
import { SignInNumbers } from './methods/signInNumbers.ts';
import { namedKeys, namedPersonId, namedPrincipalName, type NamedKey } from './people/namedPeople.ts';
import { PersonOrders } from './people/personOrders.ts';
import { Population } from './people/population.ts';
import { AccessPolicies } from './policy/accessPolicies.ts';
import { MethodsPolicy } from './policy/methodsPolicy.ts';
import { routes } from './routes/routes.ts';
import { behindTheScenes, type BehindTheScenes } from './behindTheScenes.ts';
import type { TenantState } from './tenantState.ts';

export type { DemoOptions } from './demoOptions.ts';
export type { DemoFaults, DemoRequest } from './demoFaults.ts';
export type { DemoRequestRecord } from './http/requestLog.ts';
export type { BehindTheScenes } from './behindTheScenes.ts';

/** Administrators whose key is also the name of their role. */
const callerKeys = [
  'globalAdministrator',
  'privilegedAuthenticationAdministrator',
  'authenticationAdministrator',
  'authenticationPolicyAdministrator',
  'userAdministrator',
  'helpdeskAdministrator',
  'globalReader',
  'reportsReader',
  'scopedAuthenticationAdministrator',
  'eligibleAuthenticationAdministrator',
] as const satisfies readonly NamedKey[];
export type DemoCaller = (typeof callerKeys)[number];

export interface DemoPerson {
  readonly id: string;
  readonly userPrincipalName: string;
}

export interface TokenOptions {
  /** User principal name or object id of somebody, or a key of `callers`; for an application its id. */
  readonly caller: string;
  readonly scopes: readonly string[];
  /** The client understands claims challenges; default false. */
  readonly cp1?: boolean;
  /** App-only. */
  readonly application?: boolean;
  /** Of an application. */
  readonly appName?: string;
}

export interface DemoTenant {
  readonly tenantId: string;
  readonly tenantName: string;
  /** Differs with every opening. */
  readonly instance: string;
  /** Scheme and host to call; others work as well, and links in answers keep them. */
  readonly root: string;
  /** Like the global fetch: honours the signal, rejects with TypeError when the connection is made to break. */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** A bearer token that this tenant knows. @throws Error for a caller who does not exist. */
  issueToken(options: TokenOptions): string;
  /** User principal names. */
  readonly callers: Readonly<Record<DemoCaller, string>>;
  /** The people with a part to play. With fewer users than those, the last of them do not exist. */
  readonly people: Readonly<Record<NamedKey, DemoPerson>>;
  readonly faults: DemoFaults;
  readonly behindTheScenes: BehindTheScenes;
  readonly requests: readonly DemoRequestRecord[];
  clearRequests(): void;
}

function record<K extends string, V>(keys: readonly K[], value: (key: K) => V): Readonly<Record<K, V>> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}

/** Opens a tenant. Its state lives as long as the returned object. */
export function createDemoTenant(options: DemoOptions = {}): DemoTenant {
  const resolved = resolveOptions(options);
  const { now, cloud } = resolved;
  const { id: tenantId, name: tenantName } = resolved.tenant;
  const root = graphRoot(cloud);
  const openedAt = now();
  const tokens = new Tokens(tenantId, root, now);
  const faults = new DemoFaults(resolved.replicationLagMs);
  const population = new Population(resolved.userCount, openedAt);
  const roles = new RoleStore(seedRoles, now);
  const tenant: TenantState = {
    ...{ tenantId, options: resolved, openedAt, population, roles, tokens, faults },
    orders: new PersonOrders(population),
    methods: new MethodStore(openedAt, now, faults),
    signInNumbers: new SignInNumbers(),
    hardwareTokens: new HardwareTokens(),
    policy: new MethodsPolicy(roles),
    accessPolicies: new AccessPolicies(openedAt),
    audit: new AuditLog(resolved.auditDelayMs),
    revocations: new Map(),
    roleRequests: new Map(),
  };
  seedAudit(tenant.audit, population, openedAt);
  const throttle = resolved.limits === undefined ? undefined : new Throttle(resolved.limits, now, `demo/${tenantId}`);
  const router = createRouter(routesIn(cloud, routes), tenant, (route, call) => throttle?.count(route, call) ?? {});
  const log = new RequestLog();
  const desk = { tenant, router, log };
  const people = record(namedKeys, (key) => ({ id: namedPersonId(key), userPrincipalName: namedPrincipalName(key) }));
  const callers = record(callerKeys, namedPrincipalName);

  return {
    ...{ tenantId, tenantName, root, faults, people, callers },
    instance: crypto.randomUUID(),
    fetch: async (input, init) => openDoor(desk, new Request(input, init)),
    issueToken: ({ caller, scopes, cp1 = false, application = false, appName }) => {
      const name = (callers as Readonly<Record<string, string>>)[caller] ?? caller;
      const person = application ? undefined : population.find(name);
      if (!application && person === undefined) throw new Error(`Nobody here is called ${caller}.`);
      const id = person?.id ?? name;
      return tokens.issue({ id, userPrincipalName: person?.userPrincipalName, scopes, cp1, application, appName });
    },
    behindTheScenes: behindTheScenes(tenant),
    requests: log.records,
    clearRequests: () => {
      log.clear();
    },
  };
}
