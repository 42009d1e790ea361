// Runs many users at once, so that their calls share batches. Knows nothing of a user's steps.

import type { OperationRun } from './operationRun.ts';
import { runUser } from './runUser.ts';

/** Eight batches of twenty: what the Graph door has in flight at most. */
const usersAtOnce = 160;

/** Resolves when every user got as far as it can. Never rejects. */
export async function runUsers(run: OperationRun): Promise<void> {
  const waiting = run.progress.users
    .filter((user) => !user.plan.refusal && !user.userGone)
    .map((user) => user.plan.user.id)
    .values();
  const worker = async (): Promise<void> => {
    // All workers take from one iterator.
    for (const userId of waiting) {
      if (run.stopped) return;
      await runUser(run, userId);
    }
  };
  await Promise.all(Array.from({ length: usersAtOnce }, worker));
}
