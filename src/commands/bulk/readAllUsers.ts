// Reads every page of a search or filter.

import * as vscode from 'vscode';
import type { User } from '../../domain/user.ts';
import { withProgress } from '../../host/withProgress.ts';
import type { Services, Session, UsersQuery } from '../../services.ts';
import { userSource } from '../../views/people/userSource.ts';

const largestPage = 999;

/** Each once. @param count how many there are, as far as the service said. @throws EntraError. */
export async function readAllUsers(
  { people }: Pick<Services, 'people'>,
  { graph }: Session,
  query: UsersQuery,
  count: number | undefined,
): Promise<readonly User[]> {
  return withProgress({ title: vscode.l10n.t('Reading users…'), cancellable: true }, async (signal, report) => {
    // Somebody who comes or goes meanwhile can move others from one page to the next.
    const users = new Map<string, User>();
    const read = userSource({ graph, people, query, pageSize: largestPage });
    let page = await read(undefined, signal);
    for (;;) {
      for (const user of page.users) users.set(user.id, user);
      if (page.nextLink === undefined) return [...users.values()];
      report(
        count === undefined
          ? vscode.l10n.t('{0} users', users.size)
          : vscode.l10n.t('{0} of {1} users', users.size, count),
      );
      page = await read(page.nextLink, signal);
    }
  });
}
