// Plans turning SMS sign-in on or off for a user's mobile phone. Pure.
// https://learn.microsoft.com/graph/api/phoneauthenticationmethod-enablesmssignin

import type { AuthenticationMethod } from './authenticationMethod.ts';
import { maskPhoneNumber } from './maskPhoneNumber.ts';
import type { UserPlan, Refusal } from './plan.ts';
import { methodsOf, notesOf, planOf, refusalOf, refusedPlan, type PlanTarget } from './planTarget.ts';

/** What Graph says of SMS sign-in for the user's mobile phone; an open set. undefined: there is no mobile phone, or it is not told. */
export function smsSignInState(target: PlanTarget): string | undefined {
  return mobileOf(target)?.smsSignInState;
}

/** Turning it on is refused where the tenant's policy forbids it; that somebody else signs in with the number, the service says. */
export function planSmsSignIn(target: PlanTarget, on: boolean): UserPlan {
  const refusal = refusalOf(target);
  if (refusal) return refusedPlan(target, refusal);
  const mobile = mobileOf(target);
  if (!mobile) return refusedPlan(target, { kind: 'methodGone' });
  const because = smsRefusal(mobile.smsSignInState, on);
  if (because) return refusedPlan(target, because);
  const action = { type: 'setSmsSignIn', on, maskedNumber: maskPhoneNumber(mobile.phoneNumber) } as const;
  return planOf(target, [action], methodsOf(target), notesOf(target));
}

function mobileOf(target: PlanTarget): Extract<AuthenticationMethod, { kind: 'phone' }> | undefined {
  for (const method of methodsOf(target)) {
    if (method.kind === 'phone' && method.phoneType === 'mobile') return method;
  }
  return undefined;
}

function smsRefusal(state: string | undefined, on: boolean): Refusal | undefined {
  if (on && state === 'notAllowedByPolicy') return { kind: 'smsSignInNotAllowed' };
  if (on ? state === 'ready' : state !== undefined && isOff(state)) return { kind: 'alreadySo' };
  return undefined;
}

/** What surely means that nobody signs in with this number. */
function isOff(state: string): boolean {
  return ['notEnabled', 'notAllowedByPolicy', 'notConfigured', 'notSupported'].includes(state);
}
