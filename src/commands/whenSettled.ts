// Waits until an operation has nothing left to say soon: verified, failed, given up, or stopped.

import type { OperationRecord, UserOutcome } from '../operations/operation.ts';
import type { OperationEngine, RunningOperation } from '../operations/operationEngine.ts';
import { outcomeCounts } from '../operations/outcomes.ts';

const open: readonly UserOutcome[] = ['waiting', 'running', 'accepted'];

/** True where waiting a little would not tell more. What Entra still lists after all patience counts as settled: it is looked at
 * again now and again, for as long as the window is open. */
export function isSettled(record: OperationRecord): boolean {
  if (record.state === 'ended' || record.state === 'stopped') return true;
  return [...outcomeCounts(record).keys()].every((outcome) => !open.includes(outcome));
}

/** The first record that is settled. */
export function whenSettled(
  engine: Pick<OperationEngine, 'onDidChange'>,
  operation: Pick<RunningOperation, 'id' | 'ended'>,
  latest: OperationRecord,
): Promise<OperationRecord> {
  if (isSettled(latest)) return Promise.resolve(latest);
  return new Promise((resolve, reject) => {
    const stopListening = engine.onDidChange((record) => {
      if (record?.header.id !== operation.id || !isSettled(record)) return;
      stopListening();
      resolve(record);
    });
    operation.ended.finally(stopListening).then(resolve, reject);
  });
}
