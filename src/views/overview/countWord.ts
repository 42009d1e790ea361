// A count as people read it: 12,345.

import * as vscode from 'vscode';

export function countWord(count: number): string {
  return new Intl.NumberFormat(vscode.env.language).format(count);
}
