// The head of a plan for many: where they come from, how many are changed, who needs a second look, which rows are not used.

import * as vscode from 'vscode';
import type { PlanNote, Refusal, UserPlan } from '../../domain/plan.ts';
import { refusalSentence } from '../../views/refusalSentence.ts';
import type { BulkSubjects } from './bulkSubjects.ts';
import { rowsNotUsed } from './rowsNotUsed.ts';

/** Plain. @param left as for the rows not used. */
export function summaryBlocks(
  { from, file }: BulkSubjects,
  plans: readonly UserPlan[],
  left: ReadonlyMap<string, Refusal>,
): readonly string[] {
  const acting = plans.filter(({ refusal }) => refusal === undefined);
  const noted = (kind: PlanNote['kind']): number =>
    acting.filter(({ notes }) => notes.some((note) => note.kind === kind)).length;
  const counted = (level: UserPlan['privilege']['level']): number =>
    acting.filter(({ privilege }) => privilege.level === level).length;
  const among = [
    count(vscode.l10n.t('privileged'), counted('privileged')),
    count(vscode.l10n.t('roles could not be read'), counted('unknown')),
    count(vscode.l10n.t('guests'), noted('guest')),
    count(vscode.l10n.t('sign-in blocked'), noted('accountDisabled')),
    count(vscode.l10n.t('in a restricted management unit'), noted('managementRestricted')),
    count(vscode.l10n.t('your role may not suffice'), noted('ownRoleMayNotSuffice')),
    count(vscode.l10n.t('can still sign in without registering again'), noted('mfaStays')),
  ];
  const unused = file === undefined ? [] : rowsNotUsed(file, plans, left);
  return [
    [
      vscode.l10n.t('Source: {0}', from),
      ...(file === undefined
        ? []
        : [
            vscode.l10n.t('Rows in the file: {0}', file.accepted.length + file.rejected.length),
            vscode.l10n.t('Rows that are not used: {0}', unused.length),
          ]),
      vscode.l10n.t('Users who are changed: {0}', acting.length),
      ...among.flat().map(indent),
      vscode.l10n.t('Users who are left alone: {0}', plans.length - acting.length),
      ...reasons(plans).map(indent),
    ].join('\n'),
    ...(unused.length === 0
      ? []
      : [
          [
            vscode.l10n.t('Rows that are not used:'),
            ...unused.map(({ line, reason }) => indent(vscode.l10n.t('Line {0}: {1}', line, reason))),
          ].join('\n'),
        ]),
  ];
}

function count(what: string, many: number): readonly string[] {
  return many === 0 ? [] : [vscode.l10n.t('{0}: {1}', what, many)];
}

/** The most frequent first. */
function reasons(plans: readonly UserPlan[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { refusal } of plans) {
    if (refusal === undefined) continue;
    const sentence = refusalSentence(refusal);
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([sentence, many]) => vscode.l10n.t('{0} ({1} users)', sentence, many));
}

function indent(line: string): string {
  return `  • ${line}`;
}
