// What the default methods are called where people are counted by them.

import * as vscode from 'vscode';
import type { DefaultMethod } from '../../domain/overview/tenantPerson.ts';

export function defaultMethodWord(method: DefaultMethod): string {
  switch (method) {
    case 'push':
      return vscode.l10n.t('Authenticator notification');
    case 'oath':
      return vscode.l10n.t('Code from an app or a token');
    case 'sms':
      return vscode.l10n.t('Text message');
    case 'voiceMobile':
      return vscode.l10n.t('Call to the mobile phone');
    case 'voiceAlternateMobile':
      return vscode.l10n.t('Call to the alternate mobile phone');
    case 'voiceOffice':
      return vscode.l10n.t('Call to the office phone');
    case 'none':
      return vscode.l10n.t('No default method');
    case 'other':
      return vscode.l10n.t('Unknown default method');
  }
}
