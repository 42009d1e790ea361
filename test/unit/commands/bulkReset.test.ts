// Reset MFA for many, from each source, on the demo tenant: who is planned, what is saved, what is sent.

import '../../support/fakeVscode.ts';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { CommandBench, Inputs } from '../../support/commandBench.ts';
import { fake } from '../../support/fakeVscode.ts';

const { openCommandBench, gate } = await import('../../support/commandBench.ts');
const { bulkReset } = await import('../../../src/commands/bulkReset.ts');
const { keepEmergencyRecord } = await import('../../../src/commands/emergencyCheck/emergencyMemory.ts');
const { userOutcome } = await import('../../../src/operations/outcomes.ts');

const put = (path: string, text: string): void => void fake.files.set(path, new TextEncoder().encode(text));
const saved = (name: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(fake.files.get(`/saved/${name}`));
const confirm: Inputs = ['Reset MFA', /^Go on/];
const nothingMore = /^Cancel/;

describe('Reset MFA for Many Users', () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await openCommandBench({ userCount: 150 });
    fake.files.clear();
    fake.said.length = 0;
  });
  afterEach(async () => {
    await bench.dispose();
  });

  const plan = (): string => fake.documents.at(-1) ?? '';

  it('takes the selection, names the count, and resets everybody it changes', async () => {
    const { smsOnly, phoneDefault, globalAdministrator } = bench.demo.people;
    bench.view.selection = await Promise.all(
      [smsOnly, phoneDefault, globalAdministrator].map((person) => bench.row(person)),
    );
    await bench.run(bulkReset, [/^Selected/, ...gate, ...confirm, '2']);
    assert.match(plan(), /Source: Selected in the Users view\nUsers who are changed: 2\n/);
    assert.match(plan(), /Users who are left alone: 1\n {2}• This is your own account.+\(1 users\)/);
    const { users, header } = await bench.lastOperation();
    assert.equal(header.kind, 'resetMfa');
    assert.deepEqual(
      users.map((user) => userOutcome(user, 'resetMfa')),
      ['done', 'done', 'refused'],
    );
  });

  it('takes everything that is searched for, page after page, and says how many before', async () => {
    bench.view.query = { userType: 'guest' };
    await bench.refuses(/Type \d+/, bulkReset, [/^All that/, ...gate, ...confirm, '9999']);
    const sources = bench.prompts[0];
    assert.deepEqual(sources?.items, [
      'All that the Users view searches and filters for',
      'Members of a group…',
      'A file…',
    ]);
    assert.match(plan(), /Source: Guests\n/);
    assert.match(plan(), /Chiara Conti/);
    assert.doesNotMatch(plan(), /Amy Osei/);
    assert.deepEqual(bench.writes(), []);
  });

  it('plans for the whole tenant without writing', async () => {
    await bench.refuses(/Type \d+/, bulkReset, [/^All users/, ...gate, ...confirm, '1']);
    const changed = Number(/Users who are changed: (\d+)/.exec(plan())?.[1]);
    const left = Number(/Users who are left alone: (\d+)/.exec(plan())?.[1]);
    assert.equal(changed + left, 150);
    assert.ok(changed > 50, String(changed));
    assert.match(plan(), /privileged: \d+/);
    assert.deepEqual(bench.writes(), []);
  });

  it('takes the members of a group that is found by its name', async () => {
    await bench.run(bulkReset, [/^Members of a group/, '営', /^営業チーム/, ...gate, ...confirm, '3']);
    assert.match(plan(), /Source: Members of the group 営業チーム\nUsers who are changed: 3/);
    assert.equal((await bench.lastOperation()).users.length, 3);
  });

  it('says so where no group is called like that', async () => {
    await bench.refuses(/DEMO: No group’s name begins with “zzz”/, bulkReset, [/^Members of a group/, 'zzz']);
  });

  describe('from a file', () => {
    const header = 'userPrincipalName,note';
    const file = (...rows: readonly string[]): void => {
      put('/in/members.csv', [header, ...rows].join('\r\n'));
    };

    it('judges every row, saves those not used, and resets the rest', async () => {
      const { smsOnly, phoneDefault, globalAdministrator, japanesePhone } = bench.demo.people;
      bench.settings.protectedUsers = [japanesePhone.userPrincipalName];
      file(
        smsOnly.userPrincipalName.toUpperCase(),
        `${phoneDefault.userPrincipalName},"=HYPERLINK(""http://evil.example"")"`,
        'nobody@fernhill.example,typo',
        smsOnly.userPrincipalName,
        globalAdministrator.userPrincipalName,
        japanesePhone.userPrincipalName,
        'no name at all',
      );
      await bench.run(bulkReset, [
        ...['A file…', '/in/members.csv', ...gate, 'Reset MFA', /^Save the rows/, /^Go on/],
        '2',
      ]);
      assert.match(plan(), /Source: members\.csv \(UTF-8\)\nRows in the file: 7\nRows that are not used: 5\n/);
      assert.match(plan(), /• Line 4: There is no such user in this tenant\./);
      assert.match(plan(), /• Line 5: The same is said in line 2, which is used\./);
      assert.match(plan(), /• Line 8: This is not a user principal name/);
      assert.equal(
        saved('DEMO members to correct.csv'),
        [
          '\ufeffuserPrincipalName,note,line,reason',
          'nobody@fernhill.example,typo,4,There is no such user in this tenant.',
          `${smsOnly.userPrincipalName},,5,"The same is said in line 2, which is used."`,
          `${globalAdministrator.userPrincipalName},,6,"This is your own account, which Microsoft Entra does not let you change this way. Use Security info (https://aka.ms/mysecurityinfo), or ask another administrator."`,
          `${japanesePhone.userPrincipalName},,7,This account is protected by the setting entraMfa.protectedUsers.`,
          'no name at all,,8,"This is not a user principal name (name@domain, without blanks or invisible characters)."',
          '',
        ].join('\r\n'),
      );
      const { users } = await bench.lastOperation();
      assert.equal(users.filter((user) => userOutcome(user, 'resetMfa') === 'done').length, 2);
    });

    it('reads the rows it saved once they are corrected', async () => {
      const { smsOnly } = bench.demo.people;
      file('typo@fernhill.example');
      await assert.rejects(
        bench.run(bulkReset, ['A file…', '/in/members.csv', /^Save the rows/, nothingMore]),
        /Did not find quick pick item matching/,
      );
      put(
        '/in/corrected.csv',
        saved('DEMO members to correct.csv').replace('typo@fernhill.example', smsOnly.userPrincipalName),
      );
      await bench.run(bulkReset, ['A file…', '/in/corrected.csv', ...gate, ...confirm, smsOnly.userPrincipalName]);
      assert.equal((await bench.lastOperation()).users.length, 1);
    });

    it('saves a dry run and changes nothing', async () => {
      const { smsOnly, phoneDefault } = bench.demo.people;
      file(smsOnly.userPrincipalName, phoneDefault.userPrincipalName, 'x@fernhill.example');
      await assert.rejects(
        bench.run(bulkReset, ['A file…', '/in/members.csv', ...gate, 'Reset MFA', /^Save the plan/]),
        /Operation cancelled/,
      );
      const [head, ...rows] = saved('DEMO Reset MFA (dry run).csv').split('\r\n');
      assert.equal(head, '\ufeffline,userPrincipalName,id,displayName,plan,change,what,remark');
      assert.match(
        rows[0] ?? '',
        new RegExp(`^2,${smsOnly.userPrincipalName},${smsOnly.id},.+,change,deleteMethod,Phone`),
      );
      assert.match(rows.at(-2) ?? '', /^4,x@fernhill\.example,,,rowNotUsed,,,There is no such user/);
      assert.deepEqual(bench.writes(), []);
      assert.doesNotMatch(saved('DEMO Reset MFA (dry run).csv'), /\d{7}(?!-)/u);
    });

    it('tells a user who is not there from one who could not be looked up', async () => {
      const { smsOnly, phoneDefault } = bench.demo.people;
      bench.demo.faults.add({
        when: { path: new RegExp(`/users/${encodeURIComponent(smsOnly.userPrincipalName)}`) },
        effect: { kind: 'status', status: 403 },
      });
      file(smsOnly.userPrincipalName, phoneDefault.userPrincipalName, 'x@fernhill.example');
      await bench.refuses(/Type/, bulkReset, ['A file…', '/in/members.csv', ...gate, ...confirm, 'no']);
      assert.match(plan(), /• Line 2: Whether there is such a user could not be read\./);
      assert.match(plan(), /• Line 4: There is no such user in this tenant\./);
    });

    it('looks users up twenty to a request', async () => {
      file(...Array.from({ length: 100 }, (_, row) => `person${row}@fernhill.example`));
      bench.demo.clearRequests();
      await assert.rejects(bench.run(bulkReset, ['A file…', '/in/members.csv', nothingMore]));
      const batches = bench.demo.requests.filter(({ path }) => path.endsWith('/$batch')).length;
      // Nobody is found: what the two chains did not get to makes two more.
      assert.ok(batches <= 5 + 2 + 2, `${batches} batches`);
    });

    it('is refused with a reason where it is no table of users', async () => {
      put('/in/list.csv', 'name\nAmy\n');
      await bench.refuses(/DEMO: list\.csv: No column says which users/, bulkReset, ['A file…', '/in/list.csv']);
      fake.files.set('/in/book.xlsx', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfd, 0x80]));
      await bench.refuses(/neither UTF-8, UTF-16 nor Shift_JIS/, bulkReset, ['A file…', '/in/book.xlsx']);
      put('/in/empty.csv', `${header}\n`);
      await bench.refuses(/no row below its header/, bulkReset, ['A file…', '/in/empty.csv']);
      await bench.refuses(/cannot be read/, bulkReset, ['A file…', '/in/gone.csv']);
    });
  });

  it('leaves emergency access accounts alone, however they came in', async () => {
    const { smsOnly, phoneDefault } = bench.demo.people;
    await keepEmergencyRecord(bench.services.context.globalState, bench.session.tenantId, {
      accounts: [smsOnly.id],
      drills: {},
    });
    bench.view.selection = await Promise.all([smsOnly, phoneDefault].map((person) => bench.row(person)));
    await bench.run(bulkReset, [/^Selected/, ...gate, ...confirm, '1']);
    assert.match(plan(), /This is an emergency access account/);
    assert.equal(bench.writes().filter((write) => write.includes(smsOnly.id)).length, 0);
  });

  it('changes nothing in read-only mode', async () => {
    bench.settings.readOnly = true;
    await bench.refuses(/entraMfa\.readOnly/, bulkReset, []);
  });
});
