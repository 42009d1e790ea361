// What an operation is called on the screen: what is done, and to whom.

import * as vscode from 'vscode';
import type { OperationKind } from '../domain/plan.ts';
import type { UserRef } from '../domain/user.ts';
import { plainText } from '../host/plainText.ts';

/** One line, plain: "Reset MFA: Ines Okafor", "Reset MFA: 12 users". */
export function operationTitle(kind: OperationKind, users: readonly UserRef[]): string {
  const [only] = users;
  return users.length === 1 && only !== undefined
    ? vscode.l10n.t('{0}: {1}', operationVerb(kind), plainText(only.displayName, 60))
    : vscode.l10n.t('{0}: {1} users', operationVerb(kind), users.length);
}

/** What is done, as the menus call it: "Reset MFA". */
export function operationVerb(kind: OperationKind): string {
  switch (kind) {
    case 'resetMfa':
      return vscode.l10n.t('Reset MFA');
    case 'deleteMethod':
      return vscode.l10n.t('Delete Method');
    case 'addPhone':
      return vscode.l10n.t('Add Phone');
    case 'changePhone':
      return vscode.l10n.t('Change Phone Number');
    case 'setPhones':
      return vscode.l10n.t('Set Phone Numbers');
    case 'removeAllMethods':
      return vscode.l10n.t('Remove All Methods');
    case 'setDefaultMethod':
      return vscode.l10n.t('Set Default Sign-in Method');
    case 'setSmsSignIn':
      return vscode.l10n.t('Turn SMS Sign-in On or Off');
    case 'setPerUserMfa':
      return vscode.l10n.t('Set Per-user MFA State');
    case 'setResetEmail':
      return vscode.l10n.t('Set Email (Password Reset Only)');
    case 'createPass':
      return vscode.l10n.t('Create Temporary Access Pass');
    case 'undoPhone':
      return vscode.l10n.t('Put Back Phones and Email');
    case 'revokeSessions':
      return vscode.l10n.t('Revoke Sign-in Sessions');
  }
}
