import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { retryAfterOf } from '../../../../src/graph/http/retryAfter.ts';

const now = Date.parse('2026-09-01T08:00:00Z');

test('§15.50 Retry-After may be decimal, a date, past, absent or nonsense', () => {
  const cases: readonly [string | undefined, number | undefined][] = [
    ['3', 3000],
    ['0.249', 249],
    [' 2.128 ', 2128],
    ['600', 600_000],
    ['Tue, 01 Sep 2026 08:00:30 GMT', 30_000],
    ['Tuesday, 01-Sep-26 08:00:30 GMT', 30_000],
    ['Tue, 01 Sep 2026 07:00:00 GMT', undefined],
    ['0', undefined],
    ['-5', undefined],
    ['soon', undefined],
    ['5 seconds', undefined],
    ['', undefined],
    [undefined, undefined],
  ];
  for (const [header, expected] of cases) assert.equal(retryAfterOf(header, undefined, now), expected, header);
});

test("a date is measured by the server's clock, not by one of ours that runs wrong", () => {
  const wrong = now + 3_600_000;
  assert.equal(retryAfterOf('Tue, 01 Sep 2026 08:00:30 GMT', 'Tue, 01 Sep 2026 08:00:00 GMT', wrong), 30_000);
});

test('no header makes a wait that is not a positive whole number', () => {
  fc.assert(
    fc.property(fc.string(), (header) => {
      const wait = retryAfterOf(header, undefined, now);
      assert.ok(wait === undefined || (Number.isInteger(wait) && wait > 0));
    }),
  );
});
