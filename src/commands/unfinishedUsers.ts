// Who has changes in an operation that were not sent, or not answered. Pure.

import type { OperationRecord, UserRecord } from '../operations/operation.ts';

export function unfinishedUsers(record: OperationRecord): readonly UserRecord[] {
  return record.users.filter((user) =>
    Object.values(user.steps).some(({ state }) => state === 'planned' || state === 'calling'),
  );
}
