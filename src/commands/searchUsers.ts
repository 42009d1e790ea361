// Asks what to search for; the server does the searching.

import * as vscode from 'vscode';
import type { Command } from './command.ts';
import { requireSession } from './requireSession.ts';

export const searchUsers: Command = async (context, services) => {
  requireSession(services);
  const { search: before, ...filters } = services.usersView.query;
  const typed = await context.ui.showInputBox({
    title: vscode.l10n.t('Search Users'),
    prompt: vscode.l10n.t('Name, user principal name or mail. Leave it empty to see all users.'),
    value: before ?? '',
  });
  const search = typed.trim();
  services.usersView.setQuery(search === '' ? filters : { ...filters, search });
  await services.usersView.focus();
};
