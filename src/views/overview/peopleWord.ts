// How many people, in words.

import * as vscode from 'vscode';
import { countWord } from './countWord.ts';

export function peopleWord(count: number): string {
  return count === 1 ? vscode.l10n.t('1 person') : vscode.l10n.t('{0} people', countWord(count));
}
