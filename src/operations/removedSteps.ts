// What an operation took away and kept, as far as is known: the steps that took effect, or may have. Pure.

import type { MethodRef } from '../domain/authenticationMethod.ts';
import { phoneMethodIds } from '../domain/authenticationMethod.ts';
import type { StepAction } from '../domain/plan.ts';
import type { UserRef } from '../domain/user.ts';
import type { OperationRecord, StepState } from './operation.ts';

export interface RemovedStep {
  readonly user: UserRef;
  readonly stepId: string;
  /** Its detail is the masked number or address that went, where the record has it. */
  readonly method: MethodRef;
}

const withoutEffect: readonly (StepState['state'] | undefined)[] = [undefined, 'planned', 'skipped', 'failed'];

export function removedSteps({ users }: OperationRecord): readonly RemovedStep[] {
  return users.flatMap(({ plan, steps, userGone }) =>
    userGone === true
      ? []
      : plan.steps.flatMap(({ id, action, kept }): readonly RemovedStep[] => {
          const method = kept === true && !withoutEffect.includes(steps[id]?.state) ? methodOf(action) : undefined;
          return method === undefined ? [] : [{ user: plan.user, stepId: id, method }];
        }),
  );
}

function methodOf(action: StepAction): MethodRef | undefined {
  switch (action.type) {
    case 'deleteMethod':
      return action.method;
    case 'changePhone':
      return { kind: 'phone', id: phoneMethodIds[action.phoneType], phoneType: action.phoneType };
    case 'setResetEmail':
      return { kind: 'email', id: '' };
    default:
      return undefined;
  }
}
