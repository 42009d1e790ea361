// How an operation stands, with its progress, in words.

import * as vscode from 'vscode';
import { changeCounts } from '../operations/changeCounts.ts';
import { isPaused } from '../operations/isPaused.ts';
import type { OperationRecord } from '../operations/operation.ts';
import { outcomeCounts } from '../operations/outcomes.ts';
import { outcomeCountWords } from './outcomeCountWords.ts';
import { outcomeWords } from './outcomeWords.ts';

export function progressWords(record: OperationRecord): string {
  const { all, open } = changeCounts(record);
  switch (record.state) {
    case 'running':
      return isPaused(record)
        ? vscode.l10n.t('pausing; what is on its way is waited for')
        : vscode.l10n.t('{0} of {1} changes answered', all - open, all);
    case 'verifying':
      return vscode.l10n.t('being read back');
    case 'stopped':
      if (isPaused(record)) {
        return open === 0
          ? vscode.l10n.t('paused while reading back')
          : vscode.l10n.t('paused; {0} of {1} changes not done', open, all);
      }
      return open === 0
        ? vscode.l10n.t('stopped while reading back')
        : vscode.l10n.t('stopped; {0} of {1} changes not done', open, all);
    case 'ended': {
      const counts = outcomeCounts(record);
      const [only] = counts.keys();
      return counts.size === 1 && only !== undefined ? outcomeWords(only, false) : outcomeCountWords(counts, false);
    }
  }
}
