// Asks for a reason or ticket number.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { SentenceError } from '../../host/sentenceError.ts';
import type { Settings } from '../../host/settings.ts';
import type { Session } from '../../services.ts';

/** undefined: none was given, or none is asked for by the settings. @param session an app's reason is always required: nothing else
 * says who is behind a change. @throws UserCancelledError, or SentenceError when a required reason is missing. */
export async function askReason(
  context: IActionContext,
  settings: Settings,
  { appOnly = false }: Pick<Session, 'appOnly'>,
  title: string,
): Promise<string | undefined> {
  const mode = appOnly ? 'required' : settings.get('requireReason');
  if (mode === 'off') return undefined;
  const missing = appOnly
    ? vscode.l10n.t(
        'APP-ONLY: a reason or ticket number with your name is required, since the audit log names the app.',
      )
    : vscode.l10n.t('A reason or ticket number is required (setting {0}).', 'entraMfa.requireReason');
  const typed = await context.ui.showInputBox({
    title,
    prompt:
      mode === 'required'
        ? vscode.l10n.t('Reason or ticket number. It is kept in the operation record.')
        : vscode.l10n.t('Reason or ticket number, may be left empty. It is kept in the operation record.'),
    ignoreFocusOut: true,
    validateInput: (value) => (mode === 'required' && value.trim() === '' ? missing : undefined),
  });
  const reason = typed.trim();
  if (reason === '' && mode === 'required') throw new SentenceError(missing);
  return reason === '' ? undefined : reason;
}
