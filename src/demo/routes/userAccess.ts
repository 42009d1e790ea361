// Finds the person a path names, and says who may know them.
import type { Call } from '../http/call.ts';
import { directoryAccessDenied, directoryNotFound, Refusal } from '../http/refusal.ts';
import { hasScope } from '../directory/reach.ts';
import type { Person } from '../people/person.ts';
import type { TenantState } from '../tenantState.ts';

/** The person in the path's `:user`. @throws Refusal 404 */
export function personInPath(call: Call, tenant: TenantState): Person {
  const id = call.params['user'] ?? '';
  const person = tenant.population.find(id);
  if (person === undefined) throw directoryNotFound(id);
  return person;
}

/** The caller as a person; undefined for applications. */
export function callingPerson(call: Call, tenant: TenantState): Person | undefined {
  return call.caller.application ? undefined : tenant.population.find(call.caller.id);
}

/** Sign-in times need a licence and a permission of their own. @throws Refusal 403 */
export function requireSignInActivity(call: Call, tenant: TenantState): void {
  requirePremium(tenant, 1);
  if (!hasScope(call.caller, 'AuditLog.Read.All')) {
    throw new Refusal(
      403,
      'Authentication_MSGraphPermissionMissing',
      'The principal does not have required Microsoft Graph permission(s): AuditLog.Read.All to call this API.',
    );
  }
}

/** The two sentences the service has for a missing licence. */
const premiumSentences = [
  "Neither tenant is B2C or tenant doesn't have premium license",
  "Tenant is not a B2C tenant and doesn't have premium license",
];

/** @throws Refusal 403 in a tenant without Microsoft Entra ID P1. */
export function requirePremium(tenant: TenantState, sentence: 0 | 1): void {
  if (tenant.options.licence !== 'free') return;
  throw new Refusal(403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant', premiumSentences[sentence] ?? '');
}

/** @throws Refusal 403 unless the token carries one of these permissions. */
export function requireDirectoryScope(call: Call, ...scopes: readonly string[]): void {
  if (!hasScope(call.caller, ...scopes)) throw directoryAccessDenied();
}
