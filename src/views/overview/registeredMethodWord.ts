// What the kinds of method that a whole tenant is counted by are called, in the words of the Users view.

import * as vscode from 'vscode';
import type { RegisteredMethod } from '../../domain/overview/registeredMethod.ts';
import { kindLabel } from '../methodLabels.ts';

export function registeredMethodWord(method: RegisteredMethod): string {
  switch (method) {
    case 'mobilePhone':
      return kindLabel({ kind: 'phone', phoneType: 'mobile' });
    case 'alternateMobilePhone':
      return kindLabel({ kind: 'phone', phoneType: 'alternateMobile' });
    case 'officePhone':
      return kindLabel({ kind: 'phone', phoneType: 'office' });
    case 'otherPhone':
      return kindLabel({ kind: 'phone' });
    case 'authenticator':
      return kindLabel({ kind: 'microsoftAuthenticator' });
    case 'authenticatorPasswordless':
      return vscode.l10n.t('Microsoft Authenticator (phone sign-in)');
    case 'softwareOath':
    case 'hardwareOath':
    case 'windowsHello':
    case 'platformCredential':
    case 'temporaryAccessPass':
    case 'external':
    case 'qrCodePin':
    case 'email':
      return kindLabel({ kind: method });
    case 'passkey':
      return kindLabel({ kind: 'fido2' });
    case 'certificate':
      return vscode.l10n.t('Certificate');
    case 'securityQuestion':
      return vscode.l10n.t('Security questions (password reset only)');
    case 'other':
      return kindLabel({ kind: 'unknown' });
  }
}
