// A figure as the page shows it: the number, of how many, and how many are not known. What is not known is never a zero.

import * as vscode from 'vscode';
import type { Figure } from '../../domain/overview/figures.ts';
import { nothingKnown } from '../../domain/overview/nothingKnown.ts';
import { unknownReasons } from '../../domain/overview/tenantPerson.ts';
import { countWord } from './countWord.ts';
import type { ShownFigure } from './overviewDocument.ts';
import { groupWords } from './groupWords.ts';
import { shareWord } from './shareWord.ts';
import { unknownReasonWords } from './unknownReasonWords.ts';

export interface FigureLook {
  readonly label?: string;
  /** Where somebody is counted; a number nobody has to mind is plain. */
  readonly tone?: 'warning' | 'error';
  readonly chosen: string;
  readonly detail?: string;
}

export function shownFigure(figure: Figure, { label, tone, chosen, detail }: FigureLook): ShownFigure {
  const { count, group, of, unknown, whole } = figure;
  const nothing = nothingKnown(figure);
  const details = [
    whole === 'everybody' || nothing ? undefined : vscode.l10n.t('of {0} administrators', countWord(of)),
    detail,
    unknown > 0 ? unknownWords(figure) : undefined,
  ].filter((part) => part !== undefined);
  return {
    figure: nothing ? `unknown:${group}` : group,
    label: label ?? groupWords(group),
    text: nothing
      ? vscode.l10n.t('not known')
      : count === 0 || count === of
        ? countWord(count)
        : vscode.l10n.t('{0} ({1})', countWord(count), shareWord(count, of)),
    ...(!nothing && of > 0 && { share: Math.min(1, count / of) }),
    ...(details.length > 0 && { detail: details.join(' · ') }),
    tone: nothing ? 'muted' : count > 0 && tone !== undefined ? tone : 'plain',
    chosen: chosen === group || chosen === `unknown:${group}`,
  };
}

/** "12 more may be: 10 not read yet, 2 out of your reach". */
function unknownWords(figure: Figure): string {
  const { reasons, unknown } = figure;
  const why = unknownReasons
    .flatMap((reason) => {
      const count = reasons[reason];
      if (count === undefined) return [];
      return count === unknown
        ? unknownReasonWords(reason)
        : vscode.l10n.t('{0} {1}', countWord(count), unknownReasonWords(reason));
    })
    .join(vscode.l10n.t(', '));
  if (nothingKnown(figure)) {
    return unknown >= figure.of ? why : vscode.l10n.t('{0} may be: {1}', countWord(unknown), why);
  }
  return vscode.l10n.t('{0} more may be: {1}', countWord(unknown), why);
}
