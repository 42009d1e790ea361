// Whether VS Code signs in to a cloud: to a national one only while a setting of its own names it, which any workspace can set.
// https://github.com/microsoft/vscode/tree/main/extensions/microsoft-authentication

import * as vscode from 'vscode';
import type { Cloud } from './clouds.ts';

export const sovereignCloudSection = 'microsoft-sovereign-cloud';

/** `setByWorkspace`: a folder must not decide where an administrator signs in, not even to the right place. */
export type CloudReadiness = 'ready' | 'notSet' | 'setByWorkspace';

export function cloudReadiness({ environment }: Pick<Cloud, 'environment'>): CloudReadiness {
  if (environment === undefined) return 'ready';
  const found = vscode.workspace.getConfiguration(sovereignCloudSection).inspect('environment');
  if (found?.workspaceValue !== undefined || found?.workspaceFolderValue !== undefined) return 'setByWorkspace';
  return found?.globalValue === environment ? 'ready' : 'notSet';
}
