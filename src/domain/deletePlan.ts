// Plans the deletion of one method. Pure. https://learn.microsoft.com/graph/api/resources/authenticationmethods-overview

import type { AuthenticationMethod, UserMethods } from './authenticationMethod.ts';
import { defaultCandidates } from './defaultCandidates.ts';
import { isPinnedBy } from './isPinnedBy.ts';
import { mayKeepDefault } from './mayKeepDefault.ts';
import { methodRef } from './methodRef.ts';
import type { PlanNote, Refusal, StepAction, UserPlan } from './plan.ts';
import { methodsOf, notesOf, planOf, refusalOf, refusedPlan, type PlanTarget } from './planTarget.ts';

export interface DeleteTarget extends PlanTarget {
  /** As it was chosen; it may have vanished since. */
  readonly method: AuthenticationMethod;
}

/** Deletes the method. Where it is the default and another registered method can be, that one is made the default first,
 * because the service refuses to delete a default while others exist. */
export function planDelete(target: DeleteTarget): UserPlan {
  const refusal = refusalOf(target) ?? methodRefusal(target);
  if (refusal || !target.methods.known) return refusedPlan(target, refusal ?? { kind: 'methodGone' });
  const stays = methodsOf(target).filter((method) => !isSame(method, target.method));
  const reading = target.methods.value;
  const way = moveDefault(reading, target.method, stays);
  const notes: PlanNote[] = [...notesOf(target)];
  if (!reading.preferences.known) notes.push({ kind: 'defaultUnknown', failure: reading.preferences.failure });
  if (!way && mayKeepDefault(reading.preferences, [target.method], stays)) notes.push({ kind: 'defaultMayRemain' });
  const deletion: StepAction = { type: 'deleteMethod', method: methodRef(target.method) };
  return planOf(target, way ? [way, deletion] : [deletion], stays, notes);
}

/** An id alone is never a key: phones have the same ids for everybody, and a singleton may have none. */
const isSame = (one: AuthenticationMethod, other: AuthenticationMethod): boolean =>
  one.kind === other.kind && one.id === other.id;

function methodRefusal(target: DeleteTarget): Refusal | undefined {
  const { method } = target;
  if (method.kind === 'password' || method.kind === 'unknown') {
    return { kind: 'notDeletable', method: methodRef(method) };
  }
  const methods = methodsOf(target);
  if (!methods.some((there) => isSame(there, method))) return { kind: 'methodGone' };
  const isMobile = method.kind === 'phone' && method.phoneType === 'mobile';
  const hasAlternate = methods.some((there) => there.kind === 'phone' && there.phoneType === 'alternateMobile');
  return isMobile && hasAlternate ? { kind: 'mobileWhileAlternate' } : undefined;
}

function moveDefault(
  reading: UserMethods,
  method: AuthenticationMethod,
  stays: readonly AuthenticationMethod[],
): StepAction | undefined {
  const stored = reading.preferences.known ? reading.preferences.value.defaultMethod : undefined;
  if (stored === undefined || !isPinnedBy(stored, method)) return undefined;
  // A second Authenticator keeps the default alive; which of them it is, is not told. Changing it could weaken the user.
  if (stays.some((other) => isPinnedBy(stored, other))) return undefined;
  const [to, ...otherwise] = defaultCandidates(stays);
  return to && { type: 'setDefaultMethod', from: stored, to, otherwise };
}
