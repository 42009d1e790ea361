// Asks what has been checked about who is calling. The caller may be an attacker.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { plainText } from '../../host/plainText.ts';
import { SentenceError } from '../../host/sentenceError.ts';
import type { Settings } from '../../host/settings.ts';
import type { CallerCheck } from '../../operations/operation.ts';
import { tickMany } from './tickMany.ts';

/** undefined: not asked, by the settings. @throws UserCancelledError, or SentenceError when a required item is not ticked. */
export async function checkCaller(context: IActionContext, settings: Settings): Promise<CallerCheck | undefined> {
  const mode = settings.get('verifyCaller');
  if (mode === 'off') return undefined;
  const listed = settings.get('verifyCallerChecklist').filter((text) => text.trim() !== '');
  if (listed.length === 0 && mode !== 'required') return undefined;
  const texts = listed.length === 0 ? [vscode.l10n.t('I have verified who is calling')] : listed;
  const done = new Set(
    await tickMany(
      context,
      vscode.l10n.t('What have you checked about the caller?'),
      texts.map((text) => ({ label: plainText(text), data: text, ticked: false })),
    ),
  );
  if (mode === 'required' && texts.some((text) => !done.has(text))) {
    throw new SentenceError(
      vscode.l10n.t(
        'Nothing was changed: every item of the caller check has to be ticked (setting {0}).',
        'entraMfa.verifyCaller',
      ),
    );
  }
  return { items: texts.map((text) => ({ text, done: done.has(text) })) };
}
