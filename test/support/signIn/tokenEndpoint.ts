// The fake Entra's token endpoint. https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
import { aadsts, type AadstsCode } from './aadsts.ts';
import { takeFault } from './entraFaults.ts';
import { granted, isMember, permissionsOf, tenantOf } from './fakeDirectory.ts';
import type { FakeDirectory, FakeTenant } from './fakeDirectory.ts';
import { detailsOf } from './signInPages.ts';

/** What a person agreed to, to be given as tokens. */
export interface Agreed {
  readonly person: string;
  readonly clientId: string;
  readonly tenant: FakeTenant;
  readonly scope: string;
  readonly nonce: string | undefined;
}

/** Finds what was agreed to, by what the app shows for it; or why not. */
export type Redeem = (form: URLSearchParams) => Agreed | AadstsCode;

/** @param redeem by the last word of the grant type; `refresh_token` is known already. */
export function createTokenEndpoint(
  directory: FakeDirectory,
  redeem: Readonly<Record<string, Redeem>>,
): (segment: string, form: URLSearchParams) => Response {
  function refreshed(segment: string, form: URLSearchParams, acrs: readonly string[]): Agreed | AadstsCode {
    const clientId = form.get('client_id') ?? '';
    const kept = directory.refreshTokens.get(form.get('refresh_token') ?? '');
    if (kept?.clientId !== clientId) return 70008;
    if (kept.revoked !== undefined) return kept.revoked as AadstsCode;
    const tenant = tenantOf(directory, segment);
    if (tenant === undefined) return 90002;
    const app = directory.apps.get(clientId);
    if (app === undefined || app.tenants?.includes(tenant.demo.tenantId) === false) return 700016;
    if (!isMember(tenant, kept.person)) return 50020;
    const scope = form.get('scope') ?? '';
    const has = granted(directory, clientId, tenant, kept.person);
    if (!permissionsOf(scope).every((name) => name === '.default' || has.has(name))) return 65001;
    if (!acrs.every((value) => directory.satisfied.has(value))) return 50076;
    return { person: kept.person, clientId, tenant, scope, nonce: undefined };
  }

  return (segment, form) => {
    const grant = (form.get('grant_type') ?? '').split(':').at(-1) ?? '';
    const clientId = form.get('client_id') ?? '';
    const permissions = permissionsOf(form.get('scope') ?? '');
    const acrs = acrsOf(form.get('claims'));
    const outcome =
      takeFault(directory, 'token', permissions, grant) ??
      (grant === 'refresh_token' ? refreshed(segment, form, acrs) : (redeem[grant]?.(form) ?? 70008));
    const refused = typeof outcome === 'number' ? outcome : undefined;
    directory.tokenRequests.push({ grant, clientId, tenant: segment, permissions, acrs, refused });
    if (typeof outcome === 'number') {
      return refusal(outcome, detailsOf(directory, { clientId, segment, redirectUri: form.get('redirect_uri') ?? '' }));
    }
    return tokens(directory, outcome);
  };
}

function tokens(directory: FakeDirectory, { person, clientId, tenant, scope, nonce }: Agreed): Response {
  const { demo } = tenant;
  const all = [...granted(directory, clientId, tenant, person)].toSorted();
  const asked = permissionsOf(scope).filter((name) => name !== '.default');
  const carried = directory.tokenCarries === 'granted' || asked.length === 0 ? all : asked;
  const home = directory.tenants[0]?.demo;
  const id = (of: typeof home): string | undefined =>
    Object.values(of?.people ?? {}).find((one) => one.userPrincipalName === person)?.id;
  const clientInfo = base64({ uid: id(home), utid: home?.tenantId });
  const accessToken = demo.issueToken({ caller: person, scopes: carried });
  directory.issued.set(accessToken, tenant);
  const refreshToken = `refresh-${crypto.randomUUID()}`;
  directory.refreshTokens.set(refreshToken, { person, clientId });
  const seconds = Math.floor(Date.now() / 1000);
  const idToken = {
    aud: clientId,
    iss: `${directory.authority}/${demo.tenantId}/v2.0`,
    ...{ tid: demo.tenantId, oid: id(demo), preferred_username: person, name: person },
    ...{ iat: seconds, nbf: seconds, exp: seconds + 3600, nonce, ver: '2.0' },
  };
  const root = /https:\/\/[^/ ]+\//.exec(scope)?.[0] ?? `${demo.root}/`;
  return Response.json({
    ...{ token_type: 'Bearer', expires_in: directory.tokenSeconds, ext_expires_in: directory.tokenSeconds },
    scope: ['openid', 'profile', 'offline_access', ...carried.map((name) => root + name)].join(' '),
    ...{ access_token: accessToken, refresh_token: refreshToken, client_info: clientInfo },
    id_token: `${base64({ alg: 'none' })}.${base64(idToken)}.unsigned`,
  });
}

/** What the token endpoint answers to who gets nothing. */
export function refusal(code: AadstsCode, details: Parameters<typeof aadsts>[1]): Response {
  const { error, suberror, description, traceId, correlationId, timestamp } = aadsts(code, details);
  const body = {
    ...{ error, error_description: description, error_codes: [code], timestamp, trace_id: traceId },
    ...{ correlation_id: correlationId, error_uri: `https://login.microsoftonline.com/error?code=${code}`, suberror },
  };
  return Response.json(body, { status: error === 'invalid_client' ? 401 : 400 });
}

/** Authentication contexts that an access token is to have. MSAL also sends claims that concern the id token alone. */
export function acrsOf(claims: string | null): string[] {
  if (claims === null) return [];
  const { access_token: wanted } = JSON.parse(claims) as {
    access_token?: { acrs?: { value?: string; values?: string[] } };
  };
  return [wanted?.acrs?.value ?? [], wanted?.acrs?.values ?? []].flat();
}

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
