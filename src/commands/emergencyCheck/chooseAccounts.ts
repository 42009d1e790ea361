// Asks which accounts are the emergency access accounts: likely ones to tick, and anybody else by name.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { User } from '../../domain/user.ts';
import { withProgress } from '../../host/withProgress.ts';
import type { Services, Session } from '../../services.ts';
import { userLabel } from '../prompts/planText.ts';
import { targetUsers } from '../prompts/targetUsers.ts';
import { tickMany } from '../prompts/tickMany.ts';
import { emergencyCandidates } from './emergencyCandidates.ts';

/** Object ids. @param chosen those chosen before; undefined: nobody has chosen yet, and the likely ones are ticked.
 * @throws UserCancelledError if the person backs out. */
export async function chooseAccounts(
  context: IActionContext,
  services: Services,
  session: Session,
  chosen: readonly string[] | undefined,
): Promise<readonly string[]> {
  const title = vscode.l10n.t('Which accounts are for emergencies?');
  let offered = await withProgress({ title: vscode.l10n.t('Reading administrators…'), cancellable: true }, (signal) =>
    emergencyCandidates(services, session, chosen ?? [], signal),
  );
  let ticked: readonly string[] = chosen ?? offered.map(({ id }) => id);
  for (;;) {
    const others = offered.length === 0;
    const picked: readonly (User | 'other')[] = others
      ? ['other']
      : await tickMany<User | 'other'>(context, title, [
          ...offered.map((user) => ({ label: userLabel(user), data: user, ticked: ticked.includes(user.id) })),
          { label: vscode.l10n.t('Another account…'), data: 'other' as const, ticked: false },
        ]);
    ticked = picked.flatMap((one) => (one === 'other' ? [] : [one.id]));
    if (!picked.includes('other')) return ticked;
    const { users } = await targetUsers(services, undefined, undefined, { title, many: false });
    offered = [...new Map([...offered, ...users].map((user) => [user.id, user])).values()];
    ticked = [...new Set([...ticked, ...users.map(({ id }) => id)])];
  }
}
