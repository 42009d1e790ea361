// Names each feature, and says what is done without it.

import * as vscode from 'vscode';
import type { FeatureId } from '../../auth/features.ts';

export interface FeatureWords {
  readonly name: string;
  /** What works, or happens, when it cannot be used. */
  readonly without: string;
}

export function featureWords(id: FeatureId): FeatureWords {
  switch (id) {
    case 'users':
      return {
        name: vscode.l10n.t('Browse and search users'),
        without: vscode.l10n.t('Nothing else works without it.'),
      };
    case 'methods':
      return {
        name: vscode.l10n.t("See users' authentication methods"),
        without: vscode.l10n.t('Users can be listed, but not their methods.'),
      };
    case 'defaultMethod':
      return {
        name: vscode.l10n.t('See the default sign-in method (beta API)'),
        without: vscode.l10n.t('A reset works all the same: it finds the order that the service accepts.'),
      };
    case 'hardwareOath':
      return {
        name: vscode.l10n.t('See and deactivate hardware OATH tokens (beta API)'),
        without: vscode.l10n.t('A reset leaves them alone and says so.'),
      };
    case 'change':
      return {
        name: vscode.l10n.t('Reset MFA, add, change and delete methods'),
        without: vscode.l10n.t('Everything can be looked at, nothing changed.'),
      };
    case 'revokeSessions':
      return {
        name: vscode.l10n.t('Revoke sign-in sessions'),
        without: vscode.l10n.t('What is signed in stays signed in until its session ends.'),
      };
    case 'perUserMfa':
      return {
        name: vscode.l10n.t('See and set the per-user MFA state (beta API)'),
        without: vscode.l10n.t(
          'Set it in the Entra admin center. Where Conditional Access asks for MFA, it is not needed.',
        ),
      };
    case 'roles':
      return {
        name: vscode.l10n.t('See who is an administrator before a change (roles and role-assignable groups)'),
        without: vscode.l10n.t('Every user counts as privileged: each change is confirmed by typing the name.'),
      };
    case 'phonePolicy':
      return {
        name: vscode.l10n.t("See what the tenant's policy lets users do with a phone"),
        without: vscode.l10n.t('Phones can be added; the plan says that the policy is not known.'),
      };
    case 'audit':
      return {
        name: vscode.l10n.t("See who changed a user's methods (audit log)"),
        without: vscode.l10n.t('Recent changes are called unknown.'),
      };
    case 'registrationReport':
      return {
        name: vscode.l10n.t("See everybody's registration at once (registration report)"),
        without: vscode.l10n.t("The overview reads each user's methods live instead, which takes longer."),
      };
    case 'activateRole':
      return {
        name: vscode.l10n.t('Activate a role that you are eligible for'),
        without: vscode.l10n.t('Roles can be activated in the Entra admin center.'),
      };
    case 'conditionalAccess':
      return {
        name: vscode.l10n.t('See which Conditional Access policies reach emergency access accounts'),
        without: vscode.l10n.t('The check of emergency access accounts calls it unknown.'),
      };
    case 'tenant':
      return {
        name: vscode.l10n.t("See the tenant's name and country"),
        without: vscode.l10n.t(
          'The tenant may be shown by its ID; the country for phone numbers comes from the settings.',
        ),
      };
  }
}
