// What cannot be known is said to be unknown, with the reason: in a figure, and above all figures.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../../../support/fakeVscode.ts';
import type { Figure } from '../../../../src/domain/overview/figures.ts';
import type { TenantReading } from '../../../../src/domain/overview/tenantReading.ts';

const { shownFigure } = await import('../../../../src/views/overview/shownFigure.ts');
const { readingLines } = await import('../../../../src/views/overview/readingLines.ts');
const { readingBlocks } = await import('../../../../src/views/overview/readingBlocks.ts');

const figure = (count: number, unknown: number): Figure => ({
  ...{ group: 'noMethod', count, of: 150, whole: 'everybody', unknown },
  reasons: unknown === 0 ? {} : { notRead: unknown },
});

test('a zero beside a majority of whom nothing is known is not shown as a number', () => {
  const told = (count: number, unknown: number): string => {
    const { text, detail = '' } = shownFigure(figure(count, unknown), { chosen: '' });
    return `${text} | ${detail}`;
  };
  assert.equal(told(0, 0), '0 | ');
  assert.equal(told(0, 1), '0 | 1 more may be: not read yet');
  assert.equal(told(0, 75), '0 | 75 more may be: not read yet');
  assert.equal(told(0, 76), 'not known | 76 may be: not read yet');
  assert.equal(told(0, 150), 'not known | not read yet');
  assert.equal(told(3, 147), '3 (2%) | 147 more may be: not read yet');
});

test('where the report is refused, nothing is said to come from it, and why is said once', () => {
  const refused = { kind: 'accessDenied' } as const;
  const reading: TenantReading = {
    ...{ people: [], state: 'stopped', source: 'report', reportFailure: refused },
    ...{ begunAt: '2026-11-26T09:00:00Z', readAt: '2026-11-26T09:00:05Z', everybodyListed: true },
    ...{ progress: { read: 0, toRead: 0 }, leftOut: 0, failures: { methods: refused }, unreadable: 0 },
  };
  const [from = '', ...others] = readingLines(reading, Date.parse('2026-11-26T09:01:00Z'));
  assert.match(from, /^Users read .+\. Their methods have not been read yet\.$/);
  assert.deepEqual(others, []);
  const texts = readingBlocks(reading).flatMap((block) => (block.kind === 'text' ? block.id : []));
  assert.deepEqual(texts, ['report', 'useLive']);
});
