// As which app, where and in which tenant to sign in; asks for the app where no setting says it.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { clouds } from '../../auth/clouds.ts';
import { signInTarget, type SignInTarget } from '../../auth/signInTarget.ts';
import { SentenceError } from '../../host/sentenceError.ts';
import type { Services } from '../../services.ts';
import { targetProblemSentence } from '../targetProblemSentence.ts';
import { askWhichApp } from './askWhichApp.ts';

/** What the person answers goes into the user's settings. @throws UserCancelledError, or SentenceError where a setting is of no use. */
export async function requireTarget(context: IActionContext, { settings }: Services): Promise<SignInTarget> {
  let target = signInTarget(settings);
  // An app of Microsoft's cannot have the organization's certificate, so there is nothing to choose.
  if (target === 'noClientId' && settings.get('auth.mode') !== 'appOnlyCertificate') {
    const { clientId, tenantId } = await askWhichApp(context, clouds[settings.get('auth.cloud')]);
    const configuration = vscode.workspace.getConfiguration('entraMfa');
    // The tenant first: with an app alone, nobody should sign in to some other tenant.
    if (tenantId !== undefined)
      await configuration.update('auth.tenantId', tenantId, vscode.ConfigurationTarget.Global);
    await configuration.update('auth.clientId', clientId, vscode.ConfigurationTarget.Global);
    target = signInTarget(settings);
  }
  if (typeof target === 'string') throw new SentenceError(targetProblemSentence(target));
  return target;
}
