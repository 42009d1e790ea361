// Says what VS Code needs each redirect URI for.

import * as vscode from 'vscode';
import type { RedirectUse } from '../../auth/redirectUris.ts';

export function redirectUseWords(use: RedirectUse): string {
  switch (use) {
    case 'desktop':
      return vscode.l10n.t('VS Code on a desktop');
    case 'browser':
      return vscode.l10n.t('VS Code in a browser, and the second try on a desktop');
    case 'windowsBroker':
      return vscode.l10n.t('Windows, through the accounts of the system');
    case 'macBroker':
      return vscode.l10n.t('managed Macs');
    case 'linuxBroker':
      return vscode.l10n.t('Linux with the Microsoft identity broker, and admin-consent links');
  }
}
