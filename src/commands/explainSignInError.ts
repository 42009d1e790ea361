// Explains an error that Microsoft Entra showed in the browser, from where nothing comes back to VS Code: the person pastes it.

import { openUrl } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { clouds } from '../auth/clouds.ts';
import { parseSignInError } from '../auth/parseSignInError.ts';
import { signInTarget } from '../auth/signInTarget.ts';
import { isKnownSignInError } from '../domain/signInErrors.ts';
import { SentenceError } from '../host/sentenceError.ts';
import { signInErrorButtons } from '../host/signInErrorButtons.ts';
import { signInErrorLink } from '../host/signInErrorLink.ts';
import type { Command } from './command.ts';
import { signInErrorText } from './signInErrorText.ts';
import { copyText } from './prompts/copyText.ts';

interface Step extends vscode.MessageItem {
  readonly run: () => Promise<unknown>;
}

export const explainSignInError: Command = async (context, { settings, sessions }) => {
  const noCode = vscode.l10n.t(
    'There is no error code in it. It begins with AADSTS and stands on the error page, often below “Troubleshooting details”.',
  );
  const typed = await context.ui.showInputBox({
    title: vscode.l10n.t('Explain a Sign-in Error'),
    prompt: vscode.l10n.t(
      "Paste the text or the address of Microsoft Entra's error page, or type the code. It stays on this computer.",
    ),
    placeHolder: 'AADSTS50011',
    ignoreFocusOut: true,
    validateInput: (value) => (parseSignInError(value) === undefined ? noCode : undefined),
  });
  const facts = parseSignInError(typed);
  if (facts === undefined) throw new SentenceError(noCode);

  const target = signInTarget(settings);
  const { authority } = clouds[settings.get('auth.cloud')];
  const clientId = typeof target === 'string' ? undefined : target.clientId;
  const tenantId = typeof target === 'string' ? undefined : target.tenantId;
  const { message, detail, ticket } = signInErrorText(facts, { authority, clientId });
  const tenantKnown = clientId !== undefined && (tenantId ?? sessions.current?.signIn) !== undefined;
  const link = signInErrorLink(facts.code, authority);
  const lookUp: readonly Step[] =
    link === undefined ? [] : [{ title: vscode.l10n.t('Look Up the Code'), run: () => openUrl(link) }];
  const helpful = signInErrorButtons(facts.code, tenantKnown).map(({ title, command }) => ({
    title,
    run: async () => vscode.commands.executeCommand(command),
  }));
  const steps: readonly Step[] = [
    // The first is the one that Enter presses.
    ...(isKnownSignInError(facts.code) ? [...helpful, ...lookUp] : [...lookUp, ...helpful]),
    {
      title: vscode.l10n.t('Copy'),
      run: async () => {
        await copyText(ticket);
      },
    },
  ];
  const chosen = await context.ui.showWarningMessage(message, { modal: true, detail }, ...steps);
  await chosen.run();
};
