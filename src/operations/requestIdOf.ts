// By which id Microsoft's support finds the request behind a step. Pure.
import type { StepState } from './operation.ts';

/** The service's id of the request, or ours where no answer came. Text from outside. */
export function requestIdOf(state: StepState): string | undefined {
  const trace = state.state === 'failed' ? state.failure.trace : 'trace' in state ? state.trace : undefined;
  return trace?.requestId ?? trace?.clientRequestId;
}
