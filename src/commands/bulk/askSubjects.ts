// Asks for whom: the selection, what the Users view shows, a group, or a file. Knows not what is done to them.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { User } from '../../domain/user.ts';
import { countUsers } from '../../graph/countUsers.ts';
import { known } from '../../graph/http/known.ts';
import { withProgress } from '../../host/withProgress.ts';
import type { Services, Session } from '../../services.ts';
import { countKnown } from '../../views/people/userSource.ts';
import { usersMessage } from '../../views/usersMessage.ts';
import { pickOne, type Choice } from '../prompts/pickOne.ts';
import type { BulkSubjects } from './bulkSubjects.ts';
import { openUserFile } from './openUserFile.ts';
import { pickGroupUsers } from './pickGroupUsers.ts';
import { readAllUsers } from './readAllUsers.ts';

type Source = () => Promise<BulkSubjects>;

/** @param title heads the boxes; plain. @throws UserCancelledError, SentenceError if a file cannot be used, EntraError. */
export async function askSubjects(
  context: IActionContext,
  services: Services,
  session: Session,
  title: string,
): Promise<BulkSubjects> {
  const { query, selection } = services.usersView;
  const selected = usersOf(selection);
  const counted = await withProgress({ title: vscode.l10n.t('Counting users…'), cancellable: true }, (signal) =>
    known(countUsers(session.graph, query, signal)),
  );
  const count = countKnown(services.people, query) ?? (counted.known ? counted.value : undefined);
  const narrowed = usersMessage(query, undefined, Date.now(), undefined, services.people.reading);
  const shown: Choice<Source> = {
    label:
      narrowed === undefined
        ? vscode.l10n.t('All users of the tenant')
        : vscode.l10n.t('All that the Users view searches and filters for'),
    description: [narrowed, count === undefined ? undefined : vscode.l10n.t('{0} users', count)]
      .filter((part) => part !== undefined)
      .join(' · '),
    data: async () => ({
      users: await readAllUsers(services, session, query, count),
      from: narrowed ?? vscode.l10n.t('All users of the tenant'),
    }),
  };
  const choices: readonly Choice<Source>[] = [
    ...(selected.length === 0 ? [] : [selectionChoice(selected)]),
    ...(narrowed === undefined ? [] : [shown]),
    {
      label: vscode.l10n.t('Members of a group…'),
      description: vscode.l10n.t('also of the groups in it'),
      data: () => pickGroupUsers(context, session, title),
    },
    {
      label: vscode.l10n.t('A file…'),
      description: vscode.l10n.t('CSV or TSV with the column {0} or {1}', 'userPrincipalName', 'id'),
      data: () => openUserFile(context, services, session, { phones: false, title: vscode.l10n.t('A file of users') }),
    },
    // Never where Enter alone takes it.
    ...(narrowed === undefined ? [shown] : []),
  ];
  const source = await pickOne(context, title, vscode.l10n.t('For whom?'), choices);
  return source();
}

function selectionChoice(users: readonly User[]): Choice<Source> {
  const label = vscode.l10n.t('Selected in the Users view');
  return {
    label,
    description: vscode.l10n.t('{0} users', users.length),
    data: () => Promise.resolve({ users, from: label }),
  };
}

function usersOf(selection: Services['usersView']['selection']): readonly User[] {
  const users = selection.flatMap((row) => (row.kind === 'user' || row.kind === 'method' ? [row.user] : []));
  return [...new Map(users.map((user) => [user.id, user])).values()];
}
