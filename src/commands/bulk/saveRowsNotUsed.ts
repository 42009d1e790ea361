// Saves the rows of a file with which nothing is done, to be corrected and read again.

import * as vscode from 'vscode';
import { correctionCsv } from '../../domain/csv/correctionCsv.ts';
import type { Refusal, UserPlan } from '../../domain/plan.ts';
import type { Session } from '../../services.ts';
import { saveFile } from '../handOver/saveFile.ts';
import { headed } from '../prompts/headed.ts';
import type { BulkSubjects } from './bulkSubjects.ts';
import { rowsNotUsed } from './rowsNotUsed.ts';

/** @throws UserCancelledError if the person backs out. */
export async function saveRowsNotUsed(
  session: Session,
  { file }: BulkSubjects,
  plans: readonly UserPlan[],
  left: ReadonlyMap<string, Refusal>,
): Promise<void> {
  if (file === undefined) return;
  await saveFile(session, {
    title: vscode.l10n.t('Save Rows'),
    name: headed(session, vscode.l10n.t('{0} to correct', file.name.replace(/\.[^.]*$/, ''))),
    extension: 'csv',
    kind: vscode.l10n.t('Table (CSV)'),
    content: correctionCsv(file.header, rowsNotUsed(file, plans, left)),
    save: vscode.l10n.t('Save Rows'),
    saved: vscode.l10n.t('The rows are saved. Correct them, then read that file.'),
    open: vscode.l10n.t('Open File'),
  });
}
