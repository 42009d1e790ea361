// Says where a role holds. Plain.

import * as vscode from 'vscode';
import { plainText } from '../../host/plainText.ts';

export function scopeWords(directoryScopeId: string): string {
  if (directoryScopeId === '/') return vscode.l10n.t('for the whole tenant');
  const unit = /^\/administrativeUnits\/([^/]+)$/i.exec(directoryScopeId)?.[1];
  return unit === undefined
    ? vscode.l10n.t('for {0} alone', plainText(directoryScopeId))
    : vscode.l10n.t('for the administrative unit {0}', plainText(unit));
}
