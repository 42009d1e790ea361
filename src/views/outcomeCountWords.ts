// Words how many users came out how: "2 done and verified".

import * as vscode from 'vscode';
import type { UserOutcome } from '../operations/operation.ts';
import { outcomeWords } from './outcomeWords.ts';

/** One part for each outcome, listed the way the language of the window does. @param live whether a window is at work on it. */
export function outcomeCountWords(counts: ReadonlyMap<UserOutcome, number>, live: boolean): string {
  const parts = [...counts].map(([outcome, count]) =>
    vscode.l10n.t({
      message: '{0} {1}',
      args: [count, outcomeWords(outcome, live)],
      comment: ['How many users, and how it ended for them'],
    }),
  );
  return new Intl.ListFormat(vscode.env.language, { type: 'conjunction', style: 'narrow' }).format(parts);
}
