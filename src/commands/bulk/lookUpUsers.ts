// Looks up the users that rows name. Twenty go into a request, and a user who is not there is told from one who could not be looked up.

import * as vscode from 'vscode';
import type { BulkRow } from '../../domain/csv/bulkRow.ts';
import type { Known } from '../../domain/failure.ts';
import type { User } from '../../domain/user.ts';
import { known } from '../../graph/http/known.ts';
import { getUser } from '../../graph/users.ts';
import { withProgress } from '../../host/withProgress.ts';
import type { Session } from '../../services.ts';

/** By the rows' keys. @throws EntraError `cancelled` when the person cancels. */
export async function lookUpUsers(
  { graph }: Session,
  rows: readonly BulkRow[],
): Promise<ReadonlyMap<string, Known<User>>> {
  const keys = [...new Set(rows.flatMap(({ key }) => key ?? []))];
  return withProgress({ title: vscode.l10n.t('Looking users up…'), cancellable: true }, async (signal, report) => {
    let read = 0;
    const found = await Promise.all(
      keys.map(async (key): Promise<readonly [string, Known<User>]> => {
        const user = await known(getUser(graph.together, key, signal));
        read += 1;
        report(vscode.l10n.t('{0} of {1} users', read, keys.length), 100 / keys.length);
        return [key, user];
      }),
    );
    signal.throwIfAborted();
    return new Map(found);
  });
}
