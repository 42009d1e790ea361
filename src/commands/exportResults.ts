// Saves what became of an operation as a file: a table for Excel, JSON for programs, or Markdown for a ticket. Numbers stay masked.

import * as vscode from 'vscode';
import { csvText } from '../domain/csv/csvText.ts';
import type { OperationRecord } from '../operations/operation.ts';
import { operationTitle } from '../views/operationTitle.ts';
import type { Command } from './command.ts';
import { resultJson } from './exportResults/resultJson.ts';
import { resultMarkdown } from './exportResults/resultMarkdown.ts';
import { resultTable } from './exportResults/resultTable.ts';
import { saveFile } from './handOver/saveFile.ts';
import { headed } from './prompts/headed.ts';
import { pickOne } from './prompts/pickOne.ts';
import { targetOperation } from './prompts/targetOperation.ts';

interface Format {
  readonly extension: string;
  readonly kind: string;
  readonly content: (record: OperationRecord) => string;
}

export const exportResults: Command = async (context, services, target) => {
  const states = ['running', 'verifying', 'stopped', 'ended'] as const;
  const { session, record } = await targetOperation(context, services, target, states);
  const { header } = record;
  const title = operationTitle(
    header.kind,
    header.plans.map(({ user }) => user),
  );
  const format = await pickOne<Format>(context, headed(header, title), vscode.l10n.t('Which kind of file?'), [
    {
      label: 'CSV',
      description: vscode.l10n.t('one line for each change, for Excel'),
      data: { extension: 'csv', kind: vscode.l10n.t('Table (CSV)'), content: (one) => csvText(resultTable(one)) },
    },
    {
      label: 'JSON',
      description: vscode.l10n.t('for programs'),
      data: { extension: 'json', kind: 'JSON', content: resultJson },
    },
    {
      label: 'Markdown',
      description: vscode.l10n.t('for a ticket or a wiki'),
      data: { extension: 'md', kind: 'Markdown', content: resultMarkdown },
    },
  ]);
  await saveFile(session, {
    title: vscode.l10n.t('Save Results'),
    name: headed(header, `${title} ${header.startedAt.slice(0, 16).replace('T', ' ')}`),
    ...{ extension: format.extension, kind: format.kind },
    // It may have gone on while the person chose.
    content: format.content(services.engine.get(header.id) ?? record),
    save: vscode.l10n.t('Save Results'),
    saved: vscode.l10n.t('The results are saved. They name users: keep the file where such data may be kept.'),
    open: vscode.l10n.t('Open File'),
  });
};
