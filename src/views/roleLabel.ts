// What directory roles are called on the screen, in the portal's own words.

import * as vscode from 'vscode';
import { plainText } from '../host/plainText.ts';

/** Microsoft Graph names built-in roles in English whatever the language of the window. Other names, of the tenant's own roles and
 * groups, come back as they are, plain. https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference */
export function roleLabel(name: string): string {
  switch (name) {
    case 'Global Administrator':
      return vscode.l10n.t('Global Administrator');
    case 'Authentication Administrator':
      return vscode.l10n.t('Authentication Administrator');
    case 'Privileged Authentication Administrator':
      return vscode.l10n.t('Privileged Authentication Administrator');
    case 'Privileged Role Administrator':
      return vscode.l10n.t('Privileged Role Administrator');
    case 'Authentication Policy Administrator':
      return vscode.l10n.t('Authentication Policy Administrator');
    case 'User Administrator':
      return vscode.l10n.t('User Administrator');
    case 'Helpdesk Administrator':
      return vscode.l10n.t('Helpdesk Administrator');
    case 'Groups Administrator':
      return vscode.l10n.t('Groups Administrator');
    case 'Password Administrator':
      return vscode.l10n.t('Password Administrator');
    case 'Reports Reader':
      return vscode.l10n.t('Reports Reader');
    case 'Directory Readers':
      return vscode.l10n.t('Directory Readers');
    case 'Global Reader':
      return vscode.l10n.t('Global Reader');
    case 'Security Administrator':
      return vscode.l10n.t('Security Administrator');
    case 'Security Operator':
      return vscode.l10n.t('Security Operator');
    case 'Security Reader':
      return vscode.l10n.t('Security Reader');
    case 'Conditional Access Administrator':
      return vscode.l10n.t('Conditional Access Administrator');
    case 'Application Administrator':
      return vscode.l10n.t('Application Administrator');
    case 'Cloud Application Administrator':
      return vscode.l10n.t('Cloud Application Administrator');
    case 'Exchange Administrator':
      return vscode.l10n.t('Exchange Administrator');
    case 'SharePoint Administrator':
      return vscode.l10n.t('SharePoint Administrator');
    case 'Intune Administrator':
      return vscode.l10n.t('Intune Administrator');
    case 'Billing Administrator':
      return vscode.l10n.t('Billing Administrator');
    default:
      return plainText(name);
  }
}
