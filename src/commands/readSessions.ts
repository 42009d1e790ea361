// Reads since when the sign-in sessions of users count, so that reading back can tell that they were revoked.

import * as vscode from 'vscode';
import type { PlanPerson } from '../domain/planTarget.ts';
import { known } from '../graph/http/known.ts';
import { readSessionsValidFrom } from '../graph/signInSessions.ts';
import { withProgress } from '../host/withProgress.ts';
import type { Session } from '../services.ts';

/** The same persons, with what was read. What cannot be read is part of it. @throws EntraError `cancelled` when the person cancels. */
export async function readSessions<P extends PlanPerson>(
  { graph }: Pick<Session, 'graph'>,
  persons: readonly P[],
): Promise<readonly P[]> {
  return withProgress({ title: vscode.l10n.t('Reading sign-in sessions…'), cancellable: true }, async (signal) => {
    const read = persons.map(async (person): Promise<P> => {
      const sessionsValidFrom = await known(readSessionsValidFrom(graph.together, person.user.id, signal));
      return { ...person, sessionsValidFrom };
    });
    const all = await Promise.all(read);
    signal.throwIfAborted();
    return all;
  });
}
