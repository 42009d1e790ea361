// What a figure's people are called, above the table of them.

import * as vscode from 'vscode';
import { groupWords } from './groupWords.ts';
import { parseFigure } from './parseFigure.ts';

export function figureTitle(figure: string): string {
  const parsed = parseFigure(figure);
  if (parsed === undefined) return groupWords('everybody');
  const words = groupWords(parsed.group);
  return parsed.unknown ? vscode.l10n.t('Not known whether: {0}', words) : words;
}
