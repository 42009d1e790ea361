// A tenant's id or one of its domains, as typed → its id. Asks the cloud's sign-in service, and nobody else, with no token.
// https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc Knows no vscode, and guesses nothing.

import { EntraError } from '../domain/failure.ts';
import type { Cloud } from './clouds.ts';
import { domainOf } from './domainOf.ts';
import { guidOf } from './guidOf.ts';

/** Why there is no id. `unknown`: no tenant of this cloud has the domain. `otherCloud`: one of another cloud has. `slow`: no answer in
 * time. `unreachable`: no connection. `notEntra`: what answered is not Microsoft Entra, or not in a form we know. */
export type TenantProblem = 'noTenantName' | 'unknown' | 'otherCloud' | 'slow' | 'unreachable' | 'notEntra';

export type ResolvedTenant = { readonly tenantId: string } | { readonly problem: TenantProblem };

export type FetchText = (
  url: string,
  init: { readonly redirect: 'manual'; readonly signal: AbortSignal },
) => Promise<Pick<Response, 'status' | 'text'>>;

const patienceMs = 15_000;

/** By the tenant's `cloud_instance_name`: which sign-in service keeps it. The global one also answers for others' tenants.
 * A name that is not here decides nothing. */
const authorities: Readonly<Record<string, string>> = {
  'microsoftonline.com': 'https://login.microsoftonline.com',
  'microsoftonline.us': 'https://login.microsoftonline.us',
  'partner.microsoftonline.cn': 'https://login.chinacloudapi.cn',
};

/** @param typed id or domain. An id is taken as it is: whether there is such a tenant shows when it is signed in to.
 * @throws EntraError `cancelled` alone. */
export async function resolveTenant(
  typed: string,
  { authority }: Pick<Cloud, 'authority'>,
  fetch: FetchText,
  signal: AbortSignal,
): Promise<ResolvedTenant> {
  const given = guidOf(typed);
  if (given !== undefined) return { tenantId: given };
  const domain = domainOf(typed);
  if (domain === undefined) return { problem: 'noTenantName' };
  const slow = AbortSignal.timeout(patienceMs);
  let answer: { readonly status: number; readonly body: string };
  try {
    const url = `${authority}/${domain}/v2.0/.well-known/openid-configuration`;
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.any([signal, slow]) });
    answer = { status: response.status, body: await response.text() };
  } catch {
    if (signal.aborted) throw new EntraError({ kind: 'cancelled' });
    return { problem: slow.aborted ? 'slow' : 'unreachable' };
  }
  return read(answer, authority);
}

function read({ status, body }: { readonly status: number; readonly body: string }, authority: string): ResolvedTenant {
  const { error, issuer, cloud_instance_name: cloud } = fields(body);
  if (status === 400 && error === 'invalid_tenant') return { problem: 'unknown' };
  if (status !== 200 || typeof issuer !== 'string') return { problem: 'notEntra' };
  const kept = typeof cloud === 'string' ? authorities[cloud] : undefined;
  if (kept !== undefined && kept !== authority) return { problem: 'otherCloud' };
  const id = guidOf(/^https:\/\/[^/]+\/([^/]+)\/v2\.0$/.exec(issuer)?.[1] ?? '');
  return id === undefined ? { problem: 'notEntra' } : { tenantId: id };
}

function fields(body: string): {
  readonly error?: unknown;
  readonly issuer?: unknown;
  readonly cloud_instance_name?: unknown;
} {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}
