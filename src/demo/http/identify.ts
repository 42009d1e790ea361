// Whose request it is, and whether the token still counts.
// https://learn.microsoft.com/entra/identity/conditional-access/concept-continuous-access-evaluation
import type { TenantState } from '../tenantState.ts';
import { Refusal } from './refusal.ts';
import type { Caller } from './tokens.ts';

const bearer = /^Bearer +(\S+)$/i;

/** The caller behind an Authorization header, if the token is one of ours. */
export function identify(tenant: TenantState, authorization: string | null): Caller | undefined {
  const token = authorization === null ? undefined : bearer.exec(authorization)?.[1];
  return token === undefined ? undefined : tenant.tokens.callerOf(token);
}

/** 401 for no token or an unknown one. */
export function unauthenticated(authorization: string | null): Refusal {
  const message = authorization === null ? 'Access token is empty.' : 'Invalid access token.';
  return new Refusal(401, 'InvalidAuthenticationToken', message, {
    headers: {
      'WWW-Authenticate':
        'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"',
    },
  });
}

/** A token from before the person's sessions were revoked is refused at once, if its client understands why.
 * Without `cp1` it lives on to its end. A caller who was deleted has no session either way. */
export function checkRevocation(tenant: TenantState, caller: Caller): void {
  if (caller.application) return;
  if (tenant.population.find(caller.id) === undefined) throw unauthenticated('');
  const revoked = tenant.revocations.get(caller.id);
  if (!caller.cp1 || revoked === undefined || caller.sequence > revoked) return;
  const value = String(Math.floor(tenant.options.now() / 1000));
  throw claimsChallenge(JSON.stringify({ access_token: { nbf: { essential: true, value } } }));
}

/** 401 with a claims challenge. https://learn.microsoft.com/entra/identity-platform/claims-challenge */
export function claimsChallenge(claims: string): Refusal {
  const message =
    'Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp';
  const parameters = [
    'realm=""',
    'authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
    'client_id="00000003-0000-0000-c000-000000000000"',
    `errorDescription="${message}"`,
    'error="insufficient_claims"',
    `claims="${Buffer.from(claims).toString('base64')}"`,
  ];
  return new Refusal(401, 'InvalidAuthenticationToken', message, {
    headers: { 'WWW-Authenticate': `Bearer ${parameters.join(', ')}` },
  });
}
