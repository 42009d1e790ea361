// What each default sign-in method is called on the screen.

import * as vscode from 'vscode';
import type { SettableDefault } from '../domain/authenticationMethod.ts';

export function defaultMethodLabel(value: SettableDefault): string {
  switch (value) {
    case 'push':
      return vscode.l10n.t('a Microsoft Authenticator notification');
    case 'oath':
      return vscode.l10n.t('a code from an app or a hardware token');
    case 'voiceMobile':
      return vscode.l10n.t('a call to the mobile phone');
    case 'voiceAlternateMobile':
      return vscode.l10n.t('a call to the alternate mobile phone');
    case 'voiceOffice':
      return vscode.l10n.t('a call to the office phone');
    case 'sms':
      return vscode.l10n.t('a text message to the mobile phone');
  }
}
