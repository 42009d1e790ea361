// That Microsoft Graph makes us wait, and until when.

import * as vscode from 'vscode';

/** Part of a line. @param until epoch milliseconds. */
export function throttleSentence(until: number): string {
  const time = new Intl.DateTimeFormat(vscode.env.language, { timeStyle: 'medium' }).format(until);
  return vscode.l10n.t('waits until {0}: Microsoft Graph limits requests', time);
}
