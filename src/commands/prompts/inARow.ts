// Puts two sentences one after the other, the way the language of the window does.

import * as vscode from 'vscode';

export function inARow(first: string, second: string): string {
  return vscode.l10n.t({ message: '{0} {1}', args: [first, second], comment: ['Two whole sentences'] });
}
