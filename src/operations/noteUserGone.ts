// Notes that a user was deleted while we worked: never success. Knows no Graph.

import type { StepState } from './operation.ts';
import type { OperationRun } from './operationRun.ts';

/** What was accepted before can no longer be confirmed; what was answered with 404, or not sent, had no effect. */
export function noteUserGone(run: OperationRun, userId: string): void {
  const user = run.progress.user(userId);
  if (user === undefined || user.userGone) return;
  run.note({ line: 'userGone', user: userId });
  for (const { id } of user.plan.steps) {
    const state = stateOfGone(run.state(userId, id), run.at());
    if (state) run.noteStep(userId, id, state);
  }
}

function stateOfGone(state: StepState, at: string): StepState | undefined {
  switch (state.state) {
    case 'planned':
      return { state: 'skipped', because: 'userGone' };
    case 'calling':
      return { state: 'notConfirmed', at };
    case 'accepted':
      return state.trace.status === 404
        ? { state: 'skipped', because: 'userGone' }
        : { state: 'notConfirmed', at, trace: state.trace };
    default:
      return undefined;
  }
}
