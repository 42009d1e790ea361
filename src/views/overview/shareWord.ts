// A share as people read it. Never 0 % while there is somebody, never 100 % while somebody is missing.

import * as vscode from 'vscode';

export function shareWord(count: number, of: number): string {
  const rounded = Math.round((count / of) * 100);
  const percent = count === 0 || count === of ? rounded : Math.min(99, Math.max(1, rounded));
  return new Intl.NumberFormat(vscode.env.language, { style: 'percent' }).format(percent / 100);
}
