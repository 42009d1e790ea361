// What each kind of method is called on the screen, in the portal's own words. Knows no numbers and no addresses.

import * as vscode from 'vscode';
import type { MethodRef, PhoneType } from '../domain/authenticationMethod.ts';
import { plainText } from '../host/plainText.ts';

/** The kind alone: "Phone (mobile)". */
export function kindLabel({ kind, phoneType }: Pick<MethodRef, 'kind' | 'phoneType'>): string {
  switch (kind) {
    case 'password':
      return vscode.l10n.t('Password');
    case 'phone':
      return phoneLabel(phoneType);
    case 'email':
      return vscode.l10n.t('Email (password reset only)');
    case 'microsoftAuthenticator':
      return vscode.l10n.t('Microsoft Authenticator');
    case 'fido2':
      return vscode.l10n.t('Passkey (FIDO2)');
    case 'softwareOath':
      return vscode.l10n.t('Software OATH token');
    case 'hardwareOath':
      return vscode.l10n.t('Hardware OATH token');
    case 'temporaryAccessPass':
      return vscode.l10n.t('Temporary Access Pass');
    case 'windowsHello':
      return vscode.l10n.t('Windows Hello for Business');
    case 'platformCredential':
      return vscode.l10n.t('Platform credential');
    case 'external':
      return vscode.l10n.t('External method');
    case 'qrCodePin':
      return vscode.l10n.t('QR code and PIN');
    case 'unknown':
      return vscode.l10n.t('Unknown method');
  }
}

/** The kind with the device or the masked number: "Phone (mobile) +81 ••••••••99". Plain. */
export function methodLabel(method: MethodRef): string {
  const detail = plainText(method.detail ?? '', 80);
  return detail === '' ? kindLabel(method) : vscode.l10n.t('{0} {1}', kindLabel(method), detail);
}

function phoneLabel(phoneType: PhoneType | undefined): string {
  switch (phoneType) {
    case 'mobile':
      return vscode.l10n.t('Phone (mobile)');
    case 'alternateMobile':
      return vscode.l10n.t('Phone (alternate mobile)');
    case 'office':
      return vscode.l10n.t('Phone (office)');
    case undefined:
      return vscode.l10n.t('Phone (unknown type)');
  }
}
