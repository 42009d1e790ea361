// The people of a list as rows of the Users view, so that its commands can be run for them: read anew, for a list is older than a plan may be.

import * as vscode from 'vscode';
import type { TenantPerson } from '../../domain/overview/tenantPerson.ts';
import { EntraError } from '../../domain/failure.ts';
import { known } from '../../graph/http/known.ts';
import { getUser } from '../../graph/users.ts';
import { SentenceError } from '../../host/sentenceError.ts';
import { withProgress } from '../../host/withProgress.ts';
import type { Session } from '../../services.ts';
import type { UserNode } from '../../views/nodes.ts';

/** Whoever was deleted meanwhile is left out. @throws SentenceError if that is everybody; EntraError. */
export async function rowsOf(session: Session, people: readonly TenantPerson[]): Promise<readonly UserNode[]> {
  const { graph, tenantId } = session;
  const readings = await withProgress(
    { title: vscode.l10n.t('Reading users…'), cancellable: true },
    // In one turn, so that they share batches.
    (signal) => Promise.all(people.map(({ id }) => known(getUser(graph.together, id, signal)))),
  );
  const rows = readings.flatMap((reading): UserNode[] => {
    if (reading.known) return [{ kind: 'user', tenantId, user: reading.value }];
    if (reading.failure.kind === 'notFound') return [];
    throw new EntraError(reading.failure);
  });
  if (rows.length === 0) throw new SentenceError(vscode.l10n.t('Nobody of them is there any more.'));
  return rows;
}
