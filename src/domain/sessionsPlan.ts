// Plans the end of a user's sign-in sessions. Pure. https://learn.microsoft.com/graph/api/user-revokesigninsessions

import { externalAccount } from './externalAccount.ts';
import type { PlanNote, StepAction, UserPlan } from './plan.ts';
import { notesOf, planOf, refusalOfPerson, type PlanPerson } from './planTarget.ts';

/** Nothing that is done with the person's own session may end it on the way. */
export function planRevokeSessions(person: PlanPerson): UserPlan {
  const refusal = person.self ? ({ kind: 'ownSessions' } as const) : refusalOfPerson(person);
  if (refusal) return planOf(person, [], [], notesOf(person), refusal);
  if (externalAccount(person.user) === 'yes') return planOf(person, [], [], [], { kind: 'guestSessions' });
  const { action, notes } = sessionsStep(person);
  return planOf(person, [action], [], [...notesOf(person), ...notes]);
}

/** The step, for this plan or another's end. */
export function sessionsStep({ sessionsValidFrom }: PlanPerson): {
  readonly action: StepAction;
  readonly notes: readonly PlanNote[];
} {
  const soon: PlanNote = { kind: 'sessionsEndSoon' };
  if (sessionsValidFrom?.known === true) {
    return { action: { type: 'revokeSessions', validFrom: sessionsValidFrom.value }, notes: [soon] };
  }
  const failure = sessionsValidFrom?.failure ?? { kind: 'unexpected' as const };
  return { action: { type: 'revokeSessions' }, notes: [soon, { kind: 'sessionsUnverifiable', failure }] };
}
