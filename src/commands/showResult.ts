// Puts the result of an operation on the screen, with the next step as a button.

import * as vscode from 'vscode';
import type { Session } from '../services.ts';
import { headed } from './prompts/headed.ts';
import type { Result } from './resultSentence.ts';

/** Does not wait for the notification to be closed. */
export function showResult(session: Session, { tone, sentence }: Result): void {
  const show = {
    good: vscode.window.showInformationMessage,
    mixed: vscode.window.showWarningMessage,
    bad: vscode.window.showErrorMessage,
  }[tone];
  const operations = vscode.l10n.t('Show in Operations');
  void show(headed(session, sentence), operations).then(async (pressed) => {
    if (pressed === operations) await vscode.commands.executeCommand('entraMfa.operations.focus');
  });
}
