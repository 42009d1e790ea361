// Asks before a tenant is left in which something is still being sent: it stops there, and can be resumed.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { Services } from '../../services.ts';
import { operationTitle } from '../../views/operationTitle.ts';
import { unfinishedUsers } from '../unfinishedUsers.ts';
import { confirmAction } from './confirmAction.ts';
import { inARow } from './inARow.ts';

/** Returns at once if nothing is being sent. @throws UserCancelledError if the person stays. */
export async function confirmLeaving(
  context: IActionContext,
  { sessions, engine }: Pick<Services, 'sessions' | 'engine'>,
): Promise<void> {
  const session = sessions.current;
  if (session === undefined) return;
  const running = engine.sending(session.graph);
  if (running.length === 0) return;
  const lines = running.map((record) => {
    const { kind, plans } = record.header;
    const title = operationTitle(
      kind,
      plans.map(({ user }) => user),
    );
    return vscode.l10n.t('{0}: {1} of {2} users not finished', title, unfinishedUsers(record).length, plans.length);
  });
  const stops = vscode.l10n.t('It stops then: what is on its way is waited for, and nothing more is sent.');
  const later = session.demo
    ? vscode.l10n.t('A demo tenant is gone when it is left, so this cannot be resumed.')
    : vscode.l10n.t('To go on, open this tenant again and choose Resume in the Operations view.');
  await confirmAction(context, session, {
    question: vscode.l10n.t('Leave this tenant while something is running?'),
    detail: [...lines, '', inARow(stops, later)].join('\n'),
    verb: vscode.l10n.t('Stop and Leave'),
  });
}
