// Words how an operation stands, for a notification. Never better than it is.

import * as vscode from 'vscode';
import { clashedSteps } from '../operations/clashedSteps.ts';
import { isLive } from '../operations/isLive.ts';
import { isPaused } from '../operations/isPaused.ts';
import type { OperationRecord } from '../operations/operation.ts';
import { outcomeCounts, userOutcome } from '../operations/outcomes.ts';
import { operationTitle } from '../views/operationTitle.ts';
import { outcomeSentence } from '../views/outcomeSentence.ts';
import { outcomeCountWords } from '../views/outcomeCountWords.ts';
import { stopWords } from '../views/stopWords.ts';
import { inARow } from './prompts/inARow.ts';

export interface Result {
  /** `good`: everything is confirmed, or accepted and being read back. */
  readonly tone: 'good' | 'mixed' | 'bad';
  /** What was done, and to whom; plain. */
  readonly title: string;
  /** The title, and how it stands; plain. */
  readonly sentence: string;
  /** The operation, if a number of it is another user's SMS sign-in name. */
  readonly clashedIn?: string;
}

export function resultSentence(record: OperationRecord): Result {
  const { header, users } = record;
  const title = operationTitle(
    header.kind,
    header.plans.map((plan) => plan.user),
  );
  const [only] = users;
  const said =
    record.state === 'stopped'
      ? stoppedSentence(record)
      : users.length === 1 && only !== undefined
        ? outcomeSentence(only, userOutcome(only, header.kind), isLive(record.state))
        : countsSentence(record);
  return {
    ...{ tone: toneOf(record), title, sentence: vscode.l10n.t('{0}. {1}', title, said) },
    ...(clashedSteps(record).length > 0 && { clashedIn: header.id }),
  };
}

function toneOf(record: OperationRecord): Result['tone'] {
  if (record.state === 'stopped') return 'mixed';
  const outcomes = [...outcomeCounts(record).keys()].filter((outcome) => outcome !== 'refused');
  if (outcomes.every((outcome) => outcome === 'done' || outcome === 'accepted')) return 'good';
  return outcomes.every((outcome) => outcome === 'failed' || outcome === 'userGone') ? 'bad' : 'mixed';
}

function stoppedSentence(record: OperationRecord): string {
  if (isPaused(record)) return vscode.l10n.t('It is paused and can be resumed in the Operations view.');
  const cut = vscode.l10n.t('It was cut short and can be resumed in the Operations view.');
  return record.stoppedBy === undefined ? cut : inARow(stopWords(record.stoppedBy).sentence, cut);
}

function countsSentence(record: OperationRecord): string {
  return outcomeCountWords(outcomeCounts(record), isLive(record.state));
}
