// Asks as which app to sign in when no setting says it. None is ever used without having been chosen.

import type { IActionContext, IAzureQuickPickItem } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { graphCommandLineTools } from '../../auth/signInTarget.ts';
import type { CommandId } from '../../manifest.ts';

/** The value for the setting `auth.clientId`, or undefined if the person goes on in the settings.
 * @throws UserCancelledError if the person backs out. */
export async function askWhichApp(context: IActionContext): Promise<string | undefined> {
  const items: IAzureQuickPickItem<'own' | 'tools' | 'create'>[] = [
    {
      label: vscode.l10n.t("My organization's app registration (recommended)"),
      detail: vscode.l10n.t(
        'Permissions belong to this tool alone, and to the people assigned to it. An app administrator makes it once.',
      ),
      data: 'own',
      suppressPersistence: true,
    },
    {
      label: vscode.l10n.t('Quick start with Microsoft Graph Command Line Tools'),
      detail: vscode.l10n.t(
        'Nothing to set up, but the permissions are shared with everybody who uses Microsoft Graph PowerShell.',
      ),
      data: 'tools',
      suppressPersistence: true,
    },
    {
      label: vscode.l10n.t('How do I create the app?'),
      detail: vscode.l10n.t('A script or a checklist for an app administrator.'),
      data: 'create',
      suppressPersistence: true,
    },
  ];
  const { data } = await context.ui.showQuickPick(items, {
    title: vscode.l10n.t('Sign In'),
    placeHolder: vscode.l10n.t('As which app do you want to sign in?'),
    suppressPersistence: true,
  });
  if (data === 'own') {
    await ownRegistration(context);
    return undefined;
  }
  if (data === 'create') {
    await vscode.commands.executeCommand('entraMfa.createAppRegistration' satisfies CommandId);
    return undefined;
  }
  await acceptSharing(context);
  return graphCommandLineTools.word;
}

async function ownRegistration(context: IActionContext): Promise<void> {
  await context.ui.showWarningMessage(
    vscode.l10n.t('Enter the IDs of your app registration'),
    {
      modal: true,
      detail: vscode.l10n.t(
        'In the Microsoft Entra admin center, under App registrations, copy the application (client) ID and the directory (tenant) ID into the two settings that open now, then choose Sign In again.\n\nThe registration needs the platform “Mobile and desktop applications” with the redirect URIs {0} and {1}, public client flows allowed, and delegated permissions of Microsoft Graph with admin consent.',
        'http://localhost',
        'https://vscode.dev/redirect',
      ),
    },
    { title: vscode.l10n.t('Open Settings') },
  );
  await vscode.commands.executeCommand('workbench.action.openSettings', 'entraMfa.auth');
}

/** https://learn.microsoft.com/powershell/microsoftgraph/authentication-commands recommends an app of one's own for this reason. */
async function acceptSharing(context: IActionContext): Promise<void> {
  await context.ui.showWarningMessage(
    vscode.l10n.t('Sign in as Microsoft Graph Command Line Tools?'),
    {
      modal: true,
      detail: vscode.l10n.t(
        'What an administrator consents to now stays granted to this app of Microsoft, for everybody in the tenant who uses Microsoft Graph PowerShell. Sign-in and audit logs show its name, not the name of this tool.\n\nGood for a look or a test tenant; for daily work an app registration of your own is better.',
      ),
    },
    { title: vscode.l10n.t('Use It') },
  );
}
