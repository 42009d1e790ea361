// What one reading tells of one person's methods, whatever it was read from. Pure.

import type { TenantPerson } from './tenantPerson.ts';

/** Everything about a person that is not in the list of users. */
export type PersonReading = Omit<
  TenantPerson,
  'id' | 'displayName' | 'userPrincipalName' | 'enabled' | 'guest' | 'isAdmin'
>;

/** The part of what is known of a person that was read of the methods. */
export function personReading(person: TenantPerson): PersonReading {
  const { registered, capable, passwordless, methods, unsure, defaultMethod, missing, source, readAt } = person;
  return {
    ...(registered !== undefined && { registered }),
    ...(capable !== undefined && { capable }),
    ...(passwordless !== undefined && { passwordless }),
    ...(methods !== undefined && { methods }),
    ...(unsure !== undefined && { unsure }),
    ...(defaultMethod !== undefined && { defaultMethod }),
    ...(missing !== undefined && { missing }),
    ...(source !== undefined && { source }),
    ...(readAt !== undefined && { readAt }),
  };
}
