// Microsoft Entra's sign-in, in front of one or several demo tenants: pages for the person, tokens for the app, and whatever can
// go wrong with either. Knows no network. The text of each error is Entra's own, see aadsts.ts.
import type { DemoTenant } from '../../../src/demo/demoTenant.ts';
import { aadsts, type AadstsCode } from './aadsts.ts';
import { appToken } from './appTokens.ts';
import { createDeviceCodes } from './deviceCodes.ts';
import type { EntraFault } from './entraFaults.ts';
import { grantKey, tenantOf, type FakeApp, type FakeDirectory, type FakeTenant } from './fakeDirectory.ts';
import { createSignInPages, detailsOf, handBack, platformOf } from './signInPages.ts';
import { acrsOf, createTokenEndpoint, type Agreed } from './tokenEndpoint.ts';

export interface FakeEntraOptions {
  /** Origin of the sign-in service; absent: the global cloud's. */
  readonly authority?: string;
  /** The first one is everybody's home. */
  readonly tenants: readonly [FakeTenant, ...FakeTenant[]];
  /** User principal name of who sits before the browser. */
  readonly person: string;
  /** Absent: only Microsoft Graph Command Line Tools. */
  readonly apps?: readonly FakeApp[];
}

export interface FakeEntra extends FakeDirectory {
  /** Answers requests to the sign-in service, and to vscode.dev, whose page hands the answer on to VS Code. */
  fetch(request: Request): Promise<Response>;
  /** Answers requests to Graph: the tenant that gave the token does, unless the token is expired. */
  graph(request: Request): Promise<Response>;
  /** An administrator consents for everybody in the tenant (the first one if not told). */
  consentForAll(clientId: string, permissions: readonly string[], tenant?: DemoTenant): void;
  /** Takes back all consent to an app. */
  withdrawConsent(clientId: string): void;
  /** Adds something that goes wrong. Returns the way to remove it. */
  fail(fault: EntraFault): () => void;
  /** From now on no token is renewed without a page. */
  revokeSessions(code?: Extract<AadstsCode, 50173 | 700082>): void;
  /** Graph refuses all access tokens handed out so far, as it does when their time is over. */
  expireTokens(): void;
}

/** Of Microsoft Graph PowerShell. That it has `https://vscode.dev/redirect` is not known of the real one; see `apps` for without. */
export const graphCommandLineTools: FakeApp = {
  clientId: '14d82eec-204b-4c2f-b7e8-296a70dab67e',
  name: 'Microsoft Graph Command Line Tools',
  publicClient: ['http://localhost', 'https://vscode.dev/redirect'],
  allowPublicClientFlows: true,
};

/** An app registration as an administrator should make it. */
export const ownRegistration: FakeApp = {
  clientId: 'aaaaaaaa-1111-4222-8333-444444444444',
  name: 'MFA Admin of our organization',
  publicClient: ['http://localhost', 'https://vscode.dev/redirect'],
  allowPublicClientFlows: true,
};

export function createFakeEntra(options: FakeEntraOptions): FakeEntra {
  const { authority = 'https://login.microsoftonline.com' } = options;
  const directory: FakeDirectory = {
    authority,
    ...{ tenants: options.tenants, person: options.person, mayConsent: true, tokenCarries: 'granted' },
    apps: new Map((options.apps ?? [graphCommandLineTools]).map((app) => [app.clientId, app])),
    ...{ tokenSeconds: 3600, pollSeconds: 1, satisfied: new Set(), faults: [], asked: [], tokenRequests: [] },
    ...{ grants: new Map(), issued: new Map(), refreshTokens: new Map() },
  };
  const pages = createSignInPages(directory);
  const codes = new Map<string, Agreed & { readonly redirectUri: string }>();
  const deviceCodes = createDeviceCodes(directory, pages, `${authority}/device`);
  const tokens = createTokenEndpoint(directory, {
    device_code: deviceCodes.redeem,
    authorization_code: (form) => {
      const agreed = codes.get(form.get('code') ?? '');
      codes.delete(form.get('code') ?? '');
      const app = directory.apps.get(agreed?.clientId ?? '');
      if (agreed === undefined || app === undefined) return 70008;
      const platform = platformOf(app, agreed.redirectUri);
      if (platform === 'spa') return 9002327;
      return platform === 'web' ? 7000218 : agreed;
    },
  });

  function authorize(url: URL): Response {
    const parameter = (name: string): string => url.searchParams.get(name) ?? '';
    const clientId = parameter('client_id');
    const segment = segmentOf(url);
    const redirectUri = parameter('redirect_uri');
    const scope = parameter('scope');
    const nonce = url.searchParams.get('nonce') ?? undefined;
    return pages.show({
      ...{ flow: 'browser', clientId, segment, scope, nonce, redirectUri },
      acrs: acrsOf(url.searchParams.get('claims')),
      loginHint: url.searchParams.get('login_hint') ?? undefined,
      finish: (answer) => {
        const state = stateOf(url);
        const mode = url.searchParams.get('response_mode');
        if ('error' in answer) {
          const { error, description } = aadsts(answer.error, detailsOf(directory, { clientId, segment, redirectUri }));
          return handBack(redirectUri, mode, { error, error_description: description, state });
        }
        const code = crypto.randomUUID();
        codes.set(code, { person: directory.person, clientId, tenant: answer.tenant, scope, nonce, redirectUri });
        return handBack(redirectUri, mode, { code, state });
      },
    });
  }

  async function answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const form = new URLSearchParams(request.method === 'POST' ? await request.text() : '');
    if (url.hostname === 'vscode.dev' && url.pathname === '/redirect') return handOn(form);
    const [, segment = '', ...rest] = url.pathname.split('/');
    switch (`${request.method} ${rest.join('/')}`) {
      case 'GET oauth2/v2.0/authorize':
        return authorize(url);
      case 'POST oauth2/v2.0/token':
        return form.get('grant_type') === 'client_credentials'
          ? appToken(directory, segment, form)
          : tokens(segment, form);
      case 'POST oauth2/v2.0/devicecode':
        return deviceCodes.begin(segment, form);
      case 'POST Consent/Set':
        return pages.answer(form);
      case 'GET v2.0/.well-known/openid-configuration':
        return discovery(directory, url, segment);
    }
    if (url.pathname === '/device') return request.method === 'POST' ? deviceCodes.enter(form) : deviceCodes.page();
    return new Response('Not here', { status: 404 });
  }

  // The directory itself, so that what a test changes is seen here.
  return Object.assign(directory, {
    fetch: answer,
    graph: async (request: Request) => {
      const token = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
      const tenant = directory.issued.get(token);
      return tenant === undefined ? expired(authority) : tenant.demo.fetch(request);
    },
    consentForAll: (clientId: string, permissions: readonly string[], tenant?: DemoTenant) => {
      const where = options.tenants.find(({ demo }) => demo === tenant) ?? options.tenants[0];
      const key = grantKey(clientId, where);
      directory.grants.set(key, new Set([...(directory.grants.get(key) ?? []), ...permissions]));
    },
    withdrawConsent: (clientId: string) => {
      for (const key of directory.grants.keys()) if (key.startsWith(`${clientId} `)) directory.grants.delete(key);
    },
    fail: (fault: EntraFault) => {
      const counted = { ...fault };
      directory.faults.push(counted);
      return () => {
        counted.times = 0;
      };
    },
    revokeSessions: (code: AadstsCode = 50173) => {
      for (const kept of directory.refreshTokens.values()) kept.revoked = code;
    },
    expireTokens: () => {
      directory.issued.clear();
    },
  });
}

/** https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc */
function discovery(directory: FakeDirectory, { origin }: URL, segment: string): Response {
  const tenant = tenantOf(directory, segment);
  if (tenant === undefined) {
    const { description, timestamp } = aadsts(90002, detailsOf(directory, { clientId: '', segment, redirectUri: '' }));
    const body = { error: 'invalid_tenant', error_description: description, error_codes: [90002], timestamp };
    return Response.json(body, { status: 400 });
  }
  const whole = segment === 'organizations' || segment === 'common';
  const id = whole ? segment : tenant.demo.tenantId;
  return Response.json({
    issuer: `${directory.authority}/${whole ? '{tenantid}' : id}/v2.0`,
    authorization_endpoint: `${origin}/${id}/oauth2/v2.0/authorize`,
    token_endpoint: `${origin}/${id}/oauth2/v2.0/token`,
    device_authorization_endpoint: `${origin}/${id}/oauth2/v2.0/devicecode`,
    jwks_uri: `${origin}/${id}/discovery/v2.0/keys`,
    ...{ response_types_supported: ['code'], response_modes_supported: ['query', 'form_post'] },
    ...{ subject_types_supported: ['pairwise'], id_token_signing_alg_values_supported: ['RS256'] },
    ...{ tenant_region_scope: 'AS', cloud_instance_name: 'microsoftonline.com' },
  });
}

/** The state is the address at which VS Code waits. */
function handOn(form: URLSearchParams): Response {
  const { state, ...answer } = Object.fromEntries(form);
  const back = new URL(state ?? '');
  for (const [name, value] of Object.entries(answer)) back.searchParams.set(name, value);
  return new Response(null, { status: 303, headers: { location: back.href } });
}

const segmentOf = (url: URL): string => url.pathname.split('/')[1] ?? '';

/** VS Code's server build appends the state without escaping it, so that its `&` seem to begin other parameters. */
function stateOf(url: URL): string {
  let state = url.search.split('&state=')[1] ?? '';
  for (let next = decodeURIComponent(state); next !== state; next = decodeURIComponent(state)) state = next;
  return state;
}

/** https://learn.microsoft.com/graph/errors */
function expired(authority: string): Response {
  const message = 'Lifetime validation failed, the token is expired.';
  const innerError = { date: new Date().toISOString(), 'request-id': crypto.randomUUID() };
  const body = { error: { code: 'InvalidAuthenticationToken', message, innerError } };
  const challenge = `Bearer realm="", authorization_uri="${authority}/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"`;
  return Response.json(body, { status: 401, headers: { 'WWW-Authenticate': challenge } });
}
