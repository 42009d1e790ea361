// Opens a file of users, looks all of them up and judges every row. What the file is for is decided elsewhere.

import path from 'node:path';
import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { judgeRows } from '../../domain/csv/judgeRows.ts';
import { plainText } from '../../host/plainText.ts';
import { SentenceError } from '../../host/sentenceError.ts';
import type { Services, Session } from '../../services.ts';
import { defaultCountry } from '../defaultCountry.ts';
import { headed } from '../prompts/headed.ts';
import type { BulkSubjects } from './bulkSubjects.ts';
import { fileProblemSentence } from './fileProblemSentence.ts';
import { lookUpUsers } from './lookUpUsers.ts';

/** A file with more was not made to be read row by row. */
const largestFile = 32 * 1024 * 1024;

/** @param title heads the dialog; plain. @throws UserCancelledError, SentenceError if the file cannot be used, EntraError `cancelled`. */
export async function openUserFile(
  context: IActionContext,
  { settings }: Pick<Services, 'settings'>,
  session: Session,
  { phones, title }: { readonly phones: boolean; readonly title: string },
): Promise<BulkSubjects> {
  const [uri] = await context.ui.showOpenDialog({
    canSelectMany: false,
    filters: { [vscode.l10n.t('Table (CSV, TSV)')]: ['csv', 'tsv', 'txt'] },
    openLabel: vscode.l10n.t('Read File'),
    title: headed(session, title),
  });
  if (uri === undefined) throw new Error('The dialog gave no file');
  const name = path.posix.basename(uri.path);
  const refuse = (sentence: string): SentenceError =>
    new SentenceError(headed(session, vscode.l10n.t('{0}: {1}', plainText(name, 80), sentence)));
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch {
    throw refuse(vscode.l10n.t('The file cannot be read. Close it in other programs, and try again.'));
  }
  if (bytes.byteLength > largestFile) throw refuse(vscode.l10n.t('The file is too large. Split it.'));
  const { readBulkFile } = await import('../../domain/csv/readBulkFile.ts');
  const country = defaultCountry(settings.get('defaultCountry'), session.country);
  const file = readBulkFile(bytes, { phones, country });
  if (!file.ok) throw refuse(fileProblemSentence(file));
  if (file.rows.length === 0) throw refuse(vscode.l10n.t('The file has no row below its header.'));
  const judged = judgeRows(file.rows, await lookUpUsers(session, file.rows));
  const users = new Map(judged.accepted.map(({ user }) => [user.id, user]));
  return {
    users: [...users.values()],
    from: vscode.l10n.t('{0} ({1})', plainText(name, 80), file.encoding),
    file: { name, encoding: file.encoding, header: file.header, ...judged },
  };
}
