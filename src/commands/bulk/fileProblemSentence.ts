// Words why a file cannot be used at all.

import * as vscode from 'vscode';
import type { BulkFileProblem } from '../../domain/csv/readBulkFile.ts';

export function fileProblemSentence(file: BulkFileProblem): string {
  switch (file.problem) {
    case 'encoding':
      return vscode.l10n.t(
        'The text of the file cannot be read: it is neither UTF-8, UTF-16 nor Shift_JIS. An Excel workbook has to be saved as “CSV UTF-8”.',
      );
    case 'empty':
      return vscode.l10n.t('The file is empty.');
    case 'noUserColumn':
      return vscode.l10n.t(
        'No column says which users. The first row has to name a column {0} or {1}.',
        'userPrincipalName',
        'id',
      );
    case 'noPhoneColumns':
      return vscode.l10n.t(
        'The columns {0} and {1} are missing. The first row has to name both.',
        'phoneType',
        'phoneNumber',
      );
    case 'quotes':
      return vscode.l10n.t(
        'A quotation mark does not close, or stands inside a cell without being doubled. It was found at line {0}.',
        file.line,
      );
    case 'columnTwice':
      return vscode.l10n.t('There are two columns {0}. Leave one.', file.column);
  }
}
