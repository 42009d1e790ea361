// Tables read and written: delimiters, line endings, line numbers, and cells that Excel would calculate.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { csvText } from '../../../../src/domain/csv/csvText.ts';
import { decodeText } from '../../../../src/domain/csv/decodeText.ts';
import { readTable } from '../../../../src/domain/csv/readTable.ts';

describe('a table is read', () => {
  for (const [name, delimiter] of [
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ] as const) {
    for (const [ending, newline] of [
      ['CR LF', '\r\n'],
      ['LF', '\n'],
      ['CR', '\r'],
    ] as const) {
      test(`with ${name} and ${ending}: every row has the line where it ends`, () => {
        const lines = ['id|note', 'a|b', '', '|', 'c|"d', 'e|,;"', "'f|''g", '"h"|'];
        assert.deepEqual(readTable(lines.join(newline).replaceAll('|', delimiter)), {
          ok: true,
          header: ['id', 'note'],
          rows: [
            { line: 2, cells: ['a', 'b'] },
            { line: 6, cells: ['c', `d\ne${delimiter},;`] },
            { line: 7, cells: ['f', "'g"] },
            { line: 8, cells: ['h', ''] },
          ],
        });
      });
    }
  }

  test('whatever the number of its cells', () => {
    assert.deepEqual(readTable('id,b\n1\n1,2,3\n'), {
      ok: true,
      header: ['id', 'b'],
      rows: [
        { line: 2, cells: ['1'] },
        { line: 3, cells: ['1', '2', '3'] },
      ],
    });
  });

  test('a quotation mark that does not close, or stands inside a cell, is named by its line', () => {
    assert.deepEqual(readTable('id\n1\n"2\n3\n'), { ok: false, problem: 'quotes', line: 4 });
    assert.deepEqual(readTable('id\n1\n"2" 3\n'), { ok: false, problem: 'quotes', line: 3 });
  });

  test('nothing is no table', () => {
    assert.deepEqual(readTable(''), { ok: false, problem: 'empty' });
    assert.deepEqual(readTable('\ufeff\r\n\r\n'), { ok: false, problem: 'empty' });
  });
});

describe('a table is written', () => {
  const hostile = [
    '=cmd|" /C calc"!A0',
    '+81 8099999999',
    '-1',
    '@SUM(A1)',
    '＝1+1',
    '\tx',
    "'quoted",
    "''twice",
    'a,b;c\td',
    'line\nbreak',
    ' blanks ',
    '"quotes"',
    '\u202egnp.exe',
    'nul\0byte',
    '\u0007bell',
    'x'.repeat(40_000),
    '髙橋 さくら 😀',
  ];

  test('so that what is read of it is what was written', () => {
    const bytes = new TextEncoder().encode(csvText([['id', 'cell'], ...hostile.map((cell) => ['1', cell])]));
    const decoded = decodeText(bytes);
    assert.equal(decoded?.encoding, 'UTF-8 (BOM)');
    const table = readTable(decoded.text);
    assert.deepEqual(table.ok && table.rows.map(({ cells }) => cells[1]), hostile);
  });

  test('without a cell that Excel would calculate', () => {
    const cells = csvText(hostile.map((cell) => [cell]))
      .slice(1)
      .split('\r\n')
      .map((cell) => cell.replace(/^"/, ''));
    for (const cell of cells) assert.doesNotMatch(cell, /^[=+\-@\t＝＋－＠]/);
  });

  test('with a byte order mark, and the line endings of Excel', () => {
    assert.equal(csvText([['id'], ['"1"']]), '\ufeffid\r\n"""1"""\r\n');
  });
});
