// What was checked about the caller, as a ticket tells it. Plain.

import * as vscode from 'vscode';
import { plainText } from '../host/plainText.ts';
import type { CallerCheck } from '../operations/operation.ts';

export function callerCheckLines(check: CallerCheck | undefined): readonly string[] {
  if (check === undefined) return [vscode.l10n.t('Caller check: none')];
  return [
    vscode.l10n.t('Caller check:'),
    ...check.items.map(({ text, done }) => `  [${done ? 'x' : ' '}] ${plainText(text)}`),
  ];
}
