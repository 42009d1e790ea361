// Plans the address a user can reset the password with. The address itself is never part of a plan. Pure.
// https://learn.microsoft.com/graph/api/resources/emailauthenticationmethod

import { maskEmail } from './maskEmail.ts';
import type { UserPlan } from './plan.ts';
import { methodsOf, notesOf, planOf, refusalOf, refusedPlan, type PlanTarget } from './planTarget.ts';

/** Id of the one step: the address goes to the engine under `${user.id}/${resetEmailStepId}`. */
export const resetEmailStepId = '1';

/** Adds the address, or puts it in place of the one that is there. */
export function planResetEmail(target: PlanTarget, emailAddress: string): UserPlan {
  const refusal = refusalOf(target);
  if (refusal) return refusedPlan(target, refusal);
  const methods = methodsOf(target);
  const now = methods.find((method) => method.kind === 'email');
  if (now?.kind === 'email' && now.emailAddress.toLowerCase() === emailAddress.toLowerCase()) {
    return refusedPlan(target, { kind: 'alreadySo' });
  }
  const stays = methods.filter((method) => method.kind !== 'email');
  const maskedAddress = maskEmail(emailAddress);
  const action = { type: 'setResetEmail', exists: now !== undefined, maskedAddress } as const;
  return planOf(target, [action], stays, [...notesOf(target), { kind: 'emailIsNoMfa' }]);
}
