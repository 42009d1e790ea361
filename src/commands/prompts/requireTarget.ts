// As which app, where and in which tenant to sign in; asks for the app where no setting says it.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { clouds } from '../../auth/clouds.ts';
import { signInTarget, type SignInTarget, type TargetProblem } from '../../auth/signInTarget.ts';
import { SentenceError } from '../../host/sentenceError.ts';
import type { Services } from '../../services.ts';
import { askWhichApp } from './askWhichApp.ts';

/** What the person answers goes into the user's settings. @throws UserCancelledError, or SentenceError where a setting is of no use. */
export async function requireTarget(context: IActionContext, { settings }: Services): Promise<SignInTarget> {
  let target = signInTarget(settings);
  if (target === 'noClientId') {
    const { clientId, tenantId } = await askWhichApp(context, clouds[settings.get('auth.cloud')]);
    const configuration = vscode.workspace.getConfiguration('entraMfa');
    // The tenant first: with an app alone, nobody should sign in to some other tenant.
    if (tenantId !== undefined)
      await configuration.update('auth.tenantId', tenantId, vscode.ConfigurationTarget.Global);
    await configuration.update('auth.clientId', clientId, vscode.ConfigurationTarget.Global);
    target = signInTarget(settings);
  }
  if (typeof target === 'string') throw new SentenceError(problemSentence(target));
  return target;
}

function problemSentence(problem: TargetProblem): string {
  switch (problem) {
    case 'noClientId':
      return vscode.l10n.t('No app is chosen to sign in as: the setting {0} is empty.', 'entraMfa.auth.clientId');
    case 'badClientId':
      return vscode.l10n.t('The setting {0} is not an application (client) ID.', 'entraMfa.auth.clientId');
    case 'vscodeClientId':
      return vscode.l10n.t(
        'The setting {0} names the app of VS Code itself, which may not manage authentication methods. Use an app registration of your own.',
        'entraMfa.auth.clientId',
      );
    case 'badTenantId':
      return vscode.l10n.t('The setting {0} is not a directory (tenant) ID.', 'entraMfa.auth.tenantId');
  }
}
