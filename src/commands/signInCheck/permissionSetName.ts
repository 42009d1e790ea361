// Names a set of permissions by what it is for.

import * as vscode from 'vscode';
import type { PermissionSet } from '../../auth/permissions.ts';

export function permissionSetName(set: PermissionSet): string {
  switch (set) {
    case 'users':
      return vscode.l10n.t('Users and their methods');
    case 'roles':
      return vscode.l10n.t('Roles and role-assignable groups');
    case 'tenant':
      return vscode.l10n.t('Name and country of the tenant');
    case 'policy':
      return vscode.l10n.t('Authentication methods policy');
    case 'partner':
      return vscode.l10n.t('Customers of this partner');
    case 'audit':
      return vscode.l10n.t('Audit log and registration report');
    case 'conditionalAccess':
      return vscode.l10n.t('Conditional Access policies');
    case 'activation':
      return vscode.l10n.t('Activating a role of your own');
    case 'write':
      return vscode.l10n.t('Changing methods');
    case 'sessions':
      return vscode.l10n.t('Revoking sign-in sessions');
    case 'perUserMfa':
      return vscode.l10n.t('Per-user MFA');
  }
}
