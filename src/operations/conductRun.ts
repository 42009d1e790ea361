// Takes a run from its first call to its last word: send, read back, close the books. Knows no window and no list.

import { failureOf } from '../domain/failure.ts';
import type { OperationRecord } from './operation.ts';
import type { OperationRun } from './operationRun.ts';
import { runUsers } from './runUsers.ts';
import { verifyUsers } from './verifyUsers.ts';

export interface Conduct {
  readonly answered: Promise<OperationRecord>;
  readonly ended: Promise<OperationRecord>;
}

/** @param close gives back what the run holds; the operation is `ended`, or `stopped` and can be resumed. Must not reject. */
export function conductRun(run: OperationRun, close: () => Promise<void>): Conduct {
  const guarded = async (work: (run: OperationRun) => Promise<void>): Promise<void> => {
    try {
      await work(run);
    } catch (error) {
      // None of our own making comes here; what does must not pass for success.
      run.halt(failureOf(error));
    }
  };
  const conclude = async (): Promise<OperationRecord> => {
    noteConclusion(run);
    run.dispose();
    await close();
    return run.progress.record(undefined);
  };
  const sent = guarded(runUsers);
  const concludedEarly = sent.then(() => (run.stopped ? conclude() : undefined));
  const answered = concludedEarly.then((concluded) => {
    if (concluded) return concluded;
    run.beginVerifying();
    return run.record;
  });
  const ended = concludedEarly.then(async (concluded) => {
    if (concluded) return concluded;
    await guarded(verifyUsers);
    return conclude();
  });
  return { answered, ended };
}

function noteConclusion(run: OperationRun): void {
  if (run.stopped) {
    // A closing window says nothing: it may not get to writing it, and that it stopped shows without. Nor is there anything to
    // say in a journal that is another window's now.
    if (run.stoppedBy && run.stoppedBy.kind !== 'otherWindow')
      run.note({ line: 'stopped', at: run.at(), because: run.stoppedBy });
  } else if (hasUnsent(run)) {
    run.note({ line: 'stopped', at: run.at() });
  } else {
    run.note({ line: 'ended', at: run.at() });
  }
}

/** Steps to go on with, of users of whom an answer was lost for good. */
function hasUnsent(run: OperationRun): boolean {
  return run.progress.users.some(
    ({ plan, steps }) =>
      !plan.refusal && Object.values(steps).some(({ state }) => state === 'planned' || state === 'calling'),
  );
}
