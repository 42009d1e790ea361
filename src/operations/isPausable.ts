// Whether an operation can be paused: a window sends for it, and is not about to stop. Pure.
import type { OperationRecord } from './operation.ts';

export function isPausable({ state, stoppedBy }: Pick<OperationRecord, 'state' | 'stoppedBy'>): boolean {
  return state === 'running' && stoppedBy === undefined;
}
