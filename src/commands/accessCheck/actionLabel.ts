// Names what an administrator can want to do for somebody.

import * as vscode from 'vscode';
import type { AdminAction } from '../../domain/roleGrants.ts';

export function actionLabel(action: AdminAction): string {
  switch (action) {
    case 'seeMethods':
      return vscode.l10n.t('See the authentication methods');
    case 'resetMfa':
      return vscode.l10n.t('Reset MFA (require re-register)');
    case 'removeAllMethods':
      return vscode.l10n.t('Remove all methods');
    case 'changePhone':
      return vscode.l10n.t('Add a phone or change its number');
    case 'deleteMethod':
      return vscode.l10n.t('Delete a single method');
    case 'temporaryAccessPass':
      return vscode.l10n.t('Create a Temporary Access Pass');
    case 'setDefaultMethod':
      return vscode.l10n.t('Set the default sign-in method');
    case 'setSmsSignIn':
      return vscode.l10n.t('Turn SMS sign-in on or off');
    case 'hardwareOath':
      return vscode.l10n.t('Deactivate hardware OATH tokens');
    case 'revokeSessions':
      return vscode.l10n.t('Revoke sign-in sessions');
    case 'perUserMfa':
      return vscode.l10n.t('Set the per-user MFA state');
    case 'registrationReport':
      return vscode.l10n.t('Read the registration report (needs Microsoft Entra ID P1 or P2)');
    case 'audit':
      return vscode.l10n.t('See who changed the methods (audit log)');
  }
}
