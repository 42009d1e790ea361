// Asks which administrator is locked out: whoever is signed in, a user of the open tenant, or somebody to be told of.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { listUsers } from '../../graph/users.ts';
import { plainText } from '../../host/plainText.ts';
import type { Services, Session } from '../../services.ts';
import { tenantLabel } from '../../views/tenantLabel.ts';
import { isStepBack } from '../prompts/isStepBack.ts';
import { pickUsers } from '../prompts/pickUsers.ts';
import { isPartnerSession } from './isPartnerSession.ts';
import type { Who } from './lockedOutAnswers.ts';
import { pickOne, type Choice } from '../prompts/pickOne.ts';

/** @throws UserCancelledError if the person backs out. */
export async function askWho(
  context: IActionContext,
  services: Services,
  session: Session,
  title: string,
): Promise<Who> {
  for (;;) {
    const item = (data: Who['kind'], label: string, detail: string): Choice<Who['kind']> => ({ label, detail, data });
    const kind = await pickOne(context, undefined, vscode.l10n.t('Which administrator is locked out?'), [
      item('user', vscode.l10n.t('Somebody in {0}…', tenantLabel(session)), vscode.l10n.t('Found by name or address.')),
      // A partner is nobody in the tenant of a customer.
      ...(isPartnerSession(session)
        ? []
        : [
            item(
              'self',
              vscode.l10n.t('It Is Me: {0}', plainText(session.account.userPrincipalName)),
              vscode.l10n.t('Signed in here, but the portal asks for what you do not have.'),
            ),
          ]),
      item(
        'typed',
        vscode.l10n.t('Somebody Who Is Not Found, or of Another Tenant…'),
        vscode.l10n.t('A form to fill in. Nothing in it is required.'),
      ),
    ]);
    if (kind !== 'user') return { kind };
    const user = await search(services, session, title);
    if (user !== 'back') return { kind: 'user', user };
  }
}

async function search(
  { settings, usersView }: Services,
  session: Session,
  title: string,
): Promise<Extract<Who, { kind: 'user' }>['user'] | 'back'> {
  const pageSize = Math.min(settings.get('pageSize'), 100);
  try {
    const [user] = await pickUsers({
      ...{ title, many: false, back: true },
      selected: usersView.selection.flatMap((row) => (row.kind === 'user' ? [row.user] : [])),
      search: async (text, signal) =>
        (await listUsers(session.graph, text === '' ? {} : { search: text }, pageSize, signal)).users,
    });
    return user ?? 'back';
  } catch (error) {
    if (isStepBack(error)) return 'back';
    throw error;
  }
}
