// Whether settings lead to the tenant that is open. Pure.

import { homeTenantOf } from './homeTenantOf.ts';
import type { Session } from './session.ts';
import type { SignInTarget } from './signInTarget.ts';

/** False for a demo tenant, and for none. */
export function isNamedBy(target: Pick<SignInTarget, 'tenantId'>, session: Session | undefined): boolean {
  if (session?.signIn === undefined) return false;
  return (target.tenantId ?? homeTenantOf(session.signIn.account)) === session.tenantId.toLowerCase();
}
