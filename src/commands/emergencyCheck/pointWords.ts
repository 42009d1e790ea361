// What is asked of emergency access accounts, and what to do where it is not so.

import * as vscode from 'vscode';
import type { AccountPoint, TenantPoint } from '../../domain/emergencyAccess.ts';

export interface PointWords {
  readonly name: string;
  /** Why it matters, or what to do. */
  readonly remedy: string;
}

export function pointWords(point: AccountPoint | TenantPoint): PointWords {
  switch (point) {
    case 'atLeastTwo':
      return {
        name: vscode.l10n.t('There are at least two emergency access accounts'),
        remedy: vscode.l10n.t(
          'One of them may be the one that is lost. Make a second one, with a key in another place.',
        ),
      };
    case 'administrators':
      return {
        name: vscode.l10n.t('More than one person or account can act as Global Administrator'),
        remedy: vscode.l10n.t(
          'SINGLE ADMINISTRATOR: if this one is locked out, only Microsoft support can help, and that takes several business days.',
        ),
      };
    case 'globalAdministrator':
      return {
        name: vscode.l10n.t('Global Administrator, assigned actively and without an end'),
        remedy: vscode.l10n.t(
          'Assign the role actively and permanently: in an emergency nobody may be left to activate it.',
        ),
      };
    case 'cloudOnly':
      return {
        name: vscode.l10n.t('Made in the cloud, not synchronized'),
        remedy: vscode.l10n.t('It fails with the directory it comes from. Make an account in the cloud instead.'),
      };
    case 'initialDomain':
      return {
        name: vscode.l10n.t("Its name is in the tenant's initial domain (onmicrosoft.com)"),
        remedy: vscode.l10n.t(
          'A domain of your own can expire, or be federated. Give it a name in the initial domain.',
        ),
      };
    case 'enabled':
      return {
        name: vscode.l10n.t('Sign-in is enabled'),
        remedy: vscode.l10n.t('Enable it, or make another account.'),
      };
    case 'strongMethod':
      return {
        name: vscode.l10n.t('Has a passkey (FIDO2) or a certificate'),
        remedy: vscode.l10n.t(
          'Register a security key and keep it in a safe: the admin portals ask this account for MFA too.',
        ),
      };
    case 'noPersonalDevice':
      return {
        name: vscode.l10n.t('Has no phone and no Authenticator'),
        remedy: vscode.l10n.t(
          'They belong to one person, and are lost, sold or away with that person. Delete them once a key is there.',
        ),
      };
    case 'conditionalAccess':
      return {
        name: vscode.l10n.t('No Conditional Access policy can keep it out'),
        remedy: vscode.l10n.t('Exclude the account from these policies.'),
      };
    case 'lastUse':
      return {
        name: vscode.l10n.t('Was tried within the last 90 days'),
        remedy: vscode.l10n.t('Sign in with it as a drill, see that the alert comes, and record the drill here.'),
      };
    case 'protectedUser':
      return {
        name: vscode.l10n.t('Named in the setting {0}, so that nothing here touches it', 'entraMfa.protectedUsers'),
        remedy: vscode.l10n.t('Add it to the setting.'),
      };
  }
}
