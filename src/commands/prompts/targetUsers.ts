// For whom a command is run: the clicked row and the selection, or whom the person picks. Knows not what the command does.

import * as vscode from 'vscode';
import type { User } from '../../domain/user.ts';
import { listUsers } from '../../graph/users.ts';
import { SentenceError } from '../../host/sentenceError.ts';
import type { Services, Session } from '../../services.ts';
import type { Node } from '../../views/nodes.ts';
import { requireSession } from '../requireSession.ts';
import { headed } from './headed.ts';
import { pickUsers } from './pickUsers.ts';

export interface TargetOptions {
  /** Heads the box that asks for a user. */
  readonly title: string;
  /** More than one user may be acted on at once. */
  readonly many: boolean;
}

/** From a row: its user, and the other selected users if the row is one of the selected. From the palette: whom the person picks.
 * @throws UserCancelledError, or SentenceError if several are selected where one is needed. */
export async function targetUsers(
  services: Services,
  target: Node | undefined,
  selected: readonly Node[] | undefined,
  { title, many }: TargetOptions,
): Promise<{ readonly session: Session; readonly users: readonly User[] }> {
  const rows = target === undefined ? [] : selected?.includes(target) ? selected : [target];
  const users = usersOf(rows);
  const session = requireSession(services, tenantOf(rows));
  if (users.length === 0) {
    const pageSize = Math.min(services.settings.get('pageSize'), 100);
    const picked = await pickUsers({
      title: headed(session, title),
      selected: usersOf(services.usersView.selection),
      many,
      search: async (text, signal) =>
        (await listUsers(session.graph, text === '' ? {} : { search: text }, pageSize, signal)).users,
    });
    return { session, users: picked };
  }
  if (!many && users.length > 1)
    throw new SentenceError(vscode.l10n.t('This works for one user at a time. Select one.'));
  return { session, users };
}

/** Each user once, in the order of the rows. */
function usersOf(rows: readonly Node[]): readonly User[] {
  const users = rows.flatMap((row) => (row.kind === 'user' || row.kind === 'method' ? [row.user] : []));
  return [...new Map(users.map((user) => [user.id, user])).values()];
}

function tenantOf(rows: readonly Node[]): string | undefined {
  return rows.flatMap((row) => (row.kind === 'user' || row.kind === 'method' ? [row.tenantId] : []))[0];
}
