// Words why an operation stopped. Knows not what it did.

import * as vscode from 'vscode';
import { explain, type Explanation } from '../host/explain.ts';
import type { StopReason } from '../operations/operation.ts';

export function stopWords(because: StopReason): Pick<Explanation, 'sentence' | 'text'> {
  if (because.kind !== 'paused') return explain(because);
  const sentence = vscode.l10n.t('It was paused.');
  return { sentence, text: vscode.l10n.t('It was paused. Resume goes on where it is.') };
}
