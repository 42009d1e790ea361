// Whether a person paused an operation: it is about to stop for that, or has. Pure.

import type { OperationRecord } from './operation.ts';

export function isPaused({ stoppedBy }: Pick<OperationRecord, 'stoppedBy'>): boolean {
  return stoppedBy?.kind === 'paused';
}
