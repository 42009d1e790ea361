// The check in one sentence: the first step that is wrong, or that none is.

import * as vscode from 'vscode';
import { sectionsOf } from './sectionsOf.ts';
import type { SignInFacts } from './signInFacts.ts';

export function checkSummary(facts: SignInFacts): string {
  const first = sectionsOf(facts)
    .flatMap(({ lines }) => lines)
    .find(({ mark }) => mark === 'wrong');
  return first === undefined
    ? vscode.l10n.t('Nothing that can be seen from here is wrong. Nobody was asked, and nothing was changed.')
    : vscode.l10n.t('The first thing to do: {0}', first.text);
}
