// Finds out by reading whether a call whose answer is lost took effect. Knows no order of steps.

import { failureOf } from '../domain/failure.ts';
import type { PlannedStep, StepAction } from '../domain/plan.ts';
import { effectSeen } from './effectSeen.ts';
import type { StepState } from './operation.ts';
import type { OperationRun } from './operationRun.ts';
import { readForSteps } from './readForSteps.ts';

/** Waits before reading again when the reading itself failed. */
const patienceMs = [2_000, 4_000, 8_000];
/** A service that asks for a longer pause is left alone until somebody resumes. */
const longestWaitMs = 600_000;

export type Effect =
  | { readonly kind: 'seen'; readonly state: StepState }
  /** Not there, or not yet. */
  | { readonly kind: 'notSeen' }
  | { readonly kind: 'userGone' }
  /** Could not be read. If nothing can be read any more, the run is halted. */
  | { readonly kind: 'unread' };

function adds(action: StepAction): boolean {
  return action.type === 'addPhone' || (action.type === 'setResetEmail' && !action.exists);
}

/** Never rejects. */
export async function lookForEffect(run: OperationRun, userId: string, step: PlannedStep): Promise<Effect> {
  let absent = 0;
  for (const wait of [...patienceMs, undefined]) {
    try {
      const reading = await readForSteps(run.graph, userId, [step.action], run.stopSignal);
      const seen = effectSeen(step.action, reading, run.contact(userId, step.id));
      if (seen === 'seen') return { kind: 'seen', state: { state: 'verified', at: run.at() } };
      // A masked number or address that is there tells that one was added, not that one was changed.
      if (seen === 'seenMasked' && adds(step.action)) {
        return { kind: 'seen', state: { state: 'verified', at: run.at(), numberMasked: true } };
      }
      return { kind: 'notSeen' };
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === 'notFound' && ++absent > 1) return { kind: 'userGone' };
      const hopeless = failure.kind === 'signedOut' || failure.kind === 'throttled';
      if (hopeless || (wait === undefined && failure.kind === 'offline')) run.halt(failure);
      const asked = failure.kind === 'unavailable' ? (failure.retryAfterMs ?? 0) : 0;
      if (wait === undefined || asked > longestWaitMs || !(await run.wait(Math.max(wait, asked))))
        return { kind: 'unread' };
    }
  }
  return { kind: 'unread' };
}
