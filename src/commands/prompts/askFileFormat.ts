// Asks as what kind of file something is saved: one question and one name for each kind, wherever it is asked. Knows no content.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { inARow } from './inARow.ts';
import { pickOne } from './pickOne.ts';

export interface FileFormat<E extends string> {
  /** Ending of the file, without a dot. */
  readonly extension: E;
  /** What the dialog calls such files. */
  readonly kind: string;
}

export interface FileFormatOffer<E extends string> {
  readonly extension: E;
  /** What it is good for. */
  readonly description: string;
}

/** @param title undefined: the question stands in a row of questions. @param about said before the question; a sentence, plain.
 * @throws UserCancelledError if the person backs out. */
export async function askFileFormat<E extends 'csv' | 'json' | 'md'>(
  context: IActionContext,
  title: string | undefined,
  offers: readonly FileFormatOffer<E>[],
  about?: string,
): Promise<FileFormat<E>> {
  const question = vscode.l10n.t('Which kind of file?');
  return pickOne(
    context,
    title,
    about === undefined ? question : inARow(about, question),
    offers.map(({ extension, description }) => {
      const kind = formatName(extension);
      return { label: kind, description, data: { extension, kind } };
    }),
  );
}

function formatName(extension: 'csv' | 'json' | 'md'): string {
  switch (extension) {
    case 'csv':
      return vscode.l10n.t('Table (CSV)');
    case 'json':
      return vscode.l10n.t('Records (JSON)');
    case 'md':
      return 'Markdown';
  }
}
