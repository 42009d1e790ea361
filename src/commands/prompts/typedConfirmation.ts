// The stronger confirmation: a word that only somebody who read the plan would type.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { plainText } from '../../host/plainText.ts';
import { SentenceError } from '../../host/sentenceError.ts';

/** Asks until `expected` is typed (letter case, blanks around it and full-width forms do not matter). Losing the focus does not close it.
 * @throws UserCancelledError if the person backs out. */
export async function typedConfirmation(
  context: IActionContext,
  expected: string,
  title: string,
  prompt: string,
): Promise<void> {
  const shown = plainText(expected);
  const matches = (typed: string): boolean => comparable(typed) === comparable(expected);
  const typed = await context.ui.showInputBox({
    title,
    prompt,
    ignoreFocusOut: true,
    validateInput: (value) =>
      matches(value) ? undefined : vscode.l10n.t('Type {0} to go on, or press Escape to change nothing.', shown),
  });
  // The input box lets a value pass when its validation is slow or throws; nothing irreversible may depend on that.
  if (!matches(typed)) throw new SentenceError(vscode.l10n.t('What was typed is not {0}. Nothing was changed.', shown));
}

function comparable(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
