// Writes where an app acts and no person: never a privileged user, always a reason and a typed count.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { addPhone } from '../../../src/commands/addPhone.ts';
import { copyTicketSummary } from '../../../src/commands/copyTicketSummary.ts';
import { deleteMethod } from '../../../src/commands/deleteMethod.ts';
import { resetMfa } from '../../../src/commands/resetMfa.ts';
import { resumeOperation } from '../../../src/commands/resumeOperation.ts';
import type { OperationRecord } from '../../../src/operations/operation.ts';
import { gate, openCommandBench, type CommandBench } from '../../support/commandBench.ts';
import * as vscode from 'vscode';

describe('An app that acts', () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await openCommandBench({ appOnly: true });
  });
  afterEach(async () => {
    await bench.dispose();
  });

  it('resets one user after a plan and a typed count, and the record says that it was an app', async () => {
    const person = bench.demo.people.smsOnly;
    await bench.run(resetMfa, [...gate, 'Reset MFA', '1'], await bench.row(person));
    const typed = bench.prompts.at(-1);
    assert.equal(typed?.kind, 'inputBox');
    assert.match(typed.text, /^DEMO: APP-ONLY: /);
    assert.match(typed.detail ?? '', /type how many users it changes: 1$/);
    assert.match(typed.plan ?? '', /Acts as the app: Night shift\nThe audit log will name this app, and no person\./);
    assert.doesNotMatch(typed.plan ?? '', /your role|Your account/i);
    assert.deepEqual(bench.writes().length > 0, true);
    const { header } = await bench.lastOperation();
    assert.deepEqual([header.appOnly, header.account], [true, 'Night shift']);
    await bench.run(copyTicketSummary, [], { kind: 'operation', operationId: header.id });
    assert.match(await vscode.env.clipboard.readText(), /^DEMO: APP-ONLY: [\s\S]*Done by the app: Night shift/);
  });

  it('does nothing for a wrong count', async () => {
    await bench.refuses(
      /Type 1 to go on/,
      resetMfa,
      [...gate, 'Reset MFA', '2'],
      await bench.row(bench.demo.people.smsOnly),
    );
    assert.deepEqual(bench.writes(), []);
  });

  it('needs a reason, whatever the setting says', async () => {
    bench.settings.requireReason = 'off';
    const row = await bench.row(bench.demo.people.smsOnly);
    await bench.refuses(/APP-ONLY: a reason or ticket number with your name is required/, resetMfa, [/./, ' '], row);
    const phone = await bench.methodRow(bench.demo.people.smsOnly, ({ kind }) => kind === 'phone');
    await bench.refuses(/APP-ONLY: a reason/, deleteMethod, [/./, ''], phone);
    await bench.refuses(/APP-ONLY: a reason/, addPhone, [/./, ''], row);
    assert.deepEqual(bench.writes(), []);
  });

  it('refuses a privileged user, alone and among others', async () => {
    const admin = await bench.row(bench.demo.people.authenticationPolicyAdministrator);
    await bench.refuses(/^DEMO: APP-ONLY: .*This user is privileged, or the roles/s, resetMfa, gate, admin);
    await bench.refuses(/This user is privileged, or the roles/, addPhone, gate, admin);
    assert.deepEqual(bench.writes(), []);
    const other = await bench.row(bench.demo.people.smsOnly);
    await bench.run(resetMfa, [...gate, 'Reset MFA', '1'], other, [other, admin]);
    assert.match(bench.prompts.at(-1)?.plan ?? '', /Nothing is changed for:\n {2}• .*This user is privileged/);
    assert.ok(bench.writes().every((request) => request.includes(other.user.id)));
  });

  it('refuses everybody when roles cannot be read', async () => {
    bench.demo.faults.add({ when: { path: /roleAssignment/ }, effect: { kind: 'status', status: 403 } });
    const row = await bench.row(bench.demo.people.smsOnly);
    await bench.refuses(/the roles could not be read/, resetMfa, gate, row);
    assert.deepEqual(bench.writes(), []);
  });

  describe('and an operation that was cut short', () => {
    const latest = async (): Promise<OperationRecord> => {
      const [record] = await bench.services.engine.list(bench.session.tenantId);
      assert.ok(record);
      return record;
    };
    const cutShort = async (inputs: readonly (string | RegExp)[]): Promise<OperationRecord> => {
      bench.demo.faults.add({ when: { method: 'DELETE' }, effect: { kind: 'status', status: 401 } });
      await bench.run(resetMfa, inputs, await bench.row(bench.demo.people.smsOnly));
      bench.demo.faults.clear();
      return latest();
    };

    it('goes on with it after a typed count', async () => {
      const { header } = await cutShort([...gate, 'Reset MFA', '1']);
      await bench.run(resumeOperation, ['Resume', '1'], { kind: 'operation', operationId: header.id });
      assert.match(bench.prompts[0]?.text ?? '', /^DEMO: APP-ONLY: Resume/);
      assert.match(bench.prompts[1]?.detail ?? '', /type how many users it changes: 1/);
      assert.ok(bench.writes().length > 0);
    });

    it('does not go on when the user has become privileged since', async () => {
      const { header } = await cutShort([...gate, 'Reset MFA', '1']);
      bench.demo.faults.add({ when: { path: /roleAssignment/ }, effect: { kind: 'status', status: 403 } });
      bench.services.readRoles = () =>
        Promise.resolve({
          holdings: new Map(),
          roleAssignableGroups: new Map([[bench.demo.people.smsOnly.id, ['Tier 0']]]),
          failures: {},
          readAt: '',
        });
      const before = bench.writes().length;
      await bench.refuses(/^DEMO: APP-ONLY: Somebody in this operation is privileged/, resumeOperation, ['Resume'], {
        kind: 'operation',
        operationId: header.id,
      });
      assert.equal(bench.writes().length, before);
    });
  });
});
