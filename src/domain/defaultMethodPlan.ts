// Plans another default second factor. Pure. https://learn.microsoft.com/graph/api/authentication-update

import type { SettableDefault } from './authenticationMethod.ts';
import { defaultCandidates } from './defaultCandidates.ts';
import type { PlanNote, Refusal, UserPlan } from './plan.ts';
import { methodsOf, notesOf, planOf, refusalOf, refusedPlan, type PlanTarget } from './planTarget.ts';

/** Refused where the user has not registered what `to` stands for: what the service does then is not documented. */
export function planDefaultMethod(target: PlanTarget, to: SettableDefault): UserPlan {
  const refusal = refusalOf(target) ?? defaultRefusal(target, to);
  if (refusal) return refusedPlan(target, refusal);
  const methods = methodsOf(target);
  const notes: PlanNote[] = [...notesOf(target)];
  const preferences = target.methods.known ? target.methods.value.preferences : undefined;
  if (preferences?.known === false) notes.push({ kind: 'defaultUnknown', failure: preferences.failure });
  if (preferences?.known === true && preferences.value.systemPreferredEnabled === true) {
    notes.push({ kind: 'systemPreferred' });
  }
  return planOf(target, [{ type: 'chooseDefaultMethod', to }], methods, notes);
}

function defaultRefusal(target: PlanTarget, to: SettableDefault): Refusal | undefined {
  if (!defaultCandidates(methodsOf(target)).includes(to)) return { kind: 'defaultNotRegistered' };
  const preferences = target.methods.known ? target.methods.value.preferences : undefined;
  return preferences?.known === true && preferences.value.defaultMethod === to ? { kind: 'alreadySo' } : undefined;
}
