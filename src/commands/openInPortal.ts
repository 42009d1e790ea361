// Opens the user's authentication methods in the Microsoft Entra admin center.

import { openUrl } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { servicePlace } from '../auth/servicePlace.ts';
import { userMethodsPage } from '../domain/userMethodsPage.ts';
import { SentenceError } from '../host/sentenceError.ts';
import type { Command } from './command.ts';
import { targetUsers } from './prompts/targetUsers.ts';
import { requireSession } from './requireSession.ts';

export const openInPortal: Command = async (_context, services, target, selected) => {
  const session = requireSession(services);
  const place = servicePlace(session, () => session.cloud);
  if (place.portalRoot === undefined) {
    throw new SentenceError(
      vscode.l10n.t('The demo tenant exists only inside this window, so the Entra admin center does not know it.'),
    );
  }
  const { users } = await targetUsers(services, target, selected, {
    title: vscode.l10n.t('Open in Entra Admin Center'),
    many: false,
  });
  for (const user of users) {
    // vscode.env.openExternal would encode the slashes of the fragment, which the portal does not read.
    const page = userMethodsPage(place, user.id);
    if (page !== undefined) await openUrl(page);
  }
};
