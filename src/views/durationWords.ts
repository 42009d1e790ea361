// Says how long something lasts, in whole hours or days where it can.

import * as vscode from 'vscode';

/** "90 minutes", "8 hours", "2 days". */
export function durationWords(minutes: number): string {
  if (minutes % 1440 === 0)
    return minutes === 1440 ? vscode.l10n.t('1 day') : vscode.l10n.t('{0} days', minutes / 1440);
  if (minutes % 60 === 0) return minutes === 60 ? vscode.l10n.t('1 hour') : vscode.l10n.t('{0} hours', minutes / 60);
  return vscode.l10n.t('{0} minutes', minutes);
}
