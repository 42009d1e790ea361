// What can be done for the people in the table of the overview page. Changes go through the same commands as from the Users view, with the
// same plans and confirmations.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { PeopleGroup } from '../../domain/overview/peopleGroup.ts';
import type { CommandId } from '../../manifest.ts';
import type { Services, Session, UsersQuery } from '../../services.ts';
import type { TableContent } from '../../views/overview/pageConversation.ts';
import { parseFigure } from '../../views/overview/parseFigure.ts';
import type { PeopleTableHead } from '../../views/overview/peopleTableHead.ts';
import { exportPeople } from './exportPeople.ts';
import { rowsOf } from './rowsOf.ts';

const commandsById: ReadonlyMap<string, CommandId> = new Map([
  ['instructions', 'entraMfa.copyInstructions'],
  ['pass', 'entraMfa.createTemporaryAccessPass'],
  ['reset', 'entraMfa.resetMfa'],
]);

/** @param figure whose people the table shows. The Users view cannot show those of whom something is not known. */
export function tableActions(figure: string): PeopleTableHead['actions'] {
  const showAll = { id: 'showAll', label: vscode.l10n.t('Show All in Users View'), needs: 'any' as const };
  return [
    { id: 'export', label: vscode.l10n.t('Export…'), needs: 'any' },
    { id: 'instructions', label: vscode.l10n.t('Copy Instructions…'), needs: 'one' },
    { id: 'pass', label: vscode.l10n.t('Create Temporary Access Pass…'), needs: 'one' },
    { id: 'reset', label: vscode.l10n.t('Reset MFA…'), needs: 'some' },
    { id: 'showUser', label: vscode.l10n.t('Show in Users View'), needs: 'one' },
    ...(usersQuery(figure, '') === undefined ? [] : [showAll]),
  ];
}

/** The same people in the Users view; undefined: it cannot show them. */
function usersQuery(figure: string, search: string): UsersQuery | undefined {
  const { group, unknown } = parseFigure(figure) ?? {};
  if (group === undefined || unknown === true) return undefined;
  return { ...(search.trim() !== '' && { search: search.trim() }), ...filterOf(group) };
}

/** What the server can filter, it is asked for: that is newer. */
function filterOf(group: PeopleGroup): UsersQuery {
  switch (group) {
    case 'everybody':
      return {};
    case 'guests':
      return { userType: 'guest' };
    case 'blocked':
      return { accountEnabled: false };
    default:
      return { groups: [group] };
  }
}

/** @throws what the action throws. */
export async function runTableAction(
  context: IActionContext,
  services: Services,
  session: Session,
  action: string,
  { figure, listed, search, selected, title }: TableContent,
): Promise<void> {
  const [first] = selected;
  if (action === 'export') {
    await exportPeople(context, session, title, selected.length > 0 ? selected : listed);
    return;
  }
  const query = action === 'showAll' ? usersQuery(figure, search) : undefined;
  if (query !== undefined) {
    services.usersView.setQuery(query);
    await services.usersView.focus();
    return;
  }
  if (first === undefined) return;
  if (action === 'showUser') {
    services.usersView.setQuery({ search: first.userPrincipalName });
    await services.usersView.focus();
    return;
  }
  const command = commandsById.get(action);
  if (command === undefined) return;
  const rows = await rowsOf(session, selected);
  await vscode.commands.executeCommand(command, rows[0], rows);
}
