// Sums a user's steps up in one word. Pure; wording is the views'.

import { removableKinds, reRegisterDeletes, type MethodRef } from '../domain/authenticationMethod.ts';
import type { OperationKind } from '../domain/plan.ts';
import type { OperationRecord, StepState, UserOutcome, UserRecord } from './operation.ts';

const doneStates: readonly StepState['state'][] = ['verified', 'alreadyDone', 'doneWithoutSmsSignIn'];

/** `done` only where every step is confirmed and, for a reset, nothing that a reset removes is listed beside what the plan said
 * would stay (somebody may have registered another method meanwhile). */
export function userOutcome(user: UserRecord, kind: OperationKind): UserOutcome {
  if (user.plan.refusal) return 'refused';
  if (user.userGone) return 'userGone';
  const states = user.plan.steps.map((step) => user.steps[step.id] ?? { state: 'planned' as const });
  const has = (...names: readonly StepState['state'][]): boolean => states.some(({ state }) => names.includes(state));
  if (states.every(({ state }) => state === 'planned')) return 'waiting';
  if (has('planned', 'calling')) return 'running';
  if (has('failed', 'skipped')) return unfinished(states);
  if (has('accepted')) return 'accepted';
  if (has('notConfirmed')) return 'notConfirmed';
  return leftover(user, kind).length > 0 ? 'partly' : 'done';
}

/** Methods a reset, or a removal of all, should have removed but a reading back lists: registered after the plan was made. Other
 * operations leave none. */
export function leftover(user: UserRecord, kind: OperationKind): readonly MethodRef[] {
  const removed = kind === 'resetMfa' ? reRegisterDeletes : kind === 'removeAllMethods' ? removableKinds : [];
  const stays = new Set(user.plan.stays.map(({ kind, id }) => `${kind}/${id}`));
  return (user.remaining ?? []).filter(
    (method) => removed.includes(method.kind) && !stays.has(`${method.kind}/${method.id}`),
  );
}

/** How many users of an operation have which outcome. */
export function outcomeCounts(record: OperationRecord): ReadonlyMap<UserOutcome, number> {
  const counts = new Map<UserOutcome, number>();
  for (const user of record.users) {
    const outcome = userOutcome(user, record.header.kind);
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  return counts;
}

function unfinished(states: readonly StepState[]): UserOutcome {
  const tookEffect = ({ state }: StepState): boolean =>
    doneStates.includes(state) || state === 'accepted' || state === 'notConfirmed';
  if (states.some(tookEffect)) return 'partly';
  const wasCancelled = (state: StepState): boolean => state.state === 'skipped' && state.because === 'cancelled';
  return states.every(wasCancelled) ? 'cancelled' : 'failed';
}
