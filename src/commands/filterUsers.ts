// Filters the users by what the server can filter: enabled or blocked, member or guest.

import * as vscode from 'vscode';
import type { Command } from './command.ts';
import { tickMany } from './prompts/tickMany.ts';
import { requireSession } from './requireSession.ts';

type Filter = 'enabled' | 'blocked' | 'member' | 'guest';

export const filterUsers: Command = async (context, services) => {
  requireSession(services);
  const { search, accountEnabled, userType } = services.usersView.query;
  const now = new Set(
    await tickMany<Filter>(context, vscode.l10n.t('Which users? Tick nothing to see all.'), [
      { label: vscode.l10n.t('Sign-in enabled'), data: 'enabled', ticked: accountEnabled === true },
      { label: vscode.l10n.t('Sign-in blocked'), data: 'blocked', ticked: accountEnabled === false },
      { label: vscode.l10n.t('Members'), data: 'member', ticked: userType === 'member' },
      { label: vscode.l10n.t('Guests'), data: 'guest', ticked: userType === 'guest' },
    ]),
  );
  // Both of a pair ticked is no filter.
  const enabled = onlyOne(now, 'enabled', 'blocked');
  const type = onlyOne(now, 'member', 'guest');
  services.usersView.setQuery({
    ...(search === undefined ? {} : { search }),
    ...(enabled === undefined ? {} : { accountEnabled: enabled === 'enabled' }),
    ...(type === undefined ? {} : { userType: type }),
  });
  await services.usersView.focus();
};

function onlyOne<A extends Filter, B extends Filter>(ticked: ReadonlySet<Filter>, one: A, other: B): A | B | undefined {
  if (ticked.has(one) === ticked.has(other)) return undefined;
  return ticked.has(one) ? one : other;
}
