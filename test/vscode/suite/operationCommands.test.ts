// Commands on operations: resume, end, forget, copy for the ticket.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { addPhone } from '../../../src/commands/addPhone.ts';
import { cancelOperation } from '../../../src/commands/cancelOperation.ts';
import { copyTicketSummary } from '../../../src/commands/copyTicketSummary.ts';
import { deleteOperation } from '../../../src/commands/deleteOperation.ts';
import { resetMfa } from '../../../src/commands/resetMfa.ts';
import { resumeOperation } from '../../../src/commands/resumeOperation.ts';
import type { OperationRecord } from '../../../src/operations/operation.ts';
import { userOutcome } from '../../../src/operations/outcomes.ts';
import type { OperationNode } from '../../../src/views/nodes.ts';
import { gate, openCommandBench, type CommandBench } from '../../support/commandBench.ts';

describe('Operations', () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await openCommandBench();
  });
  afterEach(async () => {
    await bench.dispose();
  });

  const latest = async (): Promise<OperationRecord> => {
    const [record] = await bench.services.engine.list(bench.session.tenantId);
    assert.ok(record);
    return record;
  };
  const row = ({ header }: OperationRecord): OperationNode => ({ kind: 'operation', operationId: header.id });
  /** The session is lost before anything is deleted. */
  const cutShort = async (): Promise<OperationRecord> => {
    bench.demo.faults.add({ when: { method: 'DELETE' }, effect: { kind: 'status', status: 401 } });
    await bench.run(resetMfa, [...gate, 'Reset MFA'], await bench.row(bench.demo.people.smsOnly));
    bench.demo.faults.clear();
    return latest();
  };

  it('that were cut short are resumed after a question that says how much is left', async () => {
    const record = await cutShort();
    assert.equal(record.state, 'stopped');
    await bench.run(resumeOperation, ['Resume'], row(record));
    const [modal] = bench.prompts;
    assert.equal(modal?.text, 'DEMO: Resume “Reset MFA: Camille Roux”?');
    assert.match(modal.detail ?? '', /Users not finished: 1 of 1\..+\n\nTenant: DEMO .+\nYour account: adele\.fern@/s);
    const [user] = (await bench.lastOperation()).users;
    assert.ok(user);
    assert.equal(userOutcome(user, 'resetMfa'), 'done');
  });

  it('from the palette are picked by name', async () => {
    await cutShort();
    await bench.run(resumeOperation, [/Camille Roux/, 'Resume']);
    assert.deepEqual(bench.prompts[0]?.items, ['Reset MFA: Camille Roux']);
  });

  it('of a demo tenant that is gone are not resumed', async () => {
    const record = await cutShort();
    const session = { ...bench.session, demoInstance: 'another opening' };
    const run: typeof resumeOperation = (context, services, target) =>
      resumeOperation(context, { ...services, sessions: { ...services.sessions, current: session } }, target);
    await bench.refuses(/demo tenant in which this ran is gone/, run, [], row(record));
  });

  it('that were cut short are ended after a question, and nothing more is sent', async () => {
    const record = await cutShort();
    const before = bench.writes().length;
    await bench.run(cancelOperation, ['End It Here'], row(record));
    assert.match(bench.prompts[0]?.detail ?? '', /What was sent is not undone/);
    assert.equal((await latest()).state, 'ended');
    assert.equal(bench.writes().length, before);
  });

  it('that ended cannot be ended again', async () => {
    await bench.run(resetMfa, [...gate, 'Reset MFA'], await bench.row(bench.demo.people.smsOnly));
    const record = await bench.lastOperation();
    await bench.refuses(/has changed meanwhile/, cancelOperation, [], row(record));
    await bench.refuses(/no operation with which/, resumeOperation, []);
  });

  it('are forgotten after a question that says what stays', async () => {
    await bench.run(resetMfa, [...gate, 'Reset MFA'], await bench.row(bench.demo.people.smsOnly));
    const record = await bench.lastOperation();
    await bench.run(deleteOperation, ['Delete Record'], row(record));
    assert.match(bench.prompts[0]?.detail ?? '', /What was changed stays changed/);
    assert.deepEqual(await bench.services.engine.list(bench.session.tenantId), []);
    await bench.refuses(/not there any more/, deleteOperation, [], row(record));
  });

  it('are copied for the ticket as DEMO, with outcome and gate, without a readable number', async () => {
    const { onlyPasskey } = bench.demo.people;
    await bench.run(addPhone, [...gate, 'Phone (mobile)', '080-9999-9999', 'Add Phone'], await bench.row(onlyPasskey));
    await bench.run(copyTicketSummary, [], row(await bench.lastOperation()));
    const text = await vscode.env.clipboard.readText();
    const lines = text.split('\n');
    assert.equal(lines[0], 'DEMO: Add Phone: Boris Lindqvist');
    assert.ok(lines.includes('Done by: adele.fern@fernhill.example'));
    assert.ok(lines.includes('Reason or ticket: TICKET-42'));
    assert.ok(lines.includes('  [x] Called back'));
    assert.ok(lines.includes('  Result: Done, and confirmed by reading back.'));
    assert.match(text, / {2}- Phone \(mobile\) \+81 •+99: verified\n/);
    assert.doesNotMatch(text, /99999999/);
  });

  it('are copied with the number that was set, read again, where the setting shows numbers', async () => {
    const { onlyPasskey } = bench.demo.people;
    await bench.run(addPhone, [...gate, 'Phone (mobile)', '080-9999-9999', 'Add Phone'], await bench.row(onlyPasskey));
    const record = await bench.lastOperation();
    bench.settings.maskPhoneNumbers = false;
    const copied = async (): Promise<string> => {
      await bench.run(copyTicketSummary, [], row(record));
      return vscode.env.clipboard.readText();
    };
    assert.match(await copied(), / {2}- Phone \(mobile\) \+81 8099999999: verified\n/);
    // Another number since: what is there now is not what was set.
    const [phone] = (await bench.methods(onlyPasskey)).filter(({ kind }) => kind === 'phone');
    bench.demo.behindTheScenes.deleteMethod(onlyPasskey.id, phone?.id ?? '');
    bench.demo.behindTheScenes.addMethod(onlyPasskey.id, { kind: 'phone', phoneNumber: '+81 8011112222' });
    const later = await copied();
    assert.match(later, /Phone \(mobile\) \+81 •+99: verified/);
    assert.ok(!later.includes('11112222'));
    bench.demo.faults.add({
      when: { path: /\/methods$/ },
      effect: { kind: 'status', status: 403, code: 'accessDenied' },
    });
    assert.match(await copied(), /Phone \(mobile\) \+81 •+99: verified/);
  });
});
