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
  }
}
