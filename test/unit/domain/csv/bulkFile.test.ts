// Files of users and phones: what is understood, what is refused, and why. Nothing is guessed.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RowProblem } from '../../../../src/domain/csv/bulkRow.ts';
import { correctionCsv } from '../../../../src/domain/csv/correctionCsv.ts';
import { judgeRows } from '../../../../src/domain/csv/judgeRows.ts';
import { readBulkFile, type BulkFile } from '../../../../src/domain/csv/readBulkFile.ts';
import type { Known } from '../../../../src/domain/failure.ts';
import type { User } from '../../../../src/domain/user.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, phones = false) => readBulkFile(bytes(text), { phones, country: 'JP' });
function fileOf(text: string, phones = false): BulkFile {
  const file = read(text, phones);
  assert.ok(file.ok);
  return file;
}
const id = (last: string): string => `11111111-2222-3333-4444-55555555555${last}`;
const user = (last: string, name: string): User => ({
  ...{ id: id(last), displayName: name, userPrincipalName: `${name}@contoso.example` },
  ...{ userType: 'member', isManagementRestricted: false, onPremisesSyncEnabled: false },
});
const ann = user('a', 'ann');
const bob = user('b', 'bob');
/** As the tenant would answer, by id or name in any letter case. */
function found(file: BulkFile): ReadonlyMap<string, Known<User>> {
  const keys = file.rows.flatMap(({ key }) => key ?? []);
  return new Map(
    keys.map((key): [string, Known<User>] => {
      const one = [ann, bob].find(({ id, userPrincipalName }) => [id, userPrincipalName].includes(key.toLowerCase()));
      if (one !== undefined) return [key, { known: true, value: one }];
      return [key, { known: false, failure: key.startsWith('slow') ? { kind: 'unavailable' } : { kind: 'notFound' } }];
    }),
  );
}
const judged = (text: string, phones = false) => judgeRows(fileOf(text, phones).rows, found(fileOf(text, phones)));
const kinds = (problems: readonly RowProblem[]): readonly string[] =>
  problems.map((problem) => (problem.kind === 'badNumber' ? problem.because : problem.kind));

describe('a file is refused whole', () => {
  for (const [name, text, phones, problem] of [
    ['without a column for the user', 'name\nann', false, 'noUserColumn'],
    ['without the phones it is about', 'id,phoneType\n1,mobile', true, 'noPhoneColumns'],
    ['when it is empty', '', false, 'empty'],
    ['when a column is there twice', 'id,ID\n1,2', false, 'columnTwice'],
  ] as const) {
    test(name, () => {
      const file = read(text, phones);
      assert.equal(file.ok ? '' : file.problem, problem);
    });
  }

  test('when it is no text', () => {
    assert.deepEqual(readBulkFile(Uint8Array.from([0x69, 0xff, 0xfd, 0x80]), { phones: false, country: 'JP' }), {
      ok: false,
      problem: 'encoding',
    });
  });
});

describe('a row names a user', () => {
  test('by name or object id, in any letter case, whatever other columns there are', () => {
    const { accepted, rejected } = judged(
      `Department,USERPRINCIPALNAME,Id\nx,ANN@contoso.example,\ny,,${id('b').toUpperCase()}\n`,
    );
    assert.deepEqual(rejected, []);
    assert.deepEqual(
      accepted.map(({ row, user }) => [row.line, user]),
      [
        [2, ann],
        [3, bob],
      ],
    );
  });

  test('or is rejected with all that is wrong with it', () => {
    const { rejected } = judged(
      [
        'userPrincipalName,id',
        ',',
        ' ,x',
        'delta,',
        '$count,',
        'me/authentication@x,',
        'an\u202en@contoso.example,',
        'nul\0@contoso.example,',
        'zed@contoso.example,',
        'slow@contoso.example,',
        `bob@contoso.example,${id('a')}`,
        'ann@contoso.example,,surplus',
        `${'x'.repeat(5000)}@contoso.example,`,
      ].join('\n'),
    );
    assert.deepEqual(
      rejected.map(({ row, problems }) => [row.line, ...kinds(problems)]),
      [
        [3, 'badId'],
        [4, 'badName'],
        [5, 'badName'],
        [6, 'badName'],
        [7, 'badName'],
        [8, 'badName'],
        [9, 'unknownUser'],
        [10, 'notLookedUp'],
        [11, 'idAndNameDiffer'],
        [12, 'moreCells'],
        [13, 'badName'],
      ],
    );
  });

  test('and is used once, though it is named in two ways', () => {
    const { accepted, rejected } = judged(
      `userPrincipalName,id\nann@contoso.example,\n,${id('a')}\nANN@CONTOSO.EXAMPLE,\n`,
    );
    assert.deepEqual(
      accepted.map(({ row }) => row.line),
      [2],
    );
    assert.deepEqual(
      rejected.map(({ problems }) => problems),
      [[{ kind: 'duplicate', line: 2 }], [{ kind: 'duplicate', line: 2 }]],
    );
  });
});

describe('a row says a phone', () => {
  const phone = (cells: string) =>
    fileOf(`userPrincipalName,phoneType,phoneNumber\nann@contoso.example,${cells}`, true).rows[0];

  for (const [cells, expected] of [
    ["mobile,'+81 80-9999-9999", 'mobile +81 8099999999'],
    ['MOBILE,080-9999-9999', 'mobile +81 8099999999'],
    ['alternatemobile,+818099999999', 'alternateMobile +81 8099999999'],
    ['office,"03-1234-5678 x12"', 'office +81 312345678x12'],
    ['mobile,０８０－９９９９－９９９９', 'mobile +81 8099999999'],
  ] as const) {
    test(`${cells} is ${expected}`, () => {
      const row = phone(cells);
      assert.deepEqual(row?.problems, []);
      assert.equal(row.phone && `${row.phone.phoneType} ${row.phone.number.graph}`, expected);
    });
  }

  for (const [cells, ...expected] of [
    ['mobile,8099999999', 'excelDigits'],
    ['mobile,818099999999', 'excelDigits'],
    ['mobile,"8,099,999,999"', 'excelDigits'],
    ['mobile,8.1E+11', 'excelExponent'],
    ['mobile,"8,1E+11"', 'excelExponent'],
    ['mobile,-19917', 'excelNegative'],
    ['mobile,########', 'excelShown'],
    ['mobile,#NAME?', 'excelShown'],
    ['mobile,', 'empty'],
    ['mobile,ann@contoso.example', 'email'],
    ['mobile,+81 XXXXXXXX99', 'masked'],
    ['mobile,+81 80', 'tooShort'],
    ['handy,+81 80-9999-9999', 'badPhoneType'],
    [',12', 'badPhoneType', 'excelDigits'],
    ['mobile,+81 80-9999-9999 x1', 'extensionOnMobile'],
  ] as const) {
    test(`${cells} is refused: ${expected.join(', ')}`, () => {
      const row = phone(cells);
      assert.deepEqual(kinds(row?.problems ?? []), expected);
      assert.equal(row?.phone, undefined);
    });
  }

  const rows = (...lines: readonly string[]) =>
    judged(['userPrincipalName,phoneType,phoneNumber', ...lines].join('\n'), true);
  const reasons = ({ rejected }: ReturnType<typeof rows>) =>
    rejected.map(({ row, problems }) => [
      row.line,
      ...problems.map((one) => ('line' in one ? `${one.kind} ${one.line}` : one.kind)),
    ]);

  test('two kinds of phone of one user are two rows', () => {
    const both = rows('ann@contoso.example,mobile,080-9999-9999', 'ann@contoso.example,office,03-1234-5678');
    assert.equal(both.accepted.length, 2);
  });

  test('the same twice is used once', () => {
    const same = rows('ann@contoso.example,mobile,080-9999-9999', 'ann@contoso.example,mobile,+81 8099999999');
    assert.equal(same.accepted.length, 1);
    assert.deepEqual(reasons(same), [[3, 'duplicate 2']]);
  });

  test('two numbers for one phone are none', () => {
    const both = rows('ann@contoso.example,mobile,080-9999-9999', 'ann@contoso.example,mobile,080-9999-9998');
    assert.deepEqual(both.accepted, []);
    assert.deepEqual(reasons(both), [
      [2, 'contradiction 3'],
      [3, 'contradiction 2'],
    ]);
  });

  test('a number that two rows share is nobody’s', () => {
    const shared = rows('ann@contoso.example,mobile,080-9999-9999', 'bob@contoso.example,mobile,+81 8099999999');
    assert.deepEqual(shared.accepted, []);
    assert.deepEqual(reasons(shared), [
      [2, 'sharedNumber 3'],
      [3, 'sharedNumber 2'],
    ]);
  });
});

describe('rejected rows are a file', () => {
  const text = [
    'Note,userPrincipalName,phoneType,phoneNumber',
    '"=1+1, really",ann@contoso.example,mobile,8099999999',
    "'kept,bob@contoso.example,handy,'+81 80-9999-9998",
    'slipped,zed@contoso.example,mobile,+81,8099999997',
  ].join('\r\n');
  const correctionOf = (source: string): string => {
    const file = fileOf(source, true);
    return correctionCsv(
      file.header,
      judgeRows(file.rows, found(file)).rejected.map(({ row, problems }) => ({
        ...row,
        reason: kinds(problems).join(' '),
      })),
    );
  };

  test('with line, reason, all cells as they were, and no formula', () => {
    assert.equal(
      correctionOf(text),
      [
        '\ufeffNote,userPrincipalName,phoneType,phoneNumber,line,reason',
        '"\'=1+1, really",ann@contoso.example,mobile,8099999999,2,excelDigits',
        "kept,bob@contoso.example,handy,'+81 80-9999-9998,3,badPhoneType",
        "slipped,zed@contoso.example,mobile,'+81,4,moreCells tooShort unknownUser,8099999997",
        '',
      ].join('\r\n'),
    );
  });

  test('that can be corrected and loaded again; the reasons in it are not read', () => {
    const corrected = correctionOf(text).replace('8099999999,2', '080-9999-9999,2').replace('handy', 'mobile');
    const { accepted, rejected } = judged(corrected, true);
    assert.deepEqual(
      accepted.map(({ user }) => user),
      [ann, bob],
    );
    assert.deepEqual(
      accepted.map(({ row }) => row.cells[0]),
      ['=1+1, really', 'kept'],
    );
    assert.equal(rejected.length, 1);
  });

  test('that says the same as before where nothing is corrected', () => {
    const once = correctionOf(text);
    assert.deepEqual(
      judged(once, true).rejected.map(({ problems }) => kinds(problems)),
      judged(text, true).rejected.map(({ problems }) => kinds(problems)),
    );
    assert.equal(correctionOf(once).split('\r\n')[0], once.split('\r\n')[0]);
  });
});

test('ten thousand rows are each judged', () => {
  const lines = Array.from(
    { length: 10_000 },
    (_, row) => `person${row}@contoso.example,mobile,+81 80${10_000_000 + row}`,
  );
  const file = fileOf(['userPrincipalName,phoneType,phoneNumber', ...lines].join('\r\n'), true);
  const all = new Map(
    file.rows.map(({ key = '' }, row) => [key, { known: true, value: { ...ann, id: String(row) } }] as const),
  );
  const { accepted } = judgeRows(file.rows, all);
  assert.equal(accepted.length, 10_000);
  assert.equal(accepted.at(-1)?.row.line, 10_001);
});
