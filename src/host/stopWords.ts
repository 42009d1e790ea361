// Words why an operation stopped. Knows not what it did.

import * as vscode from 'vscode';
import type { Failure } from '../domain/failure.ts';
import { explain } from './explain.ts';

/** `text`: the sentence and what to do. */
export function stopWords(because: Failure | { readonly kind: 'paused' }): {
  readonly sentence: string;
  readonly text: string;
} {
  if (because.kind !== 'paused') return explain(because);
  const sentence = vscode.l10n.t('It was paused.');
  return { sentence, text: vscode.l10n.t('It was paused. Resume goes on where it is.') };
}
