// Asks for the two ids of an app registration of one's own: the application's, and the directory's.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { Cloud } from '../../auth/clouds.ts';
import { clientIdOf, graphCommandLineTools } from '../../auth/signInTarget.ts';
import { SentenceError } from '../../host/sentenceError.ts';
import { askTenant } from './askTenant.ts';
import { askTwo } from './askTwo.ts';

export interface OwnRegistration {
  /** Lower-case GUID. */
  readonly clientId: string;
  /** Lower-case GUID. */
  readonly tenantId: string;
}

/** @throws UserCancelledError if the person backs out. */
export async function askOwnRegistration(
  context: IActionContext,
  cloud: Pick<Cloud, 'authority'>,
): Promise<OwnRegistration> {
  const title = vscode.l10n.t("Your organization's app registration");
  const [clientId, tenantId] = await askTwo(
    context,
    title,
    () => askClientId(context, title),
    () => askTenant(context, cloud, title),
  );
  return { clientId, tenantId };
}

async function askClientId(context: IActionContext, title: string): Promise<string> {
  const typed = await context.ui.showInputBox({
    title,
    prompt: vscode.l10n.t(
      'Application (client) ID: in the Microsoft Entra admin center, under App registrations, on the Overview of the app.',
    ),
    placeHolder: '00000000-0000-0000-0000-000000000000',
    ignoreFocusOut: true,
    validateInput: problemOf,
  });
  const app = clientIdOf(typed);
  // The box lets a value pass when its validation is slow.
  const problem = problemOf(typed);
  if (typeof app === 'string' || problem !== undefined) throw new SentenceError(problem ?? '');
  return app.clientId;
}

function problemOf(typed: string): string | undefined {
  const app = clientIdOf(typed);
  switch (app) {
    case 'noClientId':
      return vscode.l10n.t('Paste the application (client) ID here.');
    case 'badClientId':
      return vscode.l10n.t('This is not an application (client) ID: 32 digits and letters a to f, in five groups.');
    case 'vscodeClientId':
      return vscode.l10n.t('This is the app of VS Code itself, which may not manage authentication methods.');
    default:
      // Its warning stands before the quick start.
      return app.clientId === graphCommandLineTools.clientId
        ? vscode.l10n.t(
            'This is Microsoft Graph Command Line Tools, not an app of your organization. Use the quick start for it.',
          )
        : undefined;
  }
}
