// Opens the demo tenant: the same product on invented people.

import * as vscode from 'vscode';
import type { Command } from './command.ts';

export const openDemoTenant: Command = async (_context, services) => {
  await services.sessions.openDemo();
  await vscode.commands.executeCommand('entraMfa.users.focus');
};
