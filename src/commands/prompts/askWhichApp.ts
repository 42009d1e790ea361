// Asks as which app to sign in when no setting says it. None is ever used without having been chosen.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { Cloud } from '../../auth/clouds.ts';
import { graphCommandLineTools } from '../../auth/signInTarget.ts';
import { EntraError } from '../../domain/failure.ts';
import type { CommandId } from '../../manifest.ts';
import { askOwnRegistration } from './askOwnRegistration.ts';
import { pickOne, type Choice } from './pickOne.ts';

/** Values for the settings of the same names. */
export interface AppChoice {
  readonly clientId: string;
  /** Of an app that is registered in one tenant. */
  readonly tenantId?: string;
}

/** @throws UserCancelledError if the person backs out; EntraError `cancelled` if an app has to be made first. */
export async function askWhichApp(context: IActionContext, cloud: Pick<Cloud, 'authority'>): Promise<AppChoice> {
  const choices: readonly Choice<'own' | 'tools' | 'create'>[] = [
    {
      label: vscode.l10n.t("My organization's app registration (recommended)"),
      detail: vscode.l10n.t(
        'Permissions belong to this tool alone, and to the people assigned to it. An app administrator makes it once.',
      ),
      data: 'own',
    },
    {
      label: vscode.l10n.t('Quick start with Microsoft Graph Command Line Tools'),
      detail: vscode.l10n.t(
        'Nothing to set up, but the permissions are shared with everybody who uses Microsoft Graph PowerShell.',
      ),
      data: 'tools',
    },
    {
      label: vscode.l10n.t('How do I create the app?'),
      detail: vscode.l10n.t('A script or a checklist for an app administrator.'),
      data: 'create',
    },
  ];
  const chosen = await pickOne(
    context,
    vscode.l10n.t('Sign In'),
    vscode.l10n.t('As which app do you want to sign in?'),
    choices,
  );
  if (chosen === 'own') return askOwnRegistration(context, cloud);
  if (chosen === 'create') {
    await vscode.commands.executeCommand('entraMfa.createAppRegistration' satisfies CommandId);
    throw new EntraError({ kind: 'cancelled' });
  }
  await acceptSharing(context);
  return { clientId: graphCommandLineTools.word };
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
