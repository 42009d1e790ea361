// Words how an operation stands, for a notification. Never better than it is.

import * as vscode from 'vscode';
import { explain } from '../host/explain.ts';
import type { OperationRecord, UserOutcome } from '../operations/operation.ts';
import { outcomeCounts, userOutcome } from '../operations/outcomes.ts';
import { operationTitle } from '../views/operationTitle.ts';
import { outcomeSentence } from '../views/outcomeSentence.ts';

export interface Result {
  /** `good`: everything is confirmed, or accepted and being read back. */
  readonly tone: 'good' | 'mixed' | 'bad';
  /** Plain. */
  readonly sentence: string;
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
        ? outcomeSentence(only, userOutcome(only, header.kind))
        : countsSentence(record);
  return { tone: toneOf(record), sentence: vscode.l10n.t('{0}. {1}', title, said) };
}

function toneOf(record: OperationRecord): Result['tone'] {
  if (record.state === 'stopped') return 'mixed';
  const outcomes = [...outcomeCounts(record).keys()].filter((outcome) => outcome !== 'refused');
  if (outcomes.every((outcome) => outcome === 'done' || outcome === 'accepted')) return 'good';
  return outcomes.every((outcome) => outcome === 'failed' || outcome === 'userGone') ? 'bad' : 'mixed';
}

function stoppedSentence({ stoppedBy }: OperationRecord): string {
  const cut = vscode.l10n.t('It was cut short and can be resumed in the Operations view.');
  return stoppedBy === undefined ? cut : vscode.l10n.t('{0} {1}', explain(stoppedBy).sentence, cut);
}

function countsSentence(record: OperationRecord): string {
  const parts = [...outcomeCounts(record)].map(([outcome, count]) => countWords(outcome, count));
  return new Intl.ListFormat(vscode.env.language, { type: 'unit' }).format(parts);
}

function countWords(outcome: UserOutcome, count: number): string {
  switch (outcome) {
    case 'done':
      return vscode.l10n.t('{0} done and confirmed', count);
    case 'accepted':
      return vscode.l10n.t('{0} accepted, being read back', count);
    case 'notConfirmed':
      return vscode.l10n.t('{0} accepted, not shown yet', count);
    case 'partly':
      return vscode.l10n.t('{0} partly done', count);
    case 'failed':
      return vscode.l10n.t('{0} failed', count);
    case 'cancelled':
      return vscode.l10n.t('{0} cancelled', count);
    case 'userGone':
      return vscode.l10n.t('{0} deleted meanwhile', count);
    case 'refused':
      return vscode.l10n.t('{0} left alone', count);
    case 'waiting':
    case 'running':
      return vscode.l10n.t('{0} not finished', count);
  }
}
