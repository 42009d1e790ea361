// The people of a list as rows of the Users view, so that its commands can be run for them: read anew, for a list is older than a plan may be.

import * as vscode from 'vscode';
import type { TenantPerson } from '../../domain/overview/tenantPerson.ts';
import { usersByIds } from '../../graph/usersByIds.ts';
import { SentenceError } from '../../host/sentenceError.ts';
import { withProgress } from '../../host/withProgress.ts';
import type { Session } from '../../services.ts';
import type { UserNode } from '../../views/nodes.ts';

/** Whoever was deleted meanwhile is left out. @throws SentenceError if that is everybody; EntraError. */
export async function rowsOf(session: Session, people: readonly TenantPerson[]): Promise<readonly UserNode[]> {
  const { graph, tenantId } = session;
  const ids = people.map(({ id }) => id);
  const users = await withProgress({ title: vscode.l10n.t('Reading users…'), cancellable: true }, (signal) =>
    usersByIds(graph, ids, signal),
  );
  const rows = users.flatMap((user): UserNode[] => (user === undefined ? [] : [{ kind: 'user', tenantId, user }]));
  if (rows.length === 0) throw new SentenceError(vscode.l10n.t('Nobody of them is there any more.'));
  return rows;
}
