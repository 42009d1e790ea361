// Plans once more what failed of a removal, from a new reading, and nothing that was registered since. Pure.

import type { AuthenticationMethod, MethodRef } from './authenticationMethod.ts';
import { externalAccount } from './externalAccount.ts';
import { isHardwareOathActive } from './isHardwareOathActive.ts';
import { methodRef } from './methodRef.ts';
import type { StepAction, UserPlan } from './plan.ts';
import { methodsOf, notesOf, planOf, refusalOf, refusedPlan, type PlanTarget } from './planTarget.ts';
import { removalNotes } from './removalNotes.ts';
import { removalSteps } from './removalSteps.ts';
import { sessionsStep } from './sessionsPlan.ts';

/** @param failed of an operation of a kind that removes. */
export function planRetry(target: PlanTarget, failed: readonly StepAction[]): UserPlan {
  const refusal = refusalOf(target);
  if (refusal || !target.methods.known) return refusedPlan(target, refusal ?? { kind: 'methodGone' });
  const reading = target.methods.value;
  const methods = methodsOf(target);
  const deleted = failed.flatMap((action) => (action.type === 'deleteMethod' ? [action.method] : []));
  const deactivated = failed.flatMap((action) => (action.type === 'deactivateHardwareOath' ? [action.method] : []));
  const isGoing = (method: AuthenticationMethod): boolean =>
    isAmong(method, deleted) ||
    (method.kind === 'hardwareOath' && isAmong(method, deactivated) && isHardwareOathActive(method));
  const goes = methods.filter(isGoing);
  const stays = methods.filter((method) => !isGoing(method));
  const revokes = failed.some(({ type }) => type === 'revokeSessions') && externalAccount(target.user) !== 'yes';
  const sessions = revokes ? sessionsStep(target) : undefined;
  // A hardware token either leaves the user or is deactivated, by the kind of the operation.
  const unassigns = deleted.some(({ kind }) => kind === 'hardwareOath');
  const actions = [...removalSteps(reading, goes, unassigns), ...(sessions ? [sessions.action] : [])];
  if (actions.length === 0) return refusedPlan(target, { kind: 'nothingFailedLeft' });
  const removing = goes.length === 0 ? [] : removalNotes(reading, goes, stays);
  return planOf(target, actions, stays, [...notesOf(target), ...removing, ...(sessions?.notes ?? [])]);
}

/** A phone has the same id whatever its number is: with another number it is another phone. */
function isAmong(method: AuthenticationMethod, refs: readonly MethodRef[]): boolean {
  const { kind, id, detail } = methodRef(method);
  return refs.some((ref) => ref.kind === kind && ref.id === id && (kind !== 'phone' || ref.detail === detail));
}
