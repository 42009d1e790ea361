// Phone numbers from a file, on the demo tenant: what is added, what is changed, what is refused, and that no number stays behind.

import '../../support/fakeVscode.ts';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { CommandBench, Inputs } from '../../support/commandBench.ts';
import type { DemoPerson } from '../../../src/demo/demoTenant.ts';
import { csvText } from '../../../src/domain/csv/csvText.ts';
import { readTable } from '../../../src/domain/csv/readTable.ts';
import type { Node } from '../../../src/views/nodes.ts';
import { fake } from '../../support/fakeVscode.ts';

const { openCommandBench, gate } = await import('../../support/commandBench.ts');
const { bulkAddPhones } = await import('../../../src/commands/bulkAddPhones.ts');
const { exportResults } = await import('../../../src/commands/exportResults.ts');
const { mayRetry } = await import('../../../src/operations/mayRetry.ts');
const { numbersAreGone } = await import('../../../src/operations/numbersAreGone.ts');
const { userOutcome } = await import('../../../src/operations/outcomes.ts');

const header = 'userPrincipalName,phoneType,phoneNumber';
const file = '/in/phones.csv';
const confirm: Inputs = [/^Go on/];

describe('Set Phone Numbers from CSV', () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await openCommandBench({ userCount: 150 });
    fake.files.clear();
    fake.said.length = 0;
  });
  afterEach(async () => {
    await bench.dispose();
  });

  const put = (...rows: readonly string[]): void =>
    void fake.files.set(file, new TextEncoder().encode([header, ...rows].join('\r\n')));
  const plan = (): string => fake.documents.at(-1) ?? '';
  const numbers = async (person: DemoPerson): Promise<readonly string[]> =>
    (await bench.methods(person)).flatMap((method) =>
      method.kind === 'phone' ? [`${method.phoneType ?? '?'} ${method.phoneNumber}`] : [],
    );

  it('adds where there is none, changes where there is one, and shows the whole numbers before', async () => {
    const { smsOnly, nothing } = bench.demo.people;
    put(
      `${smsOnly.userPrincipalName},mobile,'+44 7700 900111`,
      `${smsOnly.userPrincipalName},office,+44 20 7946 0123`,
      `${nothing.userPrincipalName},alternateMobile,+44 7700 900222`,
      `${nothing.userPrincipalName},mobile,+44 7700 900333`,
    );
    await bench.run(bulkAddPhones, [file, ...gate, ...confirm, '2']);
    assert.match(plan(), /Source: phones\.csv \(UTF-8\)\nRows in the file: 4\nRows that are not used: 0\n/);
    assert.match(plan(), /Is added:\n\s+• Phone \(office\) \+44 2079460123/);
    assert.match(plan(), /Gets a new number:\n\s+• Phone \(mobile\) \+44 7700900111/);
    const { users, header: record } = await bench.lastOperation();
    assert.equal(record.kind, 'setPhones');
    assert.deepEqual(
      users.map((user) => userOutcome(user, 'setPhones')),
      ['done', 'done'],
    );
    assert.deepEqual(await numbers(nothing), ['mobile +44 7700900333', 'alternateMobile +44 7700900222']);
    assert.ok((await numbers(smsOnly)).includes('mobile +44 7700900111'));
    assert.doesNotMatch(JSON.stringify({ users, record }), /7700900|20794/);
  });

  it('leaves out what is so already, and an alternate mobile phone without a mobile one; says which rows', async () => {
    const { smsOnly, nothing, globalAdministrator } = bench.demo.people;
    const [now = ''] = await numbers(smsOnly);
    put(
      `${smsOnly.userPrincipalName},${now.replace(' ', ',')}`,
      `${smsOnly.userPrincipalName},office,+44 20 7946 0123`,
      `${nothing.userPrincipalName},alternateMobile,+44 7700 900222`,
      `${globalAdministrator.userPrincipalName},mobile,+44 7700 900444`,
      `${nothing.userPrincipalName},office,2079460123`,
      `${nothing.userPrincipalName},office,2.07946E+11`,
    );
    await bench.refuses(/Type 1/, bulkAddPhones, [file, ...gate, ...confirm, '4']);
    assert.match(plan(), /Rows that are not used: 5\nUsers who are changed: 1\n/);
    assert.match(plan(), /• Line 2: This number is registered already\./);
    assert.match(plan(), /• Line 4: An alternate mobile phone can be added only beside a mobile phone/);
    assert.match(plan(), /• Line 5: This is your own account/);
    assert.match(plan(), /• Line 6: Excel took this for a number and dropped the \+ or the 0 in front/);
    assert.match(plan(), /• Line 7: Excel took this for a number and rounded it/);
    assert.deepEqual(bench.writes(), []);
  });

  it('says how numbers without a country code were read, and which look wrong', async () => {
    const { smsOnly, phoneDefault } = bench.demo.people;
    bench.settings.defaultCountry = 'JP';
    put(`${smsOnly.userPrincipalName},mobile,03-1234-5678`, `${phoneDefault.userPrincipalName},mobile,+1 555 555 1234`);
    await bench.refuses(/Type 2/, bulkAddPhones, [file, ...gate, ...confirm, 'no']);
    assert.match(plan(), /read as dialled in Japan/);
    assert.match(plan(), /landline numbers, which may not receive text messages\. Lines: 2\n/);
    assert.match(plan(), /No numbers like these are known to be in use\. Check them with the users\. Lines: 3\n/);
  });

  it('shows the reasons where no row can be used', async () => {
    put('nobody@fernhill.example,mobile,+44 7700 900111');
    await assert.rejects(bench.run(bulkAddPhones, [file, /^Save the rows/]), /No more inputs|Operation cancelled/);
    assert.match(plan(), /Users who are changed: 0\n/);
    const rows = new TextDecoder().decode(fake.files.get('/saved/DEMO phones to correct.csv'));
    assert.match(rows, /nobody@fernhill\.example,mobile,'\+44 7700 900111,2,There is no such user/);
  });

  it('whose numbers failed are not kept: the results are a file to put them in and load again', async () => {
    const { smsOnly, nothing } = bench.demo.people;
    put(`${smsOnly.userPrincipalName},office,+44 20 7946 0123`, `${nothing.userPrincipalName},mobile,+44 7700 900333`);
    const mend = bench.demo.faults.add({
      when: ({ method, path }) => method === 'POST' && path.includes(nothing.id),
      effect: { kind: 'status', status: 403, code: 'accessDenied' },
    });
    await bench.run(bulkAddPhones, [file, ...gate, ...confirm, '2']);
    mend();
    const record = await bench.lastOperation();
    assert.equal(mayRetry(record, bench.session), false);
    assert.equal(numbersAreGone(record), true);
    assert.deepEqual([...bench.keys.keys()], []);

    const node: Node = { kind: 'operation', operationId: record.header.id };
    await bench.run(exportResults, ['Table (CSV)'], node);
    const [name = ''] = [...fake.files.keys()].filter((path) => path.startsWith('/saved/'));
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(fake.files.get(name));
    assert.doesNotMatch(text, /900333|9460123/);
    const table = readTable(text.slice(1));
    assert.ok(table.ok);
    const place = (column: string): number => table.header.indexOf(column);
    const filled = table.rows.map(({ cells }) =>
      cells[0] === nothing.userPrincipalName ? cells.with(place('phoneNumber'), '+44 7700 900333') : cells,
    );
    assert.ok(filled.every((cells) => ['mobile', 'office'].includes(cells[place('phoneType')] ?? '')));
    fake.files.set(file, new TextEncoder().encode(csvText([table.header, ...filled])));
    bench.demo.clearRequests();
    await bench.run(bulkAddPhones, [file, ...gate, ...confirm, nothing.userPrincipalName]);
    assert.match(plan(), /Rows that are not used: 1\nUsers who are changed: 1\n/);
    const again = await bench.lastOperation();
    assert.equal(numbersAreGone(again), false);
    assert.deepEqual(await numbers(nothing), ['mobile +44 7700900333']);
    for (const write of bench.writes()) assert.match(write, new RegExp(nothing.id));
  });

  it('needs the columns for phones', async () => {
    fake.files.set(file, new TextEncoder().encode('id\n1\n'));
    await bench.refuses(/columns phoneType and phoneNumber are missing/, bulkAddPhones, [file]);
  });
});
