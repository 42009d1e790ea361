// What is said where many were read and nobody's methods could be.

import * as vscode from 'vscode';
import { countWord } from './countWord.ts';

/** @param count how many people were asked for. */
export function nobodySentence(count: number): string {
  return vscode.l10n.t(
    'Your role reaches the methods of none of the {0} people read so far. If it is for an administrative unit, its members may be among the others.',
    countWord(count),
  );
}
