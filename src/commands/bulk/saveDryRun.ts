// Saves what a plan would do as a table, one line for each change, each user left alone and each row not used.

import * as vscode from 'vscode';
import { csvText } from '../../domain/csv/csvText.ts';
import type { OperationKind, UserPlan } from '../../domain/plan.ts';
import { plainText } from '../../host/plainText.ts';
import type { Session } from '../../services.ts';
import { operationVerb } from '../../views/operationTitle.ts';
import { refusalSentence } from '../../views/refusalSentence.ts';
import { stepLabel } from '../../views/stepWords.ts';
import { saveFile } from '../handOver/saveFile.ts';
import { headed } from '../prompts/headed.ts';
import { inARow } from '../prompts/inARow.ts';
import { noteSentence } from '../prompts/noteSentence.ts';
import type { BulkSubjects } from './bulkSubjects.ts';
import { rowProblemSentence } from './rowProblemSentence.ts';

/** Names that other programs can rely on, whatever the language. */
const columns = ['line', 'userPrincipalName', 'id', 'displayName', 'plan', 'change', 'what', 'remark'];

/** @throws UserCancelledError if the person backs out. */
export async function saveDryRun(
  session: Session,
  kind: OperationKind,
  { file }: BulkSubjects,
  plans: readonly UserPlan[],
): Promise<void> {
  const lines = new Map(file?.accepted.map(({ user, row }) => [user.id, String(row.line)]));
  const unusable = (file?.rejected ?? []).map(({ row, problems }) => [
    ...[String(row.line), row.nameBesideId ?? row.key ?? '', '', '', 'rowNotUsed', '', ''],
    problems.map(rowProblemSentence).reduce(inARow),
  ]);
  await saveFile(session, {
    title: vscode.l10n.t('Save Plan'),
    name: headed(session, vscode.l10n.t('{0} (dry run)', operationVerb(kind))),
    extension: 'csv',
    kind: vscode.l10n.t('Table (CSV)'),
    content: csvText([columns, ...plans.flatMap((plan) => planRows(plan, lines.get(plan.user.id) ?? '')), ...unusable]),
    save: vscode.l10n.t('Save Plan'),
    saved: vscode.l10n.t('The plan is saved. Nothing was changed.'),
    open: vscode.l10n.t('Open File'),
  });
}

function planRows({ user, steps, notes, refusal }: UserPlan, line: string): readonly (readonly string[])[] {
  const who = [line, user.userPrincipalName, user.id, plainText(user.displayName)];
  if (refusal !== undefined) return [[...who, 'leftAlone', '', '', refusalSentence(refusal)]];
  const remark = notes.map(noteSentence).reduce(inARow, '');
  return steps.map(({ action }) => [...who, 'change', action.type, stepLabel(action), remark]);
}
