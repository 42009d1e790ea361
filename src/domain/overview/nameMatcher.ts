// Finds people by what somebody types of their names: the same rule for the table of the overview and for the Users view filtered by
// methods, so that both show the same people. Pure.

import type { TenantPerson } from './tenantPerson.ts';

/** @param search nothing but spaces finds everybody. */
export function nameMatcher(
  search: string,
): (person: Pick<TenantPerson, 'displayName' | 'userPrincipalName'>) => boolean {
  const wanted = folded(search.trim());
  return ({ displayName, userPrincipalName }) =>
    wanted === '' || folded(`${displayName}\n${userPrincipalName}`).includes(wanted);
}

/** Full-width and half-width, capital and small letters are the same to whoever searches. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
