// Whether what failed of an operation can be tried again in the open tenant. Pure.

import type { OperationKind } from '../domain/plan.ts';
import { failedActions } from './failedActions.ts';
import type { OperationRecord } from './operation.ts';

/** Those that can be planned anew from what the record says. No record keeps a number or an address. */
const kinds: readonly OperationKind[] = ['resetMfa', 'removeAllMethods', 'revokeSessions'];

/** @param open the open tenant. */
export function mayRetry(
  { header, state, users }: OperationRecord,
  open: { readonly tenantId: string; readonly demoInstance?: string },
): boolean {
  return (
    state === 'ended' &&
    kinds.includes(header.kind) &&
    header.tenantId === open.tenantId &&
    header.demoInstance === open.demoInstance &&
    users.some((user) => failedActions(user).length > 0)
  );
}
