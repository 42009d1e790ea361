// Deleting one method, run with answers typed in.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { deleteMethod } from '../../../src/commands/deleteMethod.ts';
import type { DemoPerson } from '../../../src/demo/demoTenant.ts';
import { gate, openCommandBench, type CommandBench } from '../../support/commandBench.ts';

describe('Delete Method', () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await openCommandBench();
  });
  afterEach(async () => {
    await bench.dispose();
  });

  const kinds = async (person: DemoPerson): Promise<readonly string[]> =>
    (await bench.methods(person)).map(({ kind }) => kind).toSorted();

  it('deletes the clicked method and nothing else', async () => {
    const { everything } = bench.demo.people;
    const before = await kinds(everything);
    const row = await bench.methodRow(everything, ({ kind }) => kind === 'softwareOath');
    await bench.run(deleteMethod, [...gate, 'Delete Method'], row);
    const modal = bench.prompts.at(-1);
    assert.match(modal?.detail ?? '', /Goes:\n {2}• Software OATH token\n/);
    assert.deepEqual(
      await kinds(everything),
      before.filter((kind) => kind !== 'softwareOath'),
    );
  });

  it('§15.6 does not try to delete the mobile phone before the alternate one', async () => {
    const { alternateDefault } = bench.demo.people;
    const row = await bench.methodRow(
      alternateDefault,
      (method) => method.kind === 'phone' && method.phoneType === 'mobile',
    );
    await bench.refuses(/while the alternate mobile phone is there/, deleteMethod, gate, row);
    assert.deepEqual(bench.writes(), []);
  });

  it('offers neither the password nor what it does not know', async () => {
    const { unknownMethod } = bench.demo.people;
    await bench.run(deleteMethod, [...gate, /Authenticator/, 'Delete Method'], await bench.row(unknownMethod));
    assert.deepEqual(bench.prompts[2]?.items, ['Microsoft Authenticator iPhone 14']);
  });

  it('says that the method is not there any more', async () => {
    const { smsOnly } = bench.demo.people;
    const row = await bench.methodRow(smsOnly, ({ kind }) => kind === 'phone');
    bench.demo.behindTheScenes.deleteMethod(smsOnly.id, row.method.id);
    await bench.refuses(/not there any more/, deleteMethod, gate, row);
  });
});
