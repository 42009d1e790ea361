// Plans the removal of every method that an administrator can remove. Pure.
// https://learn.microsoft.com/graph/api/resources/authenticationmethods-overview

import { removableKinds } from './authenticationMethod.ts';
import type { UserPlan } from './plan.ts';
import type { PlanTarget } from './planTarget.ts';
import { planRemoval } from './removalPlan.ts';

export interface RemoveAllOptions {
  /** Hardware OATH tokens go back to the tenant's inventory; else they are deactivated, and stay the user's. */
  readonly unassigns: boolean;
  /** Sign-in sessions are revoked at the end. */
  readonly revokes: boolean;
}

/** Deletes passkeys, passes and the e-mail address too. The password stays, and so does what this version does not know. */
export function planRemoveAll(target: PlanTarget, { unassigns, revokes }: RemoveAllOptions): UserPlan {
  return planRemoval(target, { kinds: removableKinds, unassigns, revokes, nothing: 'nothingRemovable' });
}
