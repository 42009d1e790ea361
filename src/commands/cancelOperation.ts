// Ends an operation: what was not sent will not be. What was sent is not undone.

import * as vscode from 'vscode';
import { operationTitle } from '../views/operationTitle.ts';
import type { Command } from './command.ts';
import { confirmAction } from './prompts/confirmAction.ts';
import { targetOperation } from './prompts/targetOperation.ts';
import { unfinishedUsers } from './unfinishedUsers.ts';

export const cancelOperation: Command = async (context, services, target) => {
  const { session, record } = await targetOperation(
    context,
    services,
    target,
    ['running', 'stopped'],
    (one) => unfinishedUsers(one).length > 0,
  );
  const { id, kind, plans } = record.header;
  const users = plans.map((plan) => plan.user);
  await confirmAction(context, session, {
    question: vscode.l10n.t('End “{0}” here?', operationTitle(kind, users)),
    detail: vscode.l10n.t(
      'Users not finished: {0} of {1}. What was not sent will not be sent any more. What was sent is not undone.',
      unfinishedUsers(record).length,
      users.length,
    ),
    verb: vscode.l10n.t('End It Here'),
  });
  await services.engine.cancel(id);
};
