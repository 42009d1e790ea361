// What failed is tried again, and nothing else: not what was done, not what was registered since.

import '../../support/fakeVscode.ts';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { CommandBench } from '../../support/commandBench.ts';
import type { OperationNode } from '../../../src/views/nodes.ts';
import { fake } from '../../support/fakeVscode.ts';

const { openCommandBench, gate } = await import('../../support/commandBench.ts');
const { resetMfa } = await import('../../../src/commands/resetMfa.ts');
const { retryFailed } = await import('../../../src/commands/retryFailed.ts');
const { addPhone } = await import('../../../src/graph/phoneMethods.ts');
const { mayRetry } = await import('../../../src/operations/mayRetry.ts');
const { userOutcome } = await import('../../../src/operations/outcomes.ts');

const never = new AbortController().signal;

describe('Retry Failed', () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await openCommandBench();
    fake.said.length = 0;
  });
  afterEach(async () => {
    await bench.dispose();
  });

  /** A reset of two, of which the phone of one could not be deleted. */
  async function failing(): Promise<OperationNode> {
    const { smsOnly, phoneDefault } = bench.demo.people;
    const path = new RegExp(`/users/${smsOnly.id}/authentication/phoneMethods/`);
    const fault = bench.demo.faults.add({ when: { method: 'DELETE', path }, effect: { kind: 'status', status: 403 } });
    const rows = await Promise.all([smsOnly, phoneDefault].map((person) => bench.row(person)));
    await bench.run(resetMfa, [...gate, 'Reset MFA', '2'], rows[0], rows);
    const { header, users } = await bench.lastOperation();
    assert.deepEqual(
      users.map((user) => userOutcome(user, 'resetMfa')),
      ['failed', 'done'],
    );
    fault();
    bench.demo.clearRequests();
    return { kind: 'operation', operationId: header.id };
  }

  it('plans anew for who failed alone, in an operation of its own', async () => {
    const { smsOnly } = bench.demo.people;
    const node = await failing();
    await bench.run(retryFailed, [...gate, 'Reset MFA'], node);
    const record = await bench.lastOperation();
    assert.notEqual(record.header.id, node.operationId);
    assert.deepEqual(
      record.users.map((user) => [user.plan.user.id, userOutcome(user, 'resetMfa')]),
      [[smsOnly.id, 'done']],
    );
    for (const write of bench.writes()) assert.match(write, new RegExp(smsOnly.id));
    assert.equal(mayRetry(record, bench.session), false);
  });

  it('leaves a phone alone that was registered since', async () => {
    const { smsOnly } = bench.demo.people;
    const node = await failing();
    // The user registers anew, with another number.
    const phone = (await bench.methods(smsOnly)).find((method) => method.kind === 'phone');
    assert.ok(phone);
    await bench.session.graph.send(
      {
        ...{ method: 'PATCH', version: 'v1.0', idempotent: true },
        path: `/users/${smsOnly.id}/authentication/phoneMethods/${phone.id}`,
        body: { phoneNumber: '+44 7700900555' },
      },
      never,
    );
    await addPhone(bench.session.graph, smsOnly.id, 'office', '+44 2079460123', never);
    bench.demo.clearRequests();
    await bench.refuses(/Nothing of what failed is left to do/, retryFailed, [...gate], node);
    assert.deepEqual(bench.writes(), []);
  });

  it('is refused where nothing failed', async () => {
    const { phoneDefault } = bench.demo.people;
    await bench.run(resetMfa, [...gate, 'Reset MFA'], await bench.row(phoneDefault));
    const { header } = await bench.lastOperation();
    await bench.refuses(/can be tried again/, retryFailed, [], { kind: 'operation', operationId: header.id });
  });
});
