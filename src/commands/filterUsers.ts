// Filters the users by what the server can filter: enabled or blocked, member or guest.

import type { IAzureQuickPickItem } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { Command } from './command.ts';
import { requireSession } from './requireSession.ts';

type Tick = 'enabled' | 'blocked' | 'member' | 'guest';

export const filterUsers: Command = async (context, services) => {
  requireSession(services);
  const { search, accountEnabled, userType } = services.usersView.query;
  const ticks: IAzureQuickPickItem<Tick>[] = [
    { label: vscode.l10n.t('Sign-in enabled'), data: 'enabled' },
    { label: vscode.l10n.t('Sign-in blocked'), data: 'blocked' },
    { label: vscode.l10n.t('Members'), data: 'member' },
    { label: vscode.l10n.t('Guests'), data: 'guest' },
  ];
  const before = new Set<Tick>([
    ...(accountEnabled === undefined ? [] : accountEnabled ? (['enabled'] as const) : (['blocked'] as const)),
    ...(userType === undefined ? [] : [userType]),
  ]);
  const picked = await context.ui.showQuickPick(ticks, {
    canPickMany: true,
    placeHolder: vscode.l10n.t('Show only users who are …; tick nothing to see all'),
    isPickSelected: (item) => ticks.some((tick) => tick === item && before.has(tick.data)),
  });
  const now = new Set(picked.map((item) => item.data));
  // Both of a pair ticked is no filter.
  const enabled = onlyOne(now, 'enabled', 'blocked');
  const type = onlyOne(now, 'member', 'guest');
  services.usersView.setQuery({
    ...(search === undefined ? {} : { search }),
    ...(enabled === undefined ? {} : { accountEnabled: enabled === 'enabled' }),
    ...(type === undefined ? {} : { userType: type }),
  });
};

function onlyOne<A extends Tick, B extends Tick>(ticked: ReadonlySet<Tick>, one: A, other: B): A | B | undefined {
  if (ticked.has(one) === ticked.has(other)) return undefined;
  return ticked.has(one) ? one : other;
}
