// The phones of an operation whose number is another user's SMS sign-in name. Pure.

import type { UserRef } from '../domain/user.ts';
import type { OperationRecord } from './operation.ts';

export interface ClashedStep {
  readonly user: UserRef;
  readonly stepId: string;
  readonly maskedNumber: string;
}

/** Stored for MFA all the same, or there already, or not: SMS sign-in was refused either way. */
export function clashedSteps({ users }: OperationRecord): readonly ClashedStep[] {
  return users.flatMap(({ plan, steps }) =>
    plan.steps.flatMap(({ id, action }): readonly ClashedStep[] => {
      const state = steps[id];
      const clashed =
        state?.state === 'doneWithoutSmsSignIn' ||
        (state?.state === 'failed' && state.failure.kind === 'phoneNumberNotUnique');
      const about = action.type === 'addPhone' || action.type === 'changePhone' || action.type === 'setSmsSignIn';
      if (!clashed || !about) return [];
      return [{ user: plan.user, stepId: id, maskedNumber: action.maskedNumber }];
    }),
  );
}
