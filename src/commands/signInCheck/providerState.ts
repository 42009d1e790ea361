// Whether VS Code has a sign-in for a cloud. Asks nobody and changes nothing.

import * as vscode from 'vscode';
import type { Cloud } from '../../auth/clouds.ts';
import type { ProviderState } from './signInFacts.ts';

export async function providerState({ provider, environment }: Cloud): Promise<ProviderState> {
  if (environment !== undefined) {
    const found = vscode.workspace.getConfiguration('microsoft-sovereign-cloud').inspect('environment');
    if (found?.workspaceValue !== undefined || found?.workspaceFolderValue !== undefined) {
      return { kind: 'workspaceSetting' };
    }
    if (found?.globalValue !== environment) return { kind: 'otherSetting', environment };
  }
  try {
    return { kind: 'offered', accounts: (await vscode.authentication.getAccounts(provider)).length };
  } catch {
    // VS Code waits some seconds for whoever might still register, and then rejects.
    return { kind: 'missing' };
  }
}
