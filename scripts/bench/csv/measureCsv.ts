// What judging a file of ten thousand users and phones costs beside reading it: the package alone reads the same bytes in the same run. Users
// are looked up before, which is another matter: twenty go into a request.
import { parse } from 'csv-parse/sync';
import { csvText } from '../../../src/domain/csv/csvText.ts';
import { judgeRows } from '../../../src/domain/csv/judgeRows.ts';
import { readBulkFile, type BulkFile } from '../../../src/domain/csv/readBulkFile.ts';
import type { Known } from '../../../src/domain/failure.ts';
import type { User } from '../../../src/domain/user.ts';
import { compare } from '../compare.ts';
import { atMost, information, milliseconds, type Measure } from '../measure.ts';

const rows = 10_000;
const options = { phones: true, country: 'JP' } as const;

export async function measureCsv(): Promise<Measure[]> {
  const bytes = new TextEncoder().encode(fileOfUsers());
  const found = everybody(readFile(bytes));
  const judge = (): number => judgeRows(readFile(bytes).rows, found).accepted.length;
  if (judge() !== rows) throw new Error('Not every row is accepted: something else is measured.');
  const { ratio, ours, theirs } = await compare(
    20,
    5,
    () => timed(judge),
    () => timed(() => (parse(Buffer.from(bytes), { bom: true }) as unknown[]).length),
  );
  return [
    atMost('A file of 10,000 phones judged, to csv-parse reading it', ratio, 5, ' ×'),
    information('  judged, read by csv-parse alone', `${milliseconds(ours)}, ${milliseconds(theirs)}`),
  ];
}

function fileOfUsers(): string {
  const lines = Array.from({ length: rows }, (_, row) => [
    `person.number${row}@fernhill.example`,
    'mobile',
    `+81 80${10_000_000 + row * 7}`,
  ]);
  return csvText([['userPrincipalName', 'phoneType', 'phoneNumber'], ...lines]);
}

function readFile(bytes: Uint8Array): BulkFile {
  const file = readBulkFile(bytes, options);
  if (!file.ok) throw new Error(`The file is refused: ${file.problem}`);
  return file;
}

function everybody(file: BulkFile): ReadonlyMap<string, Known<User>> {
  return new Map(
    file.rows.map(({ key = '', line }): [string, Known<User>] => {
      const user: User = {
        ...{ id: `user-${line}`, displayName: key, userPrincipalName: key },
        ...{ userType: 'member', isManagementRestricted: false, onPremisesSyncEnabled: false },
      };
      return [key, { known: true, value: user }];
    }),
  );
}

function timed(work: () => number): Promise<number> {
  const before = performance.now();
  work();
  return Promise.resolve(performance.now() - before);
}
