// What each kind of write is called while it is asked for and while it runs. How it ended is worded in views.

import * as vscode from 'vscode';
import type { OperationKind } from '../../domain/plan.ts';

export interface WriteWords {
  /** @param user plain. */
  readonly question: (user: string) => string;
  readonly running: string;
}

export function writeWords(kind: OperationKind): WriteWords {
  switch (kind) {
    case 'resetMfa':
      return {
        question: (user) => vscode.l10n.t('Reset MFA for {0}?', user),
        running: vscode.l10n.t('Resetting MFA…'),
      };
    case 'deleteMethod':
      return {
        question: (user) => vscode.l10n.t('Delete an authentication method of {0}?', user),
        running: vscode.l10n.t('Deleting the method…'),
      };
    case 'addPhone':
      return {
        question: (user) => vscode.l10n.t('Add a phone for {0}?', user),
        running: vscode.l10n.t('Adding the phone…'),
      };
    case 'changePhone':
      return {
        question: (user) => vscode.l10n.t('Change a phone number of {0}?', user),
        running: vscode.l10n.t('Changing the number…'),
      };
    case 'setPhones':
      return {
        question: (user) => vscode.l10n.t('Set phone numbers of {0}?', user),
        running: vscode.l10n.t('Setting phone numbers…'),
      };
    case 'removeAllMethods':
      return {
        question: (user) => vscode.l10n.t('Remove all methods of {0}?', user),
        running: vscode.l10n.t('Removing all methods…'),
      };
    case 'setDefaultMethod':
      return {
        question: (user) => vscode.l10n.t('Change the default sign-in method of {0}?', user),
        running: vscode.l10n.t('Changing the default…'),
      };
    case 'setSmsSignIn':
      return {
        question: (user) => vscode.l10n.t('Change SMS sign-in of {0}?', user),
        running: vscode.l10n.t('Changing SMS sign-in…'),
      };
    case 'setPerUserMfa':
      return {
        question: (user) => vscode.l10n.t('Change the per-user MFA state of {0}?', user),
        running: vscode.l10n.t('Changing the per-user MFA state…'),
      };
    case 'setResetEmail':
      return {
        question: (user) => vscode.l10n.t('Set the e-mail address for password reset of {0}?', user),
        running: vscode.l10n.t('Setting the e-mail address…'),
      };
    case 'createPass':
      return {
        question: (user) => vscode.l10n.t('Create a Temporary Access Pass for {0}?', user),
        running: vscode.l10n.t('Creating the Temporary Access Pass…'),
      };
    case 'undoPhone':
      return {
        question: (user) => vscode.l10n.t('Put phones or the e-mail address of {0} back?', user),
        running: vscode.l10n.t('Putting back…'),
      };
    case 'revokeSessions':
      return {
        question: (user) => vscode.l10n.t('Revoke all sign-in sessions of {0}?', user),
        running: vscode.l10n.t('Revoking sign-in sessions…'),
      };
  }
}
