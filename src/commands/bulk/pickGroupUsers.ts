// Asks for a group by the beginning of its name, and reads the users in it.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { findGroups, readGroupUsers, type GroupRef } from '../../graph/groups.ts';
import { plainText } from '../../host/plainText.ts';
import { SentenceError } from '../../host/sentenceError.ts';
import { withProgress } from '../../host/withProgress.ts';
import type { Session } from '../../services.ts';
import { askTwo } from '../prompts/askTwo.ts';
import { headed } from '../prompts/headed.ts';
import { pickOne } from '../prompts/pickOne.ts';
import type { BulkSubjects } from './bulkSubjects.ts';

/** @param title heads the boxes; plain. @throws UserCancelledError, SentenceError if no user is in it, EntraError. */
export async function pickGroupUsers(context: IActionContext, session: Session, title: string): Promise<BulkSubjects> {
  const [, group] = await askTwo(
    context,
    title,
    async () =>
      (
        await context.ui.showInputBox({
          prompt: vscode.l10n.t('The beginning of the group’s name. Leave it empty to see the first groups.'),
          ignoreFocusOut: true,
        })
      ).trim(),
    (text) => pickGroup(context, session, text),
  );
  const name = plainText(group.displayName, 80);
  const users = await withProgress(
    { title: vscode.l10n.t('Reading the users in {0}…', name), cancellable: true },
    (signal) => readGroupUsers(session.graph, group.id, signal),
  );
  if (users.length === 0) {
    throw new SentenceError(
      headed(session, vscode.l10n.t('No user is in the group {0}, or its members are hidden from you.', name)),
    );
  }
  return { users, from: vscode.l10n.t('Members of the group {0}', name) };
}

async function pickGroup(context: IActionContext, session: Session, text: string): Promise<GroupRef> {
  const groups = await withProgress({ title: vscode.l10n.t('Looking for groups…'), cancellable: true }, (signal) =>
    findGroups(session.graph, text, signal),
  );
  if (groups.length === 0) {
    throw new SentenceError(headed(session, vscode.l10n.t('No group’s name begins with “{0}”.', plainText(text, 80))));
  }
  return pickOne(
    context,
    undefined,
    vscode.l10n.t('Which group?'),
    groups.map((group) => ({ label: plainText(group.displayName), description: group.id, data: group })),
  );
}
