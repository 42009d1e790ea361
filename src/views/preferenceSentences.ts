// Explains which method Microsoft Entra asks a user for: the stored default, or what system-preferred authentication chooses.
// https://learn.microsoft.com/entra/identity/authentication/concept-system-preferred-authentication

import * as vscode from 'vscode';
import type { SignInPreferences } from '../domain/authenticationMethod.ts';
import { plainText } from '../host/plainText.ts';
import { defaultMethodLabel } from './defaultMethodLabel.ts';

/** One sentence a line, plain. */
export function preferenceSentences(preferences: SignInPreferences): readonly string[] {
  return [defaultSentence(preferences), ...askedFirstSentences(preferences)];
}

function defaultSentence({ defaultMethod, unknownDefault }: SignInPreferences): string {
  if (defaultMethod !== undefined) {
    return vscode.l10n.t('Default sign-in method: {0}', defaultMethodLabel(defaultMethod));
  }
  return unknownDefault === undefined
    ? vscode.l10n.t('No default sign-in method is stored.')
    : vscode.l10n.t('Default sign-in method: {0}', plainText(unknownDefault));
}

function askedFirstSentences(preferences: SignInPreferences): readonly string[] {
  const { systemPreferredEnabled, systemPreferredMethod = '', defaultMethod, unknownDefault } = preferences;
  const hasDefault = defaultMethod !== undefined || unknownDefault !== undefined;
  if (systemPreferredEnabled === undefined) return [];
  if (!systemPreferredEnabled) {
    return hasDefault
      ? [vscode.l10n.t('System-preferred authentication is off: Entra asks first for the default.')]
      : [vscode.l10n.t('System-preferred authentication is off.')];
  }
  return [
    systemPreferredMethod === ''
      ? vscode.l10n.t('System-preferred authentication is on: Entra asks first for the strongest method registered.')
      : vscode.l10n.t(
          'System-preferred authentication is on: Entra asks first for {0}.',
          preferredLabel(systemPreferredMethod),
        ),
    ...(hasDefault
      ? [vscode.l10n.t('The rule that the default cannot be deleted while others exist follows the stored default.')]
      : []),
  ];
}

function preferredLabel(preferred: string): string {
  switch (preferred) {
    case 'Fido2':
      return vscode.l10n.t('a passkey');
    case 'PhoneAppNotification':
      return defaultMethodLabel('push');
    case 'HardwareOTP':
      return vscode.l10n.t('a code from a hardware token');
    case 'Sms':
      return defaultMethodLabel('sms');
    default:
      return plainText(preferred);
  }
}
