// Runs the steps of one user, one after the other: the service's rules about defaults make any other way a game of chance.
// https://learn.microsoft.com/graph/api/phoneauthenticationmethod-delete

import type { Failure } from '../domain/failure.ts';
import type { PlannedStep } from '../domain/plan.ts';
import { deletesPhone, freeAlternateDefault } from './freeAlternateDefault.ts';
import { moveDefault } from './moveDefault.ts';
import { noteUserGone } from './noteUserGone.ts';
import type { OperationRun } from './operationRun.ts';
import { runStep } from './runStep.ts';

/** A refusal may rest on a state that is about to change: after one pass that got nowhere, another one after so long. */
const mostFruitlessPasses = 2;
const secondPassAfterMs = 2_000;

/** Never rejects; what became of each step is noted in the run. */
export async function runUser(run: OperationRun, userId: string): Promise<void> {
  const plan = run.progress.user(userId)?.plan;
  const open = (plan?.steps ?? []).filter((step) => isOpen(run, userId, step));
  const isLast = ({ action }: PlannedStep): boolean => action.type === 'revokeSessions';
  const before = open.filter((step) => !isLast(step));
  if ((await runSteps(run, userId, before)) === 'userGone') return;
  // Sessions end whatever became of the methods: who took a phone may be signed in.
  for (const step of open.filter(isLast)) {
    if (!run.maySend) break;
    const outcome = await runStep(run, userId, step);
    if (outcome.kind === 'settled') run.noteStep(userId, step.id, outcome.state);
    if (outcome.kind === 'userGone') noteUserGone(run, userId);
  }
  if (run.cancelled && !run.stopped) skipUnsent(run, userId, open, 'cancelled');
}

/** Steps about methods, in an order that the service accepts in the end. */
async function runSteps(
  run: OperationRun,
  userId: string,
  steps: readonly PlannedStep[],
): Promise<'userGone' | 'tried'> {
  let queue = steps;
  /** Steps that got nowhere since something last went, with the refusal of those that were sent. */
  const postponed = new Map<string, Failure | undefined>();
  let fruitlessPasses = 0;
  let triedToFree = false;
  let triedToken = false;
  for (let [step, ...rest] = queue; step !== undefined; [step, ...rest] = queue) {
    if (!run.maySend) break;
    if (deletesPhone(step, 'mobile') && rest.some((other) => deletesPhone(other, 'alternateMobile'))) {
      postponed.set(step.id, undefined);
      queue = [...rest, step];
    } else if (deletesPhone(step, 'mobile') && alternateRemains(run, userId)) {
      run.noteStep(userId, step.id, { state: 'skipped', because: 'earlierFailure' });
      queue = rest;
    } else {
      const outcome = await runStep(run, userId, step);
      if (outcome.kind === 'left') break;
      if (outcome.kind === 'userGone') {
        noteUserGone(run, userId);
        return 'userGone';
      }
      if (outcome.kind === 'defaultInUse') {
        run.noteStep(userId, step.id, { state: 'planned' });
        if (!triedToFree && deletesPhone(step, 'alternateMobile')) {
          triedToFree = true;
          if (await freeAlternateDefault(run, userId, step, rest)) continue;
        }
        const last = rest.every(({ id }) => postponed.has(id));
        if (last && !triedToken && tokenStays(run, userId)) {
          triedToken = true;
          if (await moveDefault(run, userId, step, ['oath'])) continue;
        }
        postponed.set(step.id, outcome.failure);
        queue = [...rest, step];
      } else {
        run.noteStep(userId, step.id, outcome.state);
        queue = rest;
        if (outcome.state.state !== 'failed') {
          postponed.clear();
          fruitlessPasses = 0;
        }
        if (outcome.stopsUser) {
          skipUnsent(run, userId, rest, 'earlierFailure');
          return 'tried';
        }
      }
    }
    if (queue.length > 0 && queue.every(({ id }) => postponed.has(id))) {
      fruitlessPasses += 1;
      if (fruitlessPasses >= mostFruitlessPasses) {
        giveUp(run, userId, queue, postponed);
        return 'tried';
      }
      postponed.clear();
      await run.wait(secondPassAfterMs);
    }
  }
  return 'tried';
}

function isOpen(run: OperationRun, userId: string, step: PlannedStep): boolean {
  const { state } = run.state(userId, step.id);
  return state === 'planned' || state === 'calling';
}

/** Whether a hardware OATH token stays active because the caller may not deactivate it: it may count as the other method that keeps the
 * default, and can be the default itself. https://learn.microsoft.com/graph/api/authentication-update */
function tokenStays(run: OperationRun, userId: string): boolean {
  const steps = run.progress.user(userId)?.plan.steps ?? [];
  return steps.some(({ id, action }) => {
    const state = run.state(userId, id);
    return action.type === 'deactivateHardwareOath' && state.state === 'skipped' && state.because === 'notAllowed';
  });
}

/** Whether the alternate mobile was to go and did not: the mobile cannot go before it. */
function alternateRemains(run: OperationRun, userId: string): boolean {
  const steps = run.progress.user(userId)?.plan.steps ?? [];
  return steps.some((step) => {
    const { state } = run.state(userId, step.id);
    return deletesPhone(step, 'alternateMobile') && (state === 'failed' || state === 'skipped');
  });
}

function giveUp(
  run: OperationRun,
  userId: string,
  queue: readonly PlannedStep[],
  refusals: ReadonlyMap<string, Failure | undefined>,
): void {
  for (const { id } of queue) {
    const failure = refusals.get(id);
    run.noteStep(userId, id, failure ? { state: 'failed', failure } : { state: 'skipped', because: 'earlierFailure' });
  }
}

/** What is `calling` was sent, now or before a crash, and stays a question for reading back. */
function skipUnsent(
  run: OperationRun,
  userId: string,
  queue: readonly PlannedStep[],
  because: 'cancelled' | 'earlierFailure',
): void {
  for (const { id } of queue) {
    if (run.state(userId, id).state === 'planned') run.noteStep(userId, id, { state: 'skipped', because });
  }
}
