// Takes one step of one user as far as it gets: announce in the journal, call, judge the answer. Knows nothing of other steps.

import { failureOf, type Failure } from '../domain/failure.ts';
import type { PlannedStep, StepAction } from '../domain/plan.ts';
import { patienceMs } from '../graph/http/patience.ts';
import { judgeFailure } from './judgeFailure.ts';
import { lookForEffect } from './lookForEffect.ts';
import type { StepState } from './operation.ts';
import type { OperationRun } from './operationRun.ts';
import { performAction } from './performAction.ts';

export type StepOutcome =
  | { readonly kind: 'settled'; readonly state: StepState; readonly stopsUser?: true }
  /** Refused because it is the default; nothing took effect. */
  | { readonly kind: 'defaultInUse'; readonly failure: Failure }
  | { readonly kind: 'userGone' }
  /** Nothing more can be said now; the step's state stays as it is noted. */
  | { readonly kind: 'left' };

/** How often one step is sent while its answers get lost. */
const mostSends = 3;
const left: StepOutcome = { kind: 'left' };

/** A step that was sent without an answer, now or before a crash, is looked for before it is sent again. Never rejects. */
export async function runStep(run: OperationRun, userId: string, step: PlannedStep): Promise<StepOutcome> {
  const { id, action } = step;
  const contact = run.contact(userId, id);
  const candidates = action.type === 'setDefaultMethod' ? [action.to, ...(action.otherwise ?? [])] : [];
  let lost = run.state(userId, id).state === 'calling';
  let lastFailure: Failure | undefined;
  for (let sent = 0; ;) {
    // Sent again, it would take the place of a pass that may be in use; and looking brings no code.
    if (lost && action.type === 'createPass') return codeLost(lastFailure);
    if (lost) {
      const effect = await lookForEffect(run, userId, step);
      if (effect.kind === 'seen') return { kind: 'settled', state: effect.state };
      if (effect.kind === 'userGone') return effect;
      if (effect.kind === 'unread') return left;
    }
    if (sent >= mostSends) {
      if (lastFailure?.kind === 'offline') run.halt(lastFailure);
      return left;
    }
    if (contact === undefined && writesContact(action)) {
      return { kind: 'settled', state: { state: 'failed', failure: { kind: 'contactLost' } } };
    }
    if (!run.maySend || !(await run.announceCall(userId, id))) return left;
    try {
      const [candidate] = candidates;
      const details = {
        ...(contact !== undefined && { contact }),
        ...(candidate && { candidate }),
        onPass: run.passTaker(userId),
      };
      const trace = await performAction(run.sender, userId, action, details, run.callSignal);
      return { kind: 'settled', state: { state: 'accepted', trace } };
    } catch (error) {
      const failure = failureOf(error);
      const verdict = judgeFailure(action, failure, lost);
      switch (verdict.kind) {
        case 'settled':
          return failure.kind === 'refused' ? refusedStep(run, userId, step, verdict) : verdict;
        case 'defaultInUse':
          return { kind: 'defaultInUse', failure };
        case 'tryOtherwise':
          candidates.shift();
          if (candidates.length > 0) break;
          return refusedStep(run, userId, step, { kind: 'settled', state: { state: 'failed', failure } });
        case 'unsent':
          run.noteStep(userId, id, { state: 'planned' });
          return left;
        case 'halt':
          if (!lost) run.noteStep(userId, id, { state: 'planned' });
          run.halt(failure);
          return left;
        case 'lost':
          if (run.callSignal.aborted) return left;
          lost = true;
          lastFailure = failure;
          sent += 1;
          // The service may still be at it: looking at once would see the old state.
          await run.wait(1_000 * 2 ** sent);
          if (failure.kind === 'unavailable' && failure.retryAfterMs !== undefined) {
            if (failure.retryAfterMs > patienceMs) return left;
            await run.waitUnlessCancelled(failure.retryAfterMs);
          }
      }
    }
  }
}

function codeLost(failure: Failure | undefined): StepOutcome {
  const trace = failure?.trace;
  return { kind: 'settled', state: { state: 'failed', failure: { kind: 'passCodeLost', ...(trace && { trace }) } } };
}

/** Whether the step needs what its plan does not tell: a phone number or an e-mail address. */
function writesContact({ type }: StepAction): boolean {
  return type === 'addPhone' || type === 'changePhone' || type === 'setResetEmail';
}

/** A refusal may mean that there is nothing left to do: the number is there, or the old default is gone. */
async function refusedStep(
  run: OperationRun,
  userId: string,
  step: PlannedStep,
  outcome: Extract<StepOutcome, { kind: 'settled' }>,
): Promise<StepOutcome> {
  if (outcome.state.state !== 'failed') return outcome;
  const effect = await lookForEffect(run, userId, step);
  const isThere = effect.kind === 'seen' && effect.state.state === 'verified' && !effect.state.numberMasked;
  return isThere ? { kind: 'settled', state: { state: 'alreadyDone', at: run.at() } } : outcome;
}
