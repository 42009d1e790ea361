// Reads back, with patience, what the users of an operation still have: removal is not immediate. Sends nothing that changes.

import { failureOf, type Failure } from '../domain/failure.ts';
import { isAboutMethods } from './isAboutMethods.ts';
import { noteUserGone } from './noteUserGone.ts';
import type { UserRecord } from './operation.ts';
import type { OperationRun } from './operationRun.ts';
import { readForSteps } from './readForSteps.ts';
import { givenUp, isUnconfirmed, settleByReading } from './settleByReading.ts';

/** The first reading is made at once; these are the waits before the next ones, five minutes in all. */
const patienceMs = [2_000, 4_000, 8_000, 16_000, ...Array.from({ length: 9 }, () => 30_000)];
/** Then it is said that Entra still lists it, and looked now and again while the window is open. */
const lateMs = [300_000, 600_000, 1_200_000];
/** A service that asks to be left alone is, for so long. */
const longestAskedMs = 300_000;

/** Resolves when all is said; early when the run is stopped. Never rejects. */
export async function verifyUsers(run: OperationRun): Promise<void> {
  const absent = new Map<string, number>();
  let open = touchedUsers(run);
  /** How the last reading of each went. */
  const failures = new Map<string, Failure | undefined>();
  const seen = new Set<string>();
  const readAll = async (): Promise<void> => {
    await Promise.all(
      open.map(async (userId) => {
        const failure = await readBack(run, userId, absent);
        failures.set(userId, failure);
        if (failure === undefined) seen.add(userId);
      }),
    );
    open = open.filter((userId) => isUnsettled(run, userId) || (absent.get(userId) ?? 0) > 0);
  };
  await readAll();
  for (const wait of patienceMs) {
    if (open.length === 0) return;
    if (!(await run.wait(Math.max(wait, askedWait(failures.values()))))) return;
    await readAll();
  }
  const unread = open.filter((userId) => failures.get(userId)?.kind === 'offline' || !seen.has(userId));
  for (const userId of open) if (!unread.includes(userId)) giveUp(run, userId);
  const [failure] = unread.flatMap((userId) => failures.get(userId) ?? []);
  if (failure) {
    // Of those, "Entra still lists it" would not be true: nobody could look. Resuming looks again.
    run.halt(failure);
    return;
  }
  for (const wait of lateMs) {
    open = open.filter((userId) => isUnsettled(run, userId));
    if (open.length === 0 || !(await run.waitUnlessCancelled(wait))) return;
    await readAll();
  }
}

function askedWait(failures: Iterable<Failure | undefined>): number {
  const asked = [...failures].map((failure) => (failure?.kind === 'unavailable' ? (failure.retryAfterMs ?? 0) : 0));
  return Math.min(Math.max(0, ...asked), longestAskedMs);
}

/** Users of whom something was sent and who are not known to be gone. */
function touchedUsers(run: OperationRun): string[] {
  return run.progress.users
    .filter((user) => !user.userGone && Object.values(user.steps).some(({ state }) => !unsent.includes(state)))
    .filter((user) => !hasRemaining(user) || Object.values(user.steps).some(isUnconfirmed))
    .map((user) => user.plan.user.id);
}

/** Whether it is known which methods remain, or nobody asks. */
function hasRemaining({ plan, remaining }: UserRecord): boolean {
  return remaining !== undefined || !plan.steps.some(({ action }) => isAboutMethods(action));
}

const unsent = ['planned', 'skipped'];

/** Calls that were never answered are not waited for: looking for their effect was tried already, and resuming goes on with
 * them. Unless the run was cancelled: then nobody resumes it. */
function isUnsettled(run: OperationRun, userId: string): boolean {
  const user = run.progress.user(userId);
  if (user === undefined || user.userGone) return false;
  return Object.values(user.steps).some(
    (state) => isUnconfirmed(state) && (state.state !== 'calling' || run.cancelled),
  );
}

/** @param absent how many readings in a row found no such user: one alone may be a flapping read.
 * @returns why the user could not be read. */
async function readBack(run: OperationRun, userId: string, absent: Map<string, number>): Promise<Failure | undefined> {
  const user = run.progress.user(userId);
  if (user === undefined) return undefined;
  const actions = user.plan.steps.filter(({ id }) => isUnconfirmed(user.steps[id])).map(({ action }) => action);
  try {
    const reading = await readForSteps(run.graph, userId, actions, run.stopSignal);
    absent.delete(userId);
    for (const line of settleByReading(user, reading, (step) => run.contact(userId, step), run.at())) run.note(line);
    return undefined;
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'signedOut') run.halt(failure);
    if (failure.kind === 'notFound') countAbsence(run, userId, absent);
    return failure;
  }
}

function countAbsence(run: OperationRun, userId: string, absent: Map<string, number>): void {
  const times = (absent.get(userId) ?? 0) + 1;
  absent.set(userId, times);
  if (times < 2) return;
  absent.delete(userId);
  noteUserGone(run, userId);
}

/** What reading back never confirmed. */
function giveUp(run: OperationRun, userId: string): void {
  const user = run.progress.user(userId);
  for (const [step, state] of Object.entries(user?.steps ?? {})) {
    if (state.state === 'accepted' || (state.state === 'calling' && run.cancelled)) {
      run.noteStep(userId, step, givenUp(state, run.at()));
    }
  }
}
