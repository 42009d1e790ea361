// Signs in to a real tenant, in the way that the settings name, and opens it.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { openTenant } from '../auth/openTenant.ts';
import { signedOutKey } from '../auth/signedOutKey.ts';
import { signInTarget, type SignInTarget, type TargetProblem } from '../auth/signInTarget.ts';
import { requestLine } from '../host/requestLine.ts';
import { SentenceError } from '../host/sentenceError.ts';
import { withProgress } from '../host/withProgress.ts';
import type { Services } from '../services.ts';
import type { Command } from './command.ts';
import { askWhichApp } from './prompts/askWhichApp.ts';
import { readyCloud } from './prompts/readyCloud.ts';

export const signIn: Command = async (context, services) => {
  const { sessions, settings, log, usersView } = services;
  const target = await targetOf(context, services);
  if (target === undefined) return;
  if (target.mode === 'vscode') await readyCloud(context, target.cloud);
  const memory = services.context.globalState;
  const tenant = {
    target,
    // After Sign Out it may be somebody else's turn.
    how: memory.get(signedOutKey) === true ? 'choose' : 'ask',
    kept: services.kept,
    readOnly: () => settings.get('readOnly'),
    onRequest: (trace: Parameters<typeof requestLine>[0]) => {
      log.info(requestLine(trace));
    },
  } as const;
  await withProgress({ title: vscode.l10n.t('Signing in…'), cancellable: true }, (signal) =>
    sessions.open((replaced) => openTenant(tenant, AbortSignal.any([signal, replaced]))),
  );
  await memory.update(signedOutKey, undefined);
  await usersView.focus();
};

/** undefined: the person goes on in the settings. */
async function targetOf(context: IActionContext, { settings }: Services): Promise<SignInTarget | undefined> {
  let target = signInTarget(settings);
  // An app of Microsoft's cannot have the organization's certificate, so there is nothing to choose.
  if (target === 'noClientId' && settings.get('auth.mode') !== 'appOnlyCertificate') {
    const clientId = await askWhichApp(context);
    if (clientId === undefined) return undefined;
    const configuration = vscode.workspace.getConfiguration('entraMfa');
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
    case 'noTenantId':
      return vscode.l10n.t(
        'An app signs in to a tenant that is named: the setting {0} is empty.',
        'entraMfa.auth.tenantId',
      );
    case 'notOwnApp':
      return vscode.l10n.t(
        'With a certificate only an app registration of your own can sign in: correct the setting {0}.',
        'entraMfa.auth.clientId',
      );
    case 'noCertificatePath':
      return vscode.l10n.t(
        'No certificate is chosen to sign in with: the setting {0} is empty.',
        'entraMfa.auth.certificatePath',
      );
    case 'badCertificatePath':
      return vscode.l10n.t('The setting {0} is not the whole path of a file.', 'entraMfa.auth.certificatePath');
  }
}
