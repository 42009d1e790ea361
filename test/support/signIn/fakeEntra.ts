// Microsoft Entra's sign-in pages, as far as VS Code's own Microsoft sign-in needs them, in front of a demo tenant.
// https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow Knows no network.
import type { DemoTenant } from '../../../src/demo/demoTenant.ts';

/** One time the person was shown a page of Entra. */
export interface Asked {
  readonly clientId: string;
  /** The tenant in the address: a GUID or `organizations`. */
  readonly tenant: string;
  /** Permissions of Graph, without its address, sorted: VS Code sorts them too. */
  readonly permissions: readonly string[];
  readonly loginHint: string | undefined;
}

export interface FakeEntra {
  /** Pages shown, in order. */
  readonly asked: readonly Asked[];
  /** Claims that tokens were asked for with, without a page, as JSON. */
  readonly claims: readonly string[];
  /** Answers requests to login.microsoftonline.com, and to vscode.dev, whose page hands the answer on to VS Code. */
  fetch(request: Request): Promise<Response>;
}

const graph = 'https://graph.microsoft.com/';

/** @param userPrincipalName of who signs in, whatever account is asked for. Consents to everything asked for on a page. */
export function createFakeEntra(demo: DemoTenant, userPrincipalName: string): FakeEntra {
  const asked: Asked[] = [];
  const claims: string[] = [];
  const consented = new Set<string>();
  const codes = new Map<string, { readonly scope: string; readonly nonce: string | undefined }>();
  const person = Object.values(demo.people).find((one) => one.userPrincipalName === userPrincipalName);
  const clientInfo = base64({ uid: person?.id, utid: demo.tenantId });

  function authorize(url: URL): Response {
    const parameter = (name: string): string | undefined => url.searchParams.get(name) ?? undefined;
    const scope = parameter('scope') ?? '';
    const code = crypto.randomUUID();
    codes.set(code, { scope, nonce: parameter('nonce') });
    asked.push({
      clientId: parameter('client_id') ?? '',
      tenant: url.pathname.split('/')[1] ?? '',
      permissions: permissionsOf(scope),
      loginHint: parameter('login_hint'),
    });
    const fields = { code, state: stateOf(url), client_info: clientInfo };
    const inputs = Object.entries(fields).map(
      ([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`,
    );
    const action = escaped(parameter('redirect_uri') ?? '');
    return html(`<form method="post" action="${action}">${inputs.join('')}<button>Accept</button></form>`);
  }

  function tokens(form: URLSearchParams): Response {
    const given = codes.get(form.get('code') ?? '');
    const scope = given?.scope ?? form.get('scope') ?? '';
    const permissions = permissionsOf(scope);
    if (given !== undefined) for (const name of permissions) consented.add(name);
    else if (form.get('grant_type') !== 'refresh_token')
      return refusal(400, 'invalid_grant', 'AADSTS70008: The code has expired.', 70008);
    else if (!permissions.every((name) => consented.has(name))) {
      return refusal(400, 'invalid_grant', 'AADSTS65001: The user or administrator has not consented.', 65001);
    }
    const demanded = form.get('claims');
    if (given === undefined && demanded !== null) claims.push(demanded);
    const seconds = Math.floor(Date.now() / 1000);
    const idToken = {
      aud: form.get('client_id'),
      iss: `https://login.microsoftonline.com/${demo.tenantId}/v2.0`,
      ...{ tid: demo.tenantId, oid: person?.id, preferred_username: userPrincipalName, name: userPrincipalName },
      ...{ iat: seconds, nbf: seconds, exp: seconds + 3600, nonce: given?.nonce, ver: '2.0' },
    };
    return Response.json({
      ...{ token_type: 'Bearer', scope, expires_in: 3600, ext_expires_in: 3600, client_info: clientInfo },
      access_token: demo.issueToken({ caller: userPrincipalName, scopes: permissions }),
      refresh_token: `refresh-${crypto.randomUUID()}`,
      id_token: `${base64({ alg: 'none' })}.${base64(idToken)}.unsigned`,
    });
  }

  return {
    asked,
    claims,
    fetch: async (request) => {
      const url = new URL(request.url);
      const form = async (): Promise<URLSearchParams> => new URLSearchParams(await request.text());
      if (url.pathname.endsWith('/oauth2/v2.0/authorize')) return authorize(url);
      if (url.pathname.endsWith('/oauth2/v2.0/token')) return tokens(await form());
      if (url.hostname === 'vscode.dev' && url.pathname === '/redirect') return handOn(await form());
      return new Response('Not here', { status: 404 });
    },
  };
}

/** The state is the address at which VS Code waits. */
function handOn(form: URLSearchParams): Response {
  const back = new URL(form.get('state') ?? '');
  back.searchParams.set('code', form.get('code') ?? '');
  return new Response(null, { status: 303, headers: { location: back.href } });
}

/** VS Code's server build appends the state without escaping it, so that its `&` seem to begin other parameters. */
function stateOf(url: URL): string {
  let state = url.search.split('&state=')[1] ?? '';
  for (let next = decodeURIComponent(state); next !== state; next = decodeURIComponent(state)) state = next;
  return state;
}

function permissionsOf(scope: string): string[] {
  return scope
    .split(' ')
    .filter((name) => name.startsWith(graph))
    .map((name) => name.slice(graph.length))
    .toSorted();
}

function refusal(status: number, error: string, description: string, code: number): Response {
  const body = { error, error_description: description, error_codes: [code], timestamp: new Date().toISOString() };
  return Response.json(body, { status });
}

const html = (body: string): Response =>
  new Response(`<!doctype html><title>Sign in</title><body>${body}`, { headers: { 'content-type': 'text/html' } });

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
