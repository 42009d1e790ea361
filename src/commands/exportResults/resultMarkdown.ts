// An operation as Markdown, for a ticket or a wiki. Whatever comes from outside stands in code spans, in which nothing is interpreted.
// https://github.github.com/gfm/#code-spans

import * as vscode from 'vscode';
import { plainText } from '../../host/plainText.ts';
import { isLive } from '../../operations/isLive.ts';
import type { OperationRecord } from '../../operations/operation.ts';
import { outcomeCounts } from '../../operations/outcomes.ts';
import { operationVerb } from '../../views/operationTitle.ts';
import { outcomeCountWords } from '../../views/outcomeCountWords.ts';
import { headed } from '../prompts/headed.ts';
import { withZone } from '../withZone.ts';
import { resultLines } from './resultLines.ts';

/** In the language of the window. */
export function resultMarkdown(record: OperationRecord): string {
  const { header, endedAt, state } = record;
  const about: readonly (readonly [string, string])[] = [
    [vscode.l10n.t('Tenant'), `${plainText(header.tenantName)} (${plainText(header.tenantId)})`],
    [header.appOnly === true ? vscode.l10n.t('App') : vscode.l10n.t('Account'), plainText(header.account)],
    [vscode.l10n.t('Started'), withZone(header.startedAt)],
    [vscode.l10n.t('Ended'), endedAt === undefined ? vscode.l10n.t('not yet') : withZone(endedAt)],
    [vscode.l10n.t('Reason or ticket'), plainText(header.reason ?? '', 400) || vscode.l10n.t('none given')],
    [vscode.l10n.t('Operation ID'), header.id],
    [vscode.l10n.t('Users'), outcomeCountWords(outcomeCounts(record), isLive(state))],
  ];
  const columns = [
    vscode.l10n.t('User'),
    vscode.l10n.t('Method'),
    vscode.l10n.t('Result'),
    vscode.l10n.t('Time'),
    vscode.l10n.t('Request ID'),
  ];
  const rows = resultLines(record).map(({ userPrincipalName, what, result, userResult, at, requestId }) =>
    tableRow(
      [userPrincipalName, what, result === '' ? userResult : result, at === '' ? '' : withZone(at), requestId].map(
        code,
      ),
    ),
  );
  return [
    `# ${headed(header, operationVerb(header.kind))}`,
    '',
    ...about.map(([name, value]) => `- ${name}: ${code(value)}`),
    '',
    tableRow(columns),
    tableRow(columns.map(() => '---')),
    ...rows,
    '',
  ].join('\n');
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Fenced by one more backtick than the text has in a row. A bar ends a cell even within code, unless it is escaped. */
function code(text: string): string {
  if (text === '') return '';
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const padded = longest > 0 ? ` ${text} ` : text;
  return `${fence}${padded.replaceAll('|', '\\|')}${fence}`;
}
