// Plans a change of the per-user MFA state. Pure. https://learn.microsoft.com/entra/identity/authentication/howto-mfa-userstates

import type { PerUserMfaState } from './perUserMfa.ts';
import type { PlanNote, UserPlan } from './plan.ts';
import { notesOf, planOf, refusalOfPerson, type PlanPerson } from './planTarget.ts';

/** @param now the state as read; undefined: one this version does not know. */
export function planPerUserMfa(person: PlanPerson, now: PerUserMfaState | undefined, to: PerUserMfaState): UserPlan {
  const same = to === now || (to === 'enabled' && now === 'enforced');
  const refusal = refusalOfPerson(person) ?? (same ? ({ kind: 'alreadySo' } as const) : undefined);
  const notes = notesOf(person);
  if (refusal) return planOf(person, [], [], notes, refusal);
  const besides: readonly PlanNote[] = [
    { kind: 'perUserMfaBesideConditionalAccess' },
    ...(to === 'enabled' ? ([{ kind: 'enabledBecomesEnforced' }] as const) : []),
  ];
  return planOf(person, [{ type: 'setPerUserMfa', to }], [], [...notes, ...besides]);
}
