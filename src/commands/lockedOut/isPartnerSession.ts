// Whether whoever is signed in works as a partner in the tenant of a customer, without being a user of it. Pure.
// https://learn.microsoft.com/partner-center/customers/gdap-introduction

import { homeTenantOf } from '../../auth/homeTenantOf.ts';
import type { Session } from '../../services.ts';

/** A guest has an object of its own in the tenant; a partner is known there by that of the home tenant alone. */
export function isPartnerSession({ account, signIn, tenantId }: Session): boolean {
  if (signIn === undefined) return false;
  const home = homeTenantOf(signIn.account);
  return home !== undefined && home !== tenantId.toLowerCase() && signIn.account.id.split('.')[0] === account.id;
}
