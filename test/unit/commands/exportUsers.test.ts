// Export Users and Methods as a person runs it: what is asked, what is written, and going on after a stop.

import '../../support/fakeVscode.ts';
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { CommandBench } from '../../support/commandBench.ts';
import { fake } from '../../support/fakeVscode.ts';

const { openCommandBench } = await import('../../support/commandBench.ts');
const { exportUsers } = await import('../../../src/commands/exportUsers.ts');

const rows = async (directory: string): Promise<string[]> => {
  const [name = ''] = await readdir(directory);
  return (await readFile(join(directory, name), 'utf8')).trimEnd().split('\r\n').slice(1);
};

describe('Export Users and Methods', () => {
  let bench: CommandBench;
  let directory: string;
  beforeEach(async () => {
    bench = await openCommandBench({ userCount: 450 });
    directory = await mkdtemp(join(tmpdir(), 'export-'));
    fake.savesTo = directory;
    fake.said.length = 0;
  });
  afterEach(async () => {
    fake.savesTo = '/saved';
    await bench.dispose();
    await rm(directory, { recursive: true, force: true });
  });

  it('offers masked numbers first, writes the whole tenant, and says DEMO in the name and when it is done', async () => {
    await bench.run(exportUsers, ['Masked', 'Table (CSV)']);
    assert.deepEqual(
      bench.prompts.map(({ items }) => items[0]),
      ['Masked', 'Table (CSV)'],
    );
    const [name = ''] = await readdir(directory);
    assert.match(name, /^DEMO .*\.csv$/);
    const written = await rows(directory);
    assert.equal(new Set(written.map((row) => row.split(',')[0])).size, 450);
    assert.match(fake.said.at(-1) ?? '', /^DEMO: 450 users are exported to DEMO/);
    assert.deepEqual(bench.writes(), []);
  });

  it('asks whether the search counts where there is one', async () => {
    bench.view.query = { userType: 'guest' };
    await bench.run(exportUsers, [/^All that/, 'In full', 'Records (JSON)']);
    const [name = ''] = await readdir(directory);
    const users = JSON.parse(await readFile(join(directory, name), 'utf8')) as { userType: string }[];
    assert.ok(users.length > 0 && users.every(({ userType }) => userType === 'guest'));
  });

  it('that is cancelled in the middle says that the file is partial, and goes on from there', async () => {
    const stop = bench.demo.faults.add({
      when: ({ path, query }) => {
        if (path === '/users' && query.includes('skiptoken')) fake.cancelProgress();
        return false;
      },
      effect: { kind: 'drop' },
    });
    await bench.run(exportUsers, ['Masked', 'Records (JSON)']);
    stop();
    assert.match(
      fake.said.at(-1) ?? '',
      /^DEMO: The export was stopped\. 200 users are written so far, to DEMO .*\.json\.partial\. Run the command again/,
    );
    const [partial = '', ...others] = await readdir(directory);
    assert.match(partial, /^DEMO .*\.json\.partial$/);
    assert.deepEqual(others, []);
    await bench.run(exportUsers, [/^Go on with/]);
    const [whole = '', ...left] = await readdir(directory);
    assert.equal(`${whole}.partial`, partial);
    assert.deepEqual(left, []);
    const users = JSON.parse(await readFile(join(directory, whole), 'utf8')) as { id: string }[];
    assert.equal(new Set(users.map(({ id }) => id)).size, 450);
    assert.equal(users.length, 450);
  });

  it('keeps its place when the connection goes, and goes on from there', async () => {
    const mend = bench.demo.faults.add({
      when: ({ path, query }) => path === '/users' && query.includes('skiptoken'),
      effect: { kind: 'drop' },
    });
    await bench.refuses(/200 users are written so far, to DEMO .*\.csv\.partial\. Run the command again/, exportUsers, [
      'Masked',
      'Table (CSV)',
    ]);
    assert.match((await readdir(directory)).join(), /^DEMO .*\.csv\.partial$/);
    mend();
    bench.demo.clearRequests();
    await bench.run(exportUsers, [/^Go on with/]);
    assert.match(bench.prompts[0]?.text ?? '', /stopped on the way/);
    assert.equal(new Set((await rows(directory)).map((row) => row.split(',')[0])).size, 450);
    const read = bench.demo.requests.filter(({ path }) => path.endsWith('/authentication/methods'));
    assert.equal(read.length, 250);
    // What is whole is not gone on with.
    await bench.run(exportUsers, ['Masked', 'Table (CSV)']);
  });

  it('says why the file could not be written, before anybody is read', async () => {
    fake.savesTo = join(directory, 'missing');
    bench.demo.clearRequests();
    await bench.refuses(/The file could not be written \(ENOENT\)/, exportUsers, ['Masked', 'Table (CSV)']);
    assert.ok(bench.demo.requests.every(({ path }) => !path.includes('/authentication/')));
  });
});
