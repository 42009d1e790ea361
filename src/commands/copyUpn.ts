// Copies user principal names, one a line.

import * as vscode from 'vscode';
import type { Command } from './command.ts';
import { copyText } from './prompts/copyText.ts';
import { targetUsers } from './prompts/targetUsers.ts';

export const copyUpn: Command = async (_context, services, target, selected) => {
  const { users } = await targetUsers(services, target, selected, {
    title: vscode.l10n.t('Copy User Principal Name'),
    many: true,
  });
  await copyText(users.map((user) => user.userPrincipalName).join('\n'));
};
