// What can be done for the people in the table of the overview page. Changes go through the same commands as from the Users view, with the
// same plans and confirmations.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { TenantPerson } from '../../domain/overview/tenantPerson.ts';
import type { CommandId } from '../../manifest.ts';
import type { Services, Session } from '../../services.ts';
import type { PeopleTableHead } from '../../views/overview/peopleTableHead.ts';
import { exportPeople } from './exportPeople.ts';
import { rowsOf } from './rowsOf.ts';

const commandsById: Readonly<Record<string, CommandId>> = {
  instructions: 'entraMfa.copyInstructions',
  pass: 'entraMfa.createTemporaryAccessPass',
  reset: 'entraMfa.resetMfa',
};

export function tableActions(): PeopleTableHead['actions'] {
  return [
    { id: 'export', label: vscode.l10n.t('Export…'), needs: 'any' },
    { id: 'instructions', label: vscode.l10n.t('Copy Instructions…'), needs: 'one' },
    { id: 'pass', label: vscode.l10n.t('Create Temporary Access Pass…'), needs: 'one' },
    { id: 'reset', label: vscode.l10n.t('Reset MFA…'), needs: 'some' },
    { id: 'showUser', label: vscode.l10n.t('Show in Users View'), needs: 'one' },
  ];
}

export interface TableChoice {
  readonly action: string;
  readonly selected: readonly TenantPerson[];
  /** All in the table. */
  readonly listed: readonly TenantPerson[];
  /** What they are called. */
  readonly title: string;
}

/** @throws what the action throws. */
export async function runTableAction(
  context: IActionContext,
  services: Services,
  session: Session,
  { action, listed, selected, title }: TableChoice,
): Promise<void> {
  const [first] = selected;
  if (action === 'export') {
    await exportPeople(context, session, title, selected.length > 0 ? selected : listed);
    return;
  }
  if (first === undefined) return;
  if (action === 'showUser') {
    services.usersView.setQuery({ search: first.userPrincipalName });
    await services.usersView.focus();
    return;
  }
  const command = commandsById[action];
  if (command === undefined) return;
  const rows = await rowsOf(session, selected);
  await vscode.commands.executeCommand(command, rows[0], rows);
}
