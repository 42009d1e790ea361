// Opens the log of VS Code's own Microsoft sign-in. Where a silent sign-in fails, the reason is only there.

import * as vscode from 'vscode';
import type { Command } from './command.ts';

/** What VS Code calls the commands that open the logs of its built-in extension: the extension's id and the log's name, which is in
 * the language of the window. microsoft/vscode, output.contribution.ts and extHostOutput.ts */
const prefix = 'workbench.action.output.show.vscode.microsoft-authentication.';

export const showSignInLog: Command = async () => {
  const [only, another] = (await vscode.commands.getCommands()).filter((id) => id.startsWith(prefix));
  // None before the first sign-in, two with a national cloud: then VS Code's own list of logs.
  const show = only === undefined || another !== undefined ? 'workbench.action.showOutputChannels' : only;
  await vscode.commands.executeCommand(show);
};
