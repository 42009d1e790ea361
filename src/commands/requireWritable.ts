// Stops what would change something while the person has chosen to change nothing.

import * as vscode from 'vscode';
import { SentenceError } from '../host/sentenceError.ts';
import type { Services } from '../services.ts';

/** @throws SentenceError while the setting `readOnly` is on. */
export function requireWritable({ settings }: Pick<Services, 'settings'>): void {
  if (!settings.get('readOnly')) return;
  throw new SentenceError(vscode.l10n.t('Nothing is changed while the setting {0} is on.', 'entraMfa.readOnly'));
}
