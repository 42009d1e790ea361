// What stands before every command that changes something: the caller check and the reason.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { addPhone } from '../../../src/commands/addPhone.ts';
import { changePhone } from '../../../src/commands/changePhone.ts';
import { deleteMethod } from '../../../src/commands/deleteMethod.ts';
import { resetMfa } from '../../../src/commands/resetMfa.ts';
import { openCommandBench, type CommandBench } from '../../support/commandBench.ts';

describe('Before a change', () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await openCommandBench();
  });
  afterEach(async () => {
    await bench.dispose();
  });

  it('records what was not ticked, and goes on where ticking is not required', async () => {
    await bench.run(resetMfa, ['Called back', '', 'Reset MFA'], await bench.row(bench.demo.people.smsOnly));
    const { header } = await bench.lastOperation();
    assert.deepEqual(
      header.callerCheck?.items.map(({ done }) => done),
      [true, false],
    );
    assert.equal(header.reason, undefined);
  });

  it('stops where an item is required and not ticked', async () => {
    bench.settings.verifyCaller = 'required';
    const row = await bench.row(bench.demo.people.smsOnly);
    await bench.refuses(/every item/, resetMfa, ['Called back'], row);
    assert.deepEqual(bench.writes(), []);
  });

  it('asks for something even if the list is empty and the check required', async () => {
    bench.settings.verifyCaller = 'required';
    bench.settings.verifyCallerChecklist = [];
    await bench.run(resetMfa, [/verified/, 'T', 'Reset MFA'], await bench.row(bench.demo.people.smsOnly));
    assert.equal((await bench.lastOperation()).header.callerCheck?.items.length, 1);
  });

  it('does not go on without a reason that is required', async () => {
    bench.settings.requireReason = 'required';
    const row = await bench.row(bench.demo.people.smsOnly);
    await bench.refuses(/reason or ticket number is required/, resetMfa, [/./, '  '], row);
    assert.deepEqual(bench.writes(), []);
  });

  it('asks nothing when it is switched off', async () => {
    bench.settings.verifyCaller = 'off';
    bench.settings.requireReason = 'off';
    await bench.run(resetMfa, ['Reset MFA'], await bench.row(bench.demo.people.smsOnly));
    const { header } = await bench.lastOperation();
    assert.equal(header.callerCheck, undefined);
  });

  it('stands before adding, changing and deleting as well', async () => {
    bench.settings.verifyCaller = 'required';
    const phone = await bench.methodRow(bench.demo.people.smsOnly, ({ kind }) => kind === 'phone');
    for (const command of [addPhone, changePhone, deleteMethod]) {
      await bench.refuses(/every item/, command, ['Called back'], phone);
    }
    assert.deepEqual(bench.writes(), []);
  });
});
