// What a set of permissions is asked for, in the question that VS Code puts before the browser opens.

import * as vscode from 'vscode';
import type { PermissionSet } from './permissions.ts';

export function permissionPurpose(set: PermissionSet): string {
  switch (set) {
    case 'write':
      return vscode.l10n.t(
        'To change authentication methods as you. Microsoft Entra asks once for the permission, and your role decides whom it reaches.',
      );
    case 'sessions':
      return vscode.l10n.t(
        'To revoke sign-in sessions as you. Microsoft Entra asks once for the permission, and your role decides whom it reaches.',
      );
    case 'perUserMfa':
      return vscode.l10n.t(
        'To read and change per-user MFA as you. Microsoft Entra asks once for the permission, and your role decides whether you may.',
      );
    case 'activation':
      return vscode.l10n.t(
        'To activate a role that you are eligible for. Microsoft Entra asks once for the permission; no other role is changed with it here.',
      );
    case 'conditionalAccess':
      return vscode.l10n.t(
        'To read Conditional Access policies, which could keep emergency access accounts out. Nothing is changed with it.',
      );
    default:
      return vscode.l10n.t('To read what was not granted at sign-in. Nothing is changed with it.');
  }
}
