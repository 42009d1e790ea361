// What of an operation failed, and could be tried again. Pure.

import type { StepAction } from '../domain/plan.ts';
import type { UserRecord } from './operation.ts';

/** In the order of the plan. What was not done because something before it failed is among it; what was cancelled, and what Microsoft
 * Entra does not show yet, is not. */
export function failedActions({ plan, steps, userGone }: UserRecord): readonly StepAction[] {
  if (userGone === true) return [];
  return plan.steps.flatMap(({ id, action }) => {
    const step = steps[id];
    const failed =
      step?.state === 'failed' ||
      (step?.state === 'skipped' && (step.because === 'earlierFailure' || step.because === 'notAllowed'));
    return failed ? [action] : [];
  });
}
