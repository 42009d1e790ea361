// Reads the users of a record anew: what was known of them then may have changed.

import * as vscode from 'vscode';
import { EntraError } from '../../domain/failure.ts';
import type { User, UserRef } from '../../domain/user.ts';
import { known } from '../../graph/http/known.ts';
import { getUser } from '../../graph/users.ts';
import { withProgress } from '../../host/withProgress.ts';
import type { Session } from '../../services.ts';

/** In the same order. One who is gone is named as the record does; the plan finds it out. @throws EntraError. */
export async function readUsersAgain({ graph }: Session, refs: readonly UserRef[]): Promise<readonly User[]> {
  return withProgress({ title: vscode.l10n.t('Reading users…'), cancellable: true }, (signal) =>
    Promise.all(
      refs.map(async (ref) => {
        const user = await known(getUser(graph.together, ref.id, signal));
        if (user.known) return user.value;
        if (user.failure.kind !== 'notFound') throw new EntraError(user.failure);
        return { ...ref, userType: 'unknown' as const, isManagementRestricted: false, onPremisesSyncEnabled: false };
      }),
    ),
  );
}
