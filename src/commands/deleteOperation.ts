// Forgets an operation on this computer.

import * as vscode from 'vscode';
import { isResumable } from '../operations/isResumable.ts';
import { operationTitle } from '../views/operationTitle.ts';
import type { Command } from './command.ts';
import { confirmAction } from './prompts/confirmAction.ts';
import { inARow } from './prompts/inARow.ts';
import { targetOperation } from './prompts/targetOperation.ts';

export const deleteOperation: Command = async (context, services, target) => {
  const { session, record } = await targetOperation(context, services, target, ['stopped', 'ended']);
  const { id, kind, plans } = record.header;
  const title = operationTitle(
    kind,
    plans.map((plan) => plan.user),
  );
  await confirmAction(context, session, {
    question: vscode.l10n.t('Delete the record of “{0}”?', title),
    detail: [
      isResumable(record, session)
        ? vscode.l10n.t(
            'It is not finished, and could not be resumed any more. The record is removed from this computer. What was changed stays changed, and the audit log of Microsoft Entra keeps it.',
          )
        : vscode.l10n.t(
            'The record is removed from this computer. What was changed stays changed, and the audit log of Microsoft Entra keeps it.',
          ),
      ...(record.undoUntil === undefined
        ? []
        : [vscode.l10n.t('The phone numbers and addresses kept for putting back are deleted with it.')]),
    ].reduce(inARow),
    verb: vscode.l10n.t('Delete Record'),
  });
  await services.engine.delete(id);
};
