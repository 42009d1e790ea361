// What became of an operation, as files: every change with outcome, time and request id; nothing that Excel or a wiki would interpret.

import '../../support/fakeVscode.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OperationRecord } from '../../../src/operations/operation.ts';
import { csvText } from '../../../src/domain/csv/csvText.ts';
import { readBulkFile } from '../../../src/domain/csv/readBulkFile.ts';
import { app, headerWith, mobile, planWith, recordWith } from '../operations/operationSubjects.ts';

process.env['TZ'] = 'Asia/Tokyo';
const { resultTable } = await import('../../../src/commands/exportResults/resultTable.ts');
const { resultJson } = await import('../../../src/commands/exportResults/resultJson.ts');
const { resultMarkdown } = await import('../../../src/commands/exportResults/resultMarkdown.ts');

const at = '2026-09-01T08:00:01.000Z';
const id = '0f6a1c5e-2b7d-4a39-8c41-5d9e7f3b2a11';
const plans = [
  {
    ...planWith([
      { type: 'deleteMethod', method: { ...app, detail: '=1|2 `x` [a](http://evil.example)' } },
      { type: 'deleteMethod', method: mobile },
    ]),
    user: { id, displayName: '=HYPERLINK("http://evil.example")', userPrincipalName: 'ines.okafor@fernhill.example' },
  },
  {
    ...planWith([], { refusal: { kind: 'protectedUser' } }),
    user: { id: 'u2', displayName: 'B', userPrincipalName: 'b@x' },
  },
] as const;
const record: OperationRecord = {
  header: headerWith(plans, { reason: '-INC|4711\n# heading' }),
  state: 'ended',
  endedAt: '2026-09-01T08:00:30.000Z',
  users: [
    recordWith(plans[0], [
      { state: 'verified', at, trace: { at, status: 204, requestId: 'aaaa-1' } },
      {
        state: 'failed',
        failure: { kind: 'accessDenied', trace: { at, status: 403, code: 'accessDenied', requestId: 'bbbb-2' } },
      },
    ]),
    recordWith(plans[1], []),
  ],
};

describe('results as a table', () => {
  const [head = [], ...rows] = resultTable(record);
  const cell = (row: number, name: string): string | undefined => rows[row]?.[head.indexOf(name)];

  it('have a line for each change, and one for who was left alone', () => {
    assert.equal(rows.length, 3);
    assert.deepEqual(
      rows.map((_, row) => [
        cell(row, 'userOutcome'),
        cell(row, 'outcome'),
        cell(row, 'status'),
        cell(row, 'requestId'),
      ]),
      [
        ['partly', 'verified', '204', 'aaaa-1'],
        ['partly', 'failed', '403', 'bbbb-2'],
        ['refused', '', '', ''],
      ],
    );
    assert.equal(cell(1, 'at'), at);
    assert.equal(cell(1, 'what'), 'Phone (mobile) +47 ••••••67');
    assert.match(cell(1, 'result') ?? '', /^remains: /);
    assert.match(cell(2, 'userResult') ?? '', /protected/);
    assert.equal(cell(0, 'reason'), '-INC|4711 # heading');
    assert.equal(cell(0, 'operationId'), record.header.id);
  });

  it('hold nothing that Excel would calculate, and can be read as a file of users', () => {
    const text = csvText(resultTable(record));
    assert.match(text, /,"'=HYPERLINK\(""http/);
    assert.match(text, /,'-INC\|4711 # heading\r\n/);
    const file = readBulkFile(new TextEncoder().encode(text), { phones: false, country: 'JP' });
    assert.deepEqual(file.ok && file.rows.map(({ key, line }) => [line, key]), [
      [2, id],
      [3, id],
      [4, undefined],
    ]);
  });
});

it('results as JSON say the same', () => {
  const content = JSON.parse(resultJson(record)) as {
    readonly [name: string]: unknown;
    readonly results: readonly object[];
  };
  assert.equal(content['operation'], 'resetMfa');
  assert.equal(content['demo'], true);
  assert.equal(content.results.length, 3);
  assert.doesNotMatch(resultJson(record).replaceAll('\n', ''), /\p{Control}/u);
});

it('results as Markdown interpret nothing of what comes from the tenant', () => {
  const lines = resultMarkdown(record).split('\n');
  assert.equal(lines[0], '# DEMO: Reset MFA');
  assert.ok(lines.includes('- Reason or ticket: `-INC\\|4711 # heading`'));
  const row = lines.find((line) => line.includes('evil')) ?? '';
  assert.match(row, /\| `` Microsoft Authenticator =1\\\|2 `x` .* `` \|/);
  for (const line of lines.filter((one) => one.startsWith('| `'))) {
    assert.equal(line.replaceAll('\\|', '').split('|').length, 7, line);
  }
});
