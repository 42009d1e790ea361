// Words what Graph says about signing in by text message. https://learn.microsoft.com/graph/api/resources/phoneauthenticationmethod

import * as vscode from 'vscode';
import { plainText } from '../host/plainText.ts';

/** @param state `smsSignInState`, an open set. */
export function smsSignInWords(state: string): string {
  switch (state) {
    case 'ready':
      return vscode.l10n.t('on');
    case 'notEnabled':
      return vscode.l10n.t('off');
    case 'notConfigured':
      return vscode.l10n.t('not set up');
    case 'notAllowedByPolicy':
      return vscode.l10n.t('not allowed by policy');
    case 'notSupported':
      return vscode.l10n.t('not possible for this phone');
    case 'phoneNumberNotUnique':
      return vscode.l10n.t('off: another user signs in with this number');
    default:
      return plainText(state, 40);
  }
}
