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
import { askFileFormat } from './prompts/askFileFormat.ts';
import { headed } from './prompts/headed.ts';
import { targetOperation } from './prompts/targetOperation.ts';

const contents: Readonly<Record<'csv' | 'json' | 'md', (record: OperationRecord) => string>> = {
  csv: (record) => csvText(resultTable(record)),
  json: resultJson,
  md: resultMarkdown,
};

export const exportResults: Command = async (context, services, target) => {
  const states = ['running', 'verifying', 'stopped', 'ended'] as const;
  const { session, record } = await targetOperation(context, services, target, states);
  const { header } = record;
  const title = operationTitle(
    header.kind,
    header.plans.map(({ user }) => user),
  );
  const format = await askFileFormat(context, headed(header, title), [
    { extension: 'csv', description: vscode.l10n.t('one line for each change, for Excel') },
    { extension: 'json', description: vscode.l10n.t('for programs') },
    { extension: 'md', description: vscode.l10n.t('for a ticket or a wiki') },
  ]);
  await saveFile(session, {
    title: vscode.l10n.t('Save Results'),
    name: headed(header, `${title} ${header.startedAt.slice(0, 16).replace('T', ' ')}`),
    ...format,
    // It may have gone on while the person chose.
    content: contents[format.extension](services.engine.get(header.id) ?? record),
    save: vscode.l10n.t('Save Results'),
    saved: vscode.l10n.t('The results are saved. They name users: keep the file where such data may be kept.'),
    open: vscode.l10n.t('Open File'),
  });
};
