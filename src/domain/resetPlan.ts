// Plans a reset of MFA methods: what the portal's "Require re-register multifactor authentication" does, no more. Pure.
// https://learn.microsoft.com/entra/identity/authentication/howto-mfa-userdevicesettings

import { reRegisterDeletes } from './authenticationMethod.ts';
import type { UserPlan } from './plan.ts';
import type { PlanTarget } from './planTarget.ts';
import { planRemoval } from './removalPlan.ts';

export interface ResetOptions {
  /** Sign-in sessions are revoked at the end; not those of an external guest, which are the home tenant's. */
  readonly revokes?: boolean;
}

/** Deletes phones, Microsoft Authenticator and software OATH tokens, deactivates hardware OATH tokens (they stay assigned, and
 * are not among `stays`). */
export function planReset(target: PlanTarget, { revokes = false }: ResetOptions = {}): UserPlan {
  return planRemoval(target, { kinds: reRegisterDeletes, unassigns: false, revokes, nothing: 'nothingToDo' });
}
