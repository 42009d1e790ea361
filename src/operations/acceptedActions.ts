// What an operation did to a user, as far as the service accepted it. Pure.

import type { StepAction } from '../domain/plan.ts';
import type { OperationRecord, StepState } from './operation.ts';

/** What was so before is no deed of ours; what reading back disagrees with did not happen as far as is known. */
const took: readonly (StepState['state'] | undefined)[] = ['accepted', 'verified', 'doneWithoutSmsSignIn'];

/** In the order in which it was done. */
export function acceptedActions({ users }: Pick<OperationRecord, 'users'>, userId: string): readonly StepAction[] {
  return users
    .filter(({ plan }) => plan.user.id === userId)
    .flatMap(({ plan, steps }) => plan.steps.filter(({ id }) => took.includes(steps[id]?.state)))
    .map(({ action }) => action);
}
