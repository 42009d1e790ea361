// Names what the audit log says was done. It speaks English alone, and new activities appear: those are shown as they are, plain.

import * as vscode from 'vscode';
import type { MethodChange } from '../../domain/methodChange.ts';
import { plainText } from '../../host/plainText.ts';

export function activityLabel({ activity, kind, properties }: MethodChange): string {
  switch (activity) {
    case 'Admin registered security info':
      return vscode.l10n.t('An administrator registered a method');
    case 'Admin updated security info':
      return vscode.l10n.t('An administrator changed a method');
    case 'Admin deleted security info':
      return vscode.l10n.t('An administrator deleted a method');
    case 'Admin started password reset':
      return vscode.l10n.t('An administrator started a password reset');
    case 'User registered security info':
      return vscode.l10n.t('The user registered a method');
    case 'User registered all required security info':
      return vscode.l10n.t('The user registered all that was required');
    case 'User deleted security info':
      return vscode.l10n.t('The user deleted a method');
    case 'User updated security info':
      return vscode.l10n.t('The user changed a method');
    case 'User changed default security info':
      return vscode.l10n.t('The user changed the default method');
    case 'User reviewed security info':
      return vscode.l10n.t('The user looked through the methods');
    case 'User started security info registration':
      return vscode.l10n.t('The user began to register');
    case 'User canceled security info registration':
      return vscode.l10n.t('The user broke off registering');
    case 'PATCH UserAuthMethod.PatchSignInPreferencesAsync':
      return vscode.l10n.t('The default method, or the order of methods, was changed');
    case 'Reset user password':
    case 'Reset password (by admin)':
      return vscode.l10n.t('The password was reset by an administrator');
    case 'Reset password (self-service)':
      return vscode.l10n.t('The password was reset by the user (self-service)');
    case 'Change user password':
    case 'Change password (self-service)':
      return vscode.l10n.t('The password was changed');
    case 'Update StsRefreshTokenValidFrom Timestamp':
      return vscode.l10n.t('The sign-in sessions were revoked');
    case 'Enable Strong Authentication':
      return vscode.l10n.t('Per-user MFA was turned on');
    case 'Disable Strong Authentication':
      return vscode.l10n.t('Per-user MFA was turned off');
    case 'Update user':
      return kind === 'perUserMfa'
        ? vscode.l10n.t('The per-user MFA state was changed')
        : vscode.l10n.t('Properties of the methods were changed: {0}', plainText(properties.join(', ')));
    default:
      return activity === '' ? vscode.l10n.t('An activity without a name') : plainText(activity);
  }
}
