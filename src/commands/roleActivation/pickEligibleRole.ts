// Which of one's eligible roles to activate.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { EligibleRole } from '../../graph/ownEligibleRoles.ts';
import { day } from '../../views/moment.ts';
import { roleLabel } from '../../views/roleLabel.ts';
import { scopeWords } from '../accessCheck/scopeWords.ts';
import { pickOne } from '../prompts/pickOne.ts';

/** @param suggested come first: they help with what the person is at. @throws UserCancelledError. */
export async function pickEligibleRole(
  context: IActionContext,
  title: string,
  roles: readonly EligibleRole[],
  suggested: (role: EligibleRole) => boolean,
): Promise<EligibleRole> {
  const ordered = [...roles.filter(suggested), ...roles.filter((role) => !suggested(role))];
  const choices = ordered.map((role) => ({
    label: roleLabel(role.roleName),
    description: scopeWords(role.directoryScopeId),
    detail: role.endsAt === undefined ? undefined : vscode.l10n.t('Eligible until {0}', day(role.endsAt)),
    data: role,
  }));
  return pickOne(context, title, vscode.l10n.t('Which role? Take the least that suffices.'), choices);
}
