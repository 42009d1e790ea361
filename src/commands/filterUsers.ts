// Filters the users by what the server can filter, enabled or blocked, member or guest, and by what is known of everybody's methods.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { PeopleGroup } from '../domain/overview/peopleGroup.ts';
import { groupWords } from '../views/overview/groupWords.ts';
import { groupFilters, type GroupFilter } from '../views/people/groupFilters.ts';
import type { Command } from './command.ts';
import { readPeople } from './readPeople.ts';
import { tickMany } from './prompts/tickMany.ts';
import { requireSession } from './requireSession.ts';

type Filter = 'enabled' | 'blocked' | 'member' | 'guest' | GroupFilter;

export const filterUsers: Command = async (context, services) => {
  const session = requireSession(services);
  const { search, accountEnabled, userType, groups: before = [] } = services.usersView.query;
  const now = await askFilters(context, { accountEnabled, userType, before });
  // Both of a pair ticked is no filter.
  const enabled = onlyOne(now, 'enabled', 'blocked');
  const type = onlyOne(now, 'member', 'guest');
  // What was chosen elsewhere, in the overview, ends with another choice.
  const groups = groupFilters.filter((filter) => now.has(filter));
  if (groups.length > 0) await readPeople(context, services, session, groups);
  services.usersView.setQuery({
    ...(search === undefined ? {} : { search }),
    ...(enabled === undefined ? {} : { accountEnabled: enabled === 'enabled' }),
    ...(type === undefined ? {} : { userType: type }),
    ...(groups.length === 0 ? {} : { groups }),
  });
  await services.usersView.focus();
};

async function askFilters(
  context: IActionContext,
  {
    accountEnabled,
    userType,
    before,
  }: {
    readonly accountEnabled: boolean | undefined;
    readonly userType: 'member' | 'guest' | undefined;
    readonly before: readonly PeopleGroup[];
  },
): Promise<ReadonlySet<Filter>> {
  return new Set(
    await tickMany<Filter>(context, vscode.l10n.t('Which users? Tick nothing to see all.'), [
      { label: vscode.l10n.t('Sign-in enabled'), data: 'enabled', ticked: accountEnabled === true },
      { label: vscode.l10n.t('Sign-in blocked'), data: 'blocked', ticked: accountEnabled === false },
      { label: vscode.l10n.t('Members'), data: 'member', ticked: userType === 'member' },
      { label: vscode.l10n.t('Guests'), data: 'guest', ticked: userType === 'guest' },
      ...groupFilters.map((filter) => ({
        label: groupWords(filter),
        data: filter,
        ticked: before.includes(filter),
      })),
    ]),
  );
}

function onlyOne<A extends Filter, B extends Filter>(ticked: ReadonlySet<Filter>, one: A, other: B): A | B | undefined {
  if (ticked.has(one) === ticked.has(other)) return undefined;
  return ticked.has(one) ? one : other;
}
