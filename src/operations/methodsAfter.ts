// A user's methods as they will be read once Microsoft Entra has replicated what an operation did. Pure.

import { phoneMethodIds, type AuthenticationMethod } from '../domain/authenticationMethod.ts';
import type { StepAction } from '../domain/plan.ts';
import { acceptedActions } from './acceptedActions.ts';
import type { OperationRecord } from './operation.ts';

/** What was read, with what the service accepted put in or taken out where the reading does not show it yet. A phone number is masked. */
export function methodsAfter(
  methods: readonly AuthenticationMethod[],
  record: Pick<OperationRecord, 'header' | 'users'>,
  userId: string,
): readonly AuthenticationMethod[] {
  return acceptedActions(record, userId).reduce(
    (before, action) => applied(before, action, record.header.startedAt),
    methods,
  );
}

function applied(
  methods: readonly AuthenticationMethod[],
  action: StepAction,
  startedAt: string,
): readonly AuthenticationMethod[] {
  switch (action.type) {
    case 'deleteMethod':
      return methods.filter(({ id, kind }) => id !== action.method.id || kind !== action.method.kind);
    case 'addPhone':
    case 'changePhone': {
      const { phoneType, maskedNumber } = action;
      const others = methods.filter((method) => method.kind !== 'phone' || method.phoneType !== phoneType);
      return [...others, { kind: 'phone', id: phoneMethodIds[phoneType], phoneType, phoneNumber: maskedNumber }];
    }
    case 'createPass': {
      const isOld = ({ id, kind }: AuthenticationMethod): boolean =>
        kind === 'temporaryAccessPass' && id === action.replaces;
      const read = methods.filter((method) => !isOld(method));
      if (read.some(({ kind }) => kind === 'temporaryAccessPass')) return read;
      const { lifetimeInMinutes, isUsableOnce, startDateTime = startedAt } = action;
      return [...read, { kind: 'temporaryAccessPass', id: '', startDateTime, lifetimeInMinutes, isUsableOnce }];
    }
    default:
      return methods;
  }
}
