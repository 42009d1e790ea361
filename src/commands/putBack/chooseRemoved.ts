// Which of the removed numbers and addresses come back: each is chosen singly, and none is ticked beforehand.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { maskEmail } from '../../domain/maskEmail.ts';
import { maskPhoneNumber } from '../../domain/maskPhoneNumber.ts';
import type { PutBack } from '../../domain/putBackPlan.ts';
import { SentenceError } from '../../host/sentenceError.ts';
import type { OperationRecord } from '../../operations/operation.ts';
import type { RemovedContact } from '../../operations/removedContacts.ts';
import { removedSteps } from '../../operations/removedSteps.ts';
import { methodLabel } from '../../views/methodLabels.ts';
import { userLabel } from '../prompts/planText.ts';
import { tickMany } from '../prompts/tickMany.ts';

export interface ChosenRemoved extends PutBack {
  readonly userId: string;
}

/** @param contacts by `${userId}/${stepId}`. @throws UserCancelledError, or SentenceError if none is ticked. */
export async function chooseRemoved(
  context: IActionContext,
  record: OperationRecord,
  contacts: ReadonlyMap<string, RemovedContact>,
): Promise<readonly ChosenRemoved[]> {
  const several = record.users.length > 1;
  const ticks = removedSteps(record).flatMap(({ user, stepId, method: removed }) => {
    const contact = contacts.get(`${user.id}/${stepId}`);
    if (contact === undefined) return [];
    const detail = removed.kind === 'email' ? maskEmail(contact.was) : maskPhoneNumber(contact.was);
    const method = { ...removed, detail };
    const label = methodLabel(method);
    const data: ChosenRemoved = { userId: user.id, method, ...contact };
    return [{ label: several ? vscode.l10n.t('{0}: {1}', userLabel(user), label) : label, data, ticked: false }];
  });
  const chosen = await tickMany(context, vscode.l10n.t('What is to be put back?'), ticks);
  if (chosen.length === 0) throw new SentenceError(vscode.l10n.t('Nothing was ticked, so nothing is put back.'));
  return chosen;
}
