// Whether numbers of a run from a file failed that cannot be tried again from here: they went when it ended. Pure.

import { failedActions } from './failedActions.ts';
import type { OperationRecord } from './operation.ts';

export function numbersAreGone({ header, state, users }: OperationRecord): boolean {
  return (
    state === 'ended' &&
    header.kind === 'setPhones' &&
    users.some((user) => failedActions(user).some(({ type }) => type === 'addPhone' || type === 'changePhone'))
  );
}
