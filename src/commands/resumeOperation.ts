// Goes on with an operation that was cut short. What is known to be done is not sent again.

import * as vscode from 'vscode';
import { SentenceError } from '../host/sentenceError.ts';
import { isResumable } from '../operations/isResumable.ts';
import { operationTitle } from '../views/operationTitle.ts';
import type { Command } from './command.ts';
import { followOperation } from './followOperation.ts';
import { permissionsOf } from './permissionsOf.ts';
import { confirmAction } from './prompts/confirmAction.ts';
import { targetOperation } from './prompts/targetOperation.ts';
import { writeWords } from './prompts/writeWords.ts';
import { requireAppMayResume } from './requireAppMayResume.ts';
import { requireWritable } from './requireWritable.ts';
import { unfinishedUsers } from './unfinishedUsers.ts';

export const resumeOperation: Command = async (context, services, target) => {
  requireWritable(services);
  const { session, record } = await targetOperation(context, services, target, ['stopped'], isResumable);
  const { id, kind, plans } = record.header;
  if (!isResumable(record, session)) {
    throw new SentenceError(vscode.l10n.t('The demo tenant in which this ran is gone, so it cannot be resumed.'));
  }
  const users = plans.map((plan) => plan.user);
  const left = unfinishedUsers(record);
  await requireAppMayResume(services, session, record, left);
  await confirmAction(context, session, {
    question: vscode.l10n.t('Resume “{0}”?', operationTitle(kind, users)),
    detail: vscode.l10n.t(
      'Users not finished: {0} of {1}. What was sent without an answer is read first; nothing that is known to be done is sent again.',
      left.length,
      users.length,
    ),
    verb: vscode.l10n.t('Resume'),
    changes: left.length,
  });
  await followOperation(services, session, {
    running: writeWords(kind).running,
    userIds: left.map((user) => user.plan.user.id),
    start: async (signal) => {
      for (const set of permissionsOf(left.map((user) => user.plan))) await session.signIn?.ask(set, signal);
      return services.engine.resume(session, id, signal);
    },
  });
};
