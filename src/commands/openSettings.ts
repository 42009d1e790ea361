// Opens the settings of this extension.

import * as vscode from 'vscode';
import type { Command } from './command.ts';

export const openSettings: Command = async (_context, services) => {
  await vscode.commands.executeCommand('workbench.action.openSettings', `@ext:${services.context.extension.id}`);
};
