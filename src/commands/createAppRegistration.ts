// Hands out what is needed to make an app registration for this tool: a script to read and run, or a checklist. Makes none itself.

import * as vscode from 'vscode';
import { guidOf } from '../auth/guidOf.ts';
import type { RegistrationWay } from './appRegistration/registrationText.ts';
import type { Command } from './command.ts';
import { askTwo } from './prompts/askTwo.ts';
import { showTextDocument } from './prompts/showTextDocument.ts';
import { pickOne, type Choice } from './prompts/pickOne.ts';

export const createAppRegistration: Command = async (context, { settings }) => {
  const title = vscode.l10n.t('Create App Registration');
  const cloud = settings.get('auth.cloud');
  const [way, write] = await askTwo(
    context,
    title,
    () =>
      pickOne(
        context,
        undefined,
        vscode.l10n.t('How will the app be made? Nothing is made before somebody runs the script.'),
        ways(cloud !== 'usGovDod'),
      ),
    () =>
      pickOne(
        context,
        undefined,
        vscode.l10n.t('What may the app do, at most? Roles decide what each person may do with it.'),
        uses(settings.get('readOnly')),
      ),
  );
  const { registrationText } = await import('./appRegistration/registrationText.ts');
  const text = registrationText(way, cloud, guidOf(settings.get('auth.tenantId')), write);
  if (text !== undefined) await show(way, text);
};

function ways(azureCli: boolean): readonly Choice<RegistrationWay>[] {
  const all: readonly Choice<RegistrationWay>[] = [
    {
      label: vscode.l10n.t('Script for Microsoft Graph PowerShell'),
      detail: vscode.l10n.t('Does everything, and prints the two IDs for the settings.'),
      data: 'powershell',
    },
    {
      label: vscode.l10n.t('Script for Azure CLI'),
      detail: vscode.l10n.t('The same for bash, for example in Azure Cloud Shell.'),
      data: 'azureCli',
    },
    {
      label: vscode.l10n.t('Checklist for the Microsoft Entra admin center'),
      detail: vscode.l10n.t('Step by step by hand, with the five redirect URIs and the permissions.'),
      data: 'checklist',
    },
  ];
  return all.filter(({ data }) => azureCli || data !== 'azureCli');
}

function uses(readOnly: boolean): readonly Choice<boolean>[] {
  const change = {
    label: vscode.l10n.t('Read and change'),
    detail: vscode.l10n.t('Users, their methods and roles; resets, phones and deletions.'),
    data: true,
  };
  const read = {
    label: vscode.l10n.t('Read only'),
    detail: vscode.l10n.t('Nothing can be changed with it, whoever signs in.'),
    data: false,
  };
  return readOnly ? [read, change] : [change, read];
}

async function show(way: RegistrationWay, text: string): Promise<void> {
  if (way === 'checklist') {
    await showTextDocument(vscode.l10n.t('An app registration for MFA Admin'), text);
    offer(vscode.l10n.t('The checklist is open. At its end are the two settings for Sign In.'), text);
    return;
  }
  const language = way === 'powershell' ? 'powershell' : 'shellscript';
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content: text }));
  offer(
    vscode.l10n.t(
      'Read the script, then run it where you administer the tenant. It prints the two IDs for the settings.',
    ),
    text,
  );
}

/** Nobody waits for an answer. */
function offer(message: string, text: string): void {
  const copy = vscode.l10n.t('Copy');
  const settings = vscode.l10n.t('Open Settings');
  void vscode.window.showInformationMessage(message, copy, settings).then(async (chosen) => {
    if (chosen === copy) await vscode.env.clipboard.writeText(text);
    if (chosen === settings) await vscode.commands.executeCommand('workbench.action.openSettings', 'entraMfa.auth');
  });
}
