// What was last done to a user from this computer, as a notification tells it: from the operation records. Pure.

import type { StepAction } from '../../domain/plan.ts';
import type { Change } from '../../guides/wasItYou.ts';
import { acceptedActions } from '../../operations/acceptedActions.ts';
import type { OperationRecord } from '../../operations/operation.ts';
import type { Session } from '../../services.ts';

export interface LastChange {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly changes: readonly Change[];
  /** It was a reset. */
  readonly reset: boolean;
}

const longestAgo = 7 * 86_400_000;

/** @param records newest first. @param now epoch milliseconds. */
export function lastChange(
  records: readonly OperationRecord[],
  { demo, demoInstance }: Pick<Session, 'demo' | 'demoInstance'>,
  userId: string,
  now: number,
): LastChange | undefined {
  for (const record of records) {
    const { header } = record;
    const at = Date.parse(header.startedAt);
    if (header.demo !== demo || header.demoInstance !== demoInstance || !(now - at <= longestAgo)) continue;
    const changes = acceptedActions(record, userId).flatMap((action) => changeOf(action) ?? []);
    if (changes.length > 0) return { at, changes, reset: header.kind === 'resetMfa' };
  }
  return undefined;
}

function changeOf(action: StepAction): Change | undefined {
  switch (action.type) {
    case 'deleteMethod':
      return { what: 'removed', method: action.method };
    case 'deactivateHardwareOath':
      return { what: 'deactivated', method: action.method };
    case 'addPhone':
      return { what: 'added', method: { kind: 'phone', phoneType: action.phoneType } };
    case 'changePhone':
      return { what: 'changed', method: { kind: 'phone', phoneType: action.phoneType } };
    case 'setResetEmail':
      return { what: action.exists ? 'changed' : 'added', method: { kind: 'email' } };
    case 'createPass':
      return { what: 'added', method: { kind: 'temporaryAccessPass' } };
    case 'setDefaultMethod':
    case 'chooseDefaultMethod':
      return { what: 'defaultChanged' };
    case 'setSmsSignIn':
      return { what: action.on ? 'smsSignInOn' : 'smsSignInOff' };
    case 'setPerUserMfa':
      return { what: 'perUserMfaChanged' };
    case 'revokeSessions':
      return { what: 'signedOut' };
  }
}
