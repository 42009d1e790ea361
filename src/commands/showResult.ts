// Puts the result of an operation on the screen, with the next step as a button.

import * as vscode from 'vscode';
import type { Session } from '../services.ts';
import type { Node } from '../views/nodes.ts';
import { headed } from './prompts/headed.ts';
import type { Result } from './resultSentence.ts';

/** Does not wait for the notification to be closed. */
export function showResult(session: Session, { tone, sentence, clashedIn }: Result): void {
  const show = {
    good: vscode.window.showInformationMessage,
    mixed: vscode.window.showWarningMessage,
    bad: vscode.window.showErrorMessage,
  }[tone];
  const operations = vscode.l10n.t('Show in Operations');
  const holder = vscode.l10n.t('Who Holds This Number?');
  const steps = clashedIn === undefined ? [operations] : [holder, operations];
  void show(headed(session, sentence), ...steps).then(async (pressed) => {
    if (pressed === operations) await vscode.commands.executeCommand('entraMfa.operations.focus');
    if (pressed !== holder || clashedIn === undefined) return;
    const node: Node = { kind: 'operation', operationId: clashedIn };
    await vscode.commands.executeCommand('entraMfa.findNumberHolder', node);
  });
}
