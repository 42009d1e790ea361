// Goes on with an operation that was cut short. What is known to be done is not sent again.

import * as vscode from 'vscode';
import { SentenceError } from '../host/sentenceError.ts';
import { isResumable } from '../operations/isResumable.ts';
import type { OperationRecord, UserRecord } from '../operations/operation.ts';
import type { Services } from '../services.ts';
import { operationTitle } from '../views/operationTitle.ts';
import type { Command } from './command.ts';
import { followOperation } from './followOperation.ts';
import { permissionsOf } from './permissionsOf.ts';
import { confirmAction } from './prompts/confirmAction.ts';
import { inARow } from './prompts/inARow.ts';
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
  if (kind === 'undoPhone' && left.some(goesOver)) {
    throw new SentenceError(
      vscode.l10n.t(
        'Another number may have been set since, so this is not resumed. End it here, then put back anew from the operation that removed it.',
      ),
    );
  }
  await confirmAction(context, session, {
    question: vscode.l10n.t('Resume “{0}”?', operationTitle(kind, users)),
    detail: [
      vscode.l10n.t(
        'Users not finished: {0} of {1}. What was sent without an answer is read first; nothing that is known to be done is sent again.',
        left.length,
        users.length,
      ),
      ...((await losesNumbers(services, record, left))
        ? [
            vscode.l10n.t(
              'Phone numbers and addresses that go from now on cannot be put back: they are not kept any more.',
            ),
          ]
        : []),
    ].reduce(inARow),
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

/** Something that the plan found in its place, which may be something else by now. Adding is safe: the service refuses a second one. */
function goesOver({ plan, steps }: UserRecord): boolean {
  return plan.steps.some(
    ({ id, action }) =>
      steps[id]?.state === 'planned' &&
      (action.type === 'changePhone' || (action.type === 'setResetEmail' && action.exists)),
  );
}

/** The plan may have said that what goes can be put back. */
async function losesNumbers(
  { engine }: Pick<Services, 'engine'>,
  { header }: OperationRecord,
  left: readonly UserRecord[],
): Promise<boolean> {
  const open = left.flatMap(({ plan, steps }) => plan.steps.filter(({ id }) => steps[id]?.state === 'planned'));
  return open.some(({ kept }) => kept) && (await engine.removed(header.id)).kind !== 'kept';
}
