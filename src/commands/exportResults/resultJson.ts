// An operation as JSON, for programs.

import { plainText } from '../../host/plainText.ts';
import type { OperationRecord } from '../../operations/operation.ts';
import { resultLines } from './resultLines.ts';

export function resultJson(record: OperationRecord): string {
  const { header, state, endedAt } = record;
  const { kind, id, demo, appOnly = false, tenantId, tenantName, account, startedAt, reason, callerCheck } = header;
  const content = {
    operation: kind,
    ...{ id, state, demo, appOnly, startedAt, endedAt },
    ...{ tenantId: plainText(tenantId), tenantName: plainText(tenantName), account: plainText(account, 400) },
    reason: reason === undefined ? undefined : plainText(reason, 1000),
    callerCheck: callerCheck?.items.map(({ text, done }) => ({ text: plainText(text, 400), done })),
    results: resultLines(record),
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
