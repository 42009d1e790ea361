// Names each page of Microsoft's, and says what it is for.

import * as vscode from 'vscode';
import type { ServiceLinkId } from '../domain/serviceLinks.ts';

export interface ServiceLinkWords {
  readonly name: string;
  readonly purpose: string;
}

export function serviceLinkWords(id: ServiceLinkId): ServiceLinkWords {
  switch (id) {
    case 'adminCenter':
      return {
        name: vscode.l10n.t('Microsoft Entra admin center'),
        purpose: vscode.l10n.t('Everything about the tenant'),
      };
    case 'users':
      return {
        name: vscode.l10n.t('All users'),
        purpose: vscode.l10n.t('Choose a user there, then Authentication methods'),
      };
    case 'methodsPolicy':
      return {
        name: vscode.l10n.t('Authentication methods policies'),
        purpose: vscode.l10n.t('Which methods may be used by whom'),
      };
    case 'auditLog':
      return { name: vscode.l10n.t('Audit log'), purpose: vscode.l10n.t('Who changed what') };
    case 'perUserMfa':
      return {
        name: vscode.l10n.t('Per-user MFA page'),
        purpose: vscode.l10n.t('The older page, where Conditional Access is not used'),
      };
    case 'supportRequest':
      return {
        name: vscode.l10n.t('New support request'),
        purpose: vscode.l10n.t('For those who can sign in to the admin center'),
      };
    case 'portalHelp':
      return {
        name: vscode.l10n.t('Help without the portal'),
        purpose: vscode.l10n.t('For administrators who cannot sign in: aka.ms/AzurePortalHelp'),
      };
    case 'securityInfo':
      return {
        name: vscode.l10n.t('Security info, for users'),
        purpose: vscode.l10n.t('Where users add and delete methods themselves: aka.ms/mfasetup'),
      };
  }
}
