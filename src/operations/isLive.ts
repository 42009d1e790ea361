// Whether a window is at work on an operation. Pure.
import type { OperationState } from './operation.ts';

/** Calls are being sent or effects read back: what is said of it will change by itself. */
export function isLive(state: OperationState): boolean {
  return state === 'running' || state === 'verifying';
}
