// Plans the removal of methods of some kinds: what goes, in an order the service accepts, and what stays. Pure.

import type { AuthenticationMethod, MethodKind } from './authenticationMethod.ts';
import { externalAccount } from './externalAccount.ts';
import { isHardwareOathActive } from './isHardwareOathActive.ts';
import type { UserPlan } from './plan.ts';
import { methodsOf, notesOf, planOf, refusalOf, refusedPlan, type PlanTarget } from './planTarget.ts';
import { removalNotes } from './removalNotes.ts';
import { removalSteps } from './removalSteps.ts';
import { sessionsStep } from './sessionsPlan.ts';

export interface Removal {
  /** Beside hardware OATH tokens, which always go. */
  readonly kinds: readonly MethodKind[];
  /** Hardware OATH tokens leave the user; else they are deactivated, and stay assigned. */
  readonly unassigns: boolean;
  /** Sign-in sessions are revoked at the end; not those of an external guest, which are the home tenant's. */
  readonly revokes: boolean;
  /** What is said where nothing goes. */
  readonly nothing: 'nothingToDo' | 'nothingRemovable';
}

export function planRemoval(target: PlanTarget, { kinds, unassigns, revokes, nothing }: Removal): UserPlan {
  const refusal = refusalOf(target);
  if (refusal || !target.methods.known) return refusedPlan(target, refusal ?? { kind: nothing });
  const reading = target.methods.value;
  // A cloud may list a token and have no way to deactivate it.
  const beyondReach = reading.hardwareOathFailure?.kind === 'notInThisCloud';
  const isGoing = (method: AuthenticationMethod): boolean =>
    method.kind === 'hardwareOath'
      ? !beyondReach && (unassigns || isHardwareOathActive(method))
      : kinds.includes(method.kind);
  const methods = methodsOf(target);
  const goes = methods.filter(isGoing);
  if (goes.length === 0) return refusedPlan(target, { kind: nothing });
  const stays = methods.filter((method) => !isGoing(method));
  const sessions = revokes && externalAccount(target.user) !== 'yes' ? sessionsStep(target) : undefined;
  const actions = [...removalSteps(reading, goes, unassigns), ...(sessions ? [sessions.action] : [])];
  const notes = [...notesOf(target), ...removalNotes(reading, goes, stays), ...(sessions?.notes ?? [])];
  return planOf(target, actions, stays, notes);
}
