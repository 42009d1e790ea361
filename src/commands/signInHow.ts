// Signs in to a real tenant with VS Code's Microsoft account and opens it: the way of every command that signs in.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { openTenant } from '../auth/openTenant.ts';
import { signedInAs, signedInAsKey } from '../auth/signedInAs.ts';
import { signedOutKey } from '../auth/signedOutKey.ts';
import { signInTarget, type SignInTarget } from '../auth/signInTarget.ts';
import { requestLine } from '../host/requestLine.ts';
import { SentenceError } from '../host/sentenceError.ts';
import { withProgress } from '../host/withProgress.ts';
import type { Services } from '../services.ts';
import { askWhichApp } from './prompts/askWhichApp.ts';
import { readyCloud } from './prompts/readyCloud.ts';
import { targetProblemSentence } from './targetProblemSentence.ts';

/** @param least for no more than what nothing works without. @throws UserCancelledError, SentenceError or EntraError. */
export async function signInHow(context: IActionContext, services: Services, least: boolean): Promise<void> {
  const { sessions, settings, log, usersView } = services;
  const target = await targetOf(context, services);
  if (target === undefined) return;
  await readyCloud(context, target.cloud);
  const memory = services.context.globalState;
  const tenant = {
    target,
    // After Sign Out it may be somebody else's turn.
    how: least ? 'askLeast' : memory.get(signedOutKey) === true ? 'choose' : 'ask',
    readOnly: () => settings.get('readOnly'),
    onRequest: (trace: Parameters<typeof requestLine>[0]) => {
      log.info(requestLine(trace));
    },
  } as const;
  await withProgress({ title: vscode.l10n.t('Signing in…'), cancellable: true }, (signal) =>
    sessions.open((replaced) => openTenant(tenant, AbortSignal.any([signal, replaced]))),
  );
  await memory.update(signedOutKey, undefined);
  await memory.update(signedInAsKey, signedInAs(target));
  await usersView.focus();
}

/** undefined: the person goes on in the settings. */
async function targetOf(context: IActionContext, { settings }: Services): Promise<SignInTarget | undefined> {
  let target = signInTarget(settings);
  if (target === 'noClientId') {
    const clientId = await askWhichApp(context);
    if (clientId === undefined) return undefined;
    const configuration = vscode.workspace.getConfiguration('entraMfa');
    await configuration.update('auth.clientId', clientId, vscode.ConfigurationTarget.Global);
    target = signInTarget(settings);
  }
  if (typeof target === 'string') throw new SentenceError(targetProblemSentence(target));
  return target;
}
