// Words what of a plan can be put back afterwards, and what cannot.

import * as vscode from 'vscode';
import type { MethodRef } from '../../domain/authenticationMethod.ts';
import type { PlanNote } from '../../domain/plan.ts';
import { durationWords } from '../../views/durationWords.ts';
import { kindLabel } from '../../views/methodLabels.ts';

/** One sentence, plain. */
export function undoSentence(note: Extract<PlanNote, { kind: 'canBePutBack' | 'cannotBePutBack' }>): string {
  const what = labels(note.methods);
  if (note.kind === 'canBePutBack') {
    const days = durationWords(note.days * 1440);
    switch (note.keys) {
      case 'last':
        return vscode.l10n.t('Can be put back for {1}, from the Operations view: {0}.', what, days);
      case 'unknown':
        return vscode.l10n.t(
          'Can be put back for {1}, from the Operations view, if this computer keeps the key so long: {0}.',
          what,
          days,
        );
      case 'untilClosed':
        return vscode.l10n.t(
          'Can be put back, from the Operations view, only until VS Code is closed, because this computer keeps no keys: {0}.',
          what,
        );
    }
  }
  switch (note.because) {
    case 'byNature':
      return vscode.l10n.t('Cannot be put back; the user would have to register it again: {0}.', what);
    case 'masked':
      return vscode.l10n.t('Cannot be put back from here, because you can read it in part only: {0}.', what);
    case 'setting':
      return vscode.l10n.t(
        'Cannot be put back from here, because the setting {1} is 0: {0}.',
        what,
        'entraMfa.undoRetentionDays',
      );
    case 'noKeyring':
      return vscode.l10n.t('Cannot be put back from here, because this computer keeps no key for it: {0}.', what);
  }
}

function labels(methods: readonly MethodRef[]): string {
  return [...new Set(methods.map(kindLabel))].join(', ');
}
