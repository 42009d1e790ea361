// An operation as a table: what holds for all of it stands in every line, so that tables of several can be put together.

import { plainText } from '../../host/plainText.ts';
import type { OperationRecord } from '../../operations/operation.ts';
import { resultLines, type ResultLine } from './resultLines.ts';

const columns = [
  'userPrincipalName',
  'id',
  'displayName',
  'userOutcome',
  'userResult',
  'change',
  'what',
  'outcome',
  'result',
  'at',
  'status',
  'code',
  'requestId',
] as const satisfies readonly (keyof ResultLine)[];

/** The first row names the columns, in English whatever the language: a file of it can be read again as a file of users. */
export function resultTable(record: OperationRecord): readonly (readonly string[])[] {
  const { header, state, endedAt = '' } = record;
  // The columns that a file of phones has, with the numbers left to be put in: they are not kept.
  const phones = record.users.some(({ plan }) => plan.steps.some(({ action }) => 'phoneType' in action));
  const about: readonly (readonly [string, string])[] = [
    ['operation', header.kind],
    ['operationId', header.id],
    ['operationState', state],
    ['demo', String(header.demo)],
    ['tenantId', plainText(header.tenantId)],
    ['account', plainText(header.account, 400)],
    ['startedAt', header.startedAt],
    ['endedAt', endedAt],
    ['reason', plainText(header.reason ?? '', 1000)],
  ];
  return [
    [...columns, ...(phones ? ['phoneType', 'phoneNumber'] : []), ...about.map(([name]) => name)],
    ...resultLines(record).map((line) => [
      ...columns.map((name) => line[name]),
      ...(phones ? [line.phoneType, ''] : []),
      ...about.map(([, value]) => value),
    ]),
  ];
}
