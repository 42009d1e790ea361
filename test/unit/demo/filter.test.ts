// Reading and applying `$filter` and `$search`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { matchesEntity } from '../../../src/demo/odata/matchesFilter.ts';
import { FilterSyntaxError, parseFilter } from '../../../src/demo/odata/parseFilter.ts';
import { parseSearch, SearchSyntaxError } from '../../../src/demo/odata/search.ts';

const person = {
  displayName: "O'Brien & Söhne #1",
  accountEnabled: true,
  mail: null,
  age: 41,
  created: '2026-03-01T10:00:00.1234567Z',
  tags: ['mfaCapable', 'x'],
  licences: [{ skuId: '06EBC4EE-1bb5-47dd-8120-11324bc54e06', plans: ['a', 'b'] }],
  activity: { last: '2026-02-01T00:00:00Z' },
};
const holds = (filter: string): boolean => matchesEntity(parseFilter(filter), person);

for (const filter of [
  ...["displayName eq 'O''Brien & Söhne #1'", "displayname EQ 'o''BRIEN & söhne #1'", 'accountEnabled eq true'],
  ...['mail eq null', "mail ne 'x'", 'age gt 40 and age le 41', 'age in (1, 41)', 'not(age eq 40)', 'not age eq 40'],
  ...["startswith(displayName,'o''b')", "endsWith(displayName, '#1')", "contains(displayName,'SÖHNE')"],
  ...["startswith(displayName,'x') eq false", 'created ge 2026-03-01T10:00:00Z', 'created lt 2026-03-02'],
  ...["tags/any(t:t eq 'mfaCapable')", "tags/all(t: t ne 'y')", 'tags/any()', 'tags/$count eq 2'],
  ...['licences/any(l:l/skuId eq 06ebc4ee-1bb5-47dd-8120-11324bc54e06)', "licences/any(l:l/plans/any(p:p eq 'b'))"],
  ...['activity/last le 2026-02-01T00:00:00Z', "age eq 1 or (age eq 41 and (mail eq null or mail eq 'x'))"],
  "age eq 41 or age eq 1 and mail eq 'never'",
]) {
  test(`holds: ${filter}`, () => {
    assert.equal(holds(filter), true);
  });
}

for (const filter of [
  ...[
    "displayName eq 'O'",
    'accountEnabled eq false',
    'age lt 41',
    "mail eq 'x'",
    "startswith(mail,'x')",
    "unknown eq 'x'",
  ],
  ...[
    "tags/any(t:t eq 'y')",
    "tags/all(t:t eq 'x')",
    'mail gt 1',
    "age gt 'text'",
    'mail/any(m:m eq 1)',
    "(age eq 41 or age eq 1) and mail eq 'never'",
  ],
]) {
  test(`does not hold: ${filter}`, () => {
    assert.equal(holds(filter), false);
  });
}

for (const filter of [
  '',
  'age',
  'age eq',
  'age eq 41 and',
  'age equals 41',
  "age eq 'open",
  '(age eq 41',
  'age eq 41)',
  'startswith(age)',
  'tags/any(t t eq 1)',
  'age in ()',
  'age eq word',
  'startswith(displayName, 4)',
]) {
  test(`is no filter: ${filter}`, () => {
    assert.throws(() => parseFilter(filter), FilterSyntaxError);
  });
}

test('any text in quotes finds itself, and only a syntax error can come of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const filter = parseFilter(`name eq '${text.replaceAll("'", "''")}'`);
      assert.equal(matchesEntity(filter, { name: text }), true);
      try {
        parseFilter(text);
      } catch (error) {
        assert.ok(error instanceof FilterSyntaxError);
      }
      try {
        parseSearch(text);
      } catch (error) {
        assert.ok(error instanceof SearchSyntaxError);
      }
    }),
  );
});
