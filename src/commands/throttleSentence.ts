// That Microsoft Graph makes us wait, and until when.

import * as vscode from 'vscode';

/** @param until epoch milliseconds. */
export function throttleSentence(until: number): string {
  const time = new Intl.DateTimeFormat(vscode.env.language, { timeStyle: 'medium' }).format(until);
  return vscode.l10n.t('Microsoft Graph asks to wait until {0}', time);
}
