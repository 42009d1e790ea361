// Reads the users of a record anew: what was known of them then may have changed.

import * as vscode from 'vscode';
import type { User, UserRef } from '../../domain/user.ts';
import { usersByIds } from '../../graph/usersByIds.ts';
import { withProgress } from '../../host/withProgress.ts';
import type { Session } from '../../services.ts';

/** In the same order. One who is gone is named as the record does; the plan finds it out. @throws EntraError. */
export async function readUsersAgain({ graph }: Session, refs: readonly UserRef[]): Promise<readonly User[]> {
  const ids = refs.map(({ id }) => id);
  const users = await withProgress({ title: vscode.l10n.t('Reading users…'), cancellable: true }, (signal) =>
    usersByIds(graph, ids, signal),
  );
  const gone = { userType: 'unknown', isManagementRestricted: false, onPremisesSyncEnabled: false } as const;
  return refs.map((ref, index) => users[index] ?? { ...ref, ...gone });
}
