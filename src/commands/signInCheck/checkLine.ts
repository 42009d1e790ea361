// One line of the report: a sign, the same in words, and what it is about. Signs alone would tell a screen reader nothing.

import * as vscode from 'vscode';

/** `limited`: does not work, and need not for the rest to. */
export type Mark = 'ok' | 'wrong' | 'unknown' | 'limited';

export interface CheckLine {
  readonly mark: Mark;
  /** Plain; one line. */
  readonly text: string;
  /** Lines below it. */
  readonly more?: readonly string[];
}

export interface CheckSection {
  readonly title: string;
  readonly lines: readonly CheckLine[];
}

export function checkLine({ mark, text }: CheckLine): string {
  switch (mark) {
    case 'ok':
      return vscode.l10n.t('✔ OK: {0}', text);
    case 'wrong':
      return vscode.l10n.t('✖ To do: {0}', text);
    case 'unknown':
      return vscode.l10n.t('? Not known: {0}', text);
    case 'limited':
      return vscode.l10n.t('- Limited: {0}', text);
  }
}
