// Holds the run to reading before sending again, when an answer gets lost: nothing is done twice, nothing is called done unseen.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FaultEffect } from '../../../src/demo/demoFaults.ts';
import { never, openWorkshop, statesOfOnly } from './workshop.ts';

describe('a lost answer', () => {
  const effects: readonly (readonly [name: string, effect: FaultEffect, calls: number])[] = [
    ['after the deletion took effect is made up for by reading', { kind: 'dropAfterEffect' }, 1],
    ['before the deletion took effect makes it be sent again', { kind: 'drop' }, 2],
    ['that is a proxy’s page is no answer', { kind: 'status', status: 200, html: true }, 2],
  ];
  for (const [name, effect, calls] of effects) {
    test(name, async (context) => {
      const { tenant, planReset, start, writes } = await openWorkshop(context);
      const plan = await planReset(tenant.people.smsOnly);
      tenant.faults.add({ when: { method: 'DELETE' }, times: 1, effect });
      const record = await (await start('resetMfa', [plan])).ended;
      assert.deepEqual(statesOfOnly(record), ['verified']);
      assert.equal(writes().length, calls);
    });
  }

  test('is one thing, a good answer for nothing another: what is still listed is not confirmed', async (context) => {
    const { tenant, planReset, start } = await openWorkshop(context);
    const plan = await planReset(tenant.people.smsOnly);
    const effect = { kind: 'status', status: 200, emptyBody: true } as const;
    tenant.faults.add({ when: { method: 'DELETE' }, effect });
    const record = await (await start('resetMfa', [plan])).ended;
    assert.deepEqual(statesOfOnly(record), ['notConfirmed']);
  });

  test('with replication lag ends verified, though the second deletion finds nothing', async (context) => {
    const { tenant, planReset, start } = await openWorkshop(context, { replicationLagMs: 60_000 });
    const plan = await planReset(tenant.people.smsOnly);
    tenant.faults.add({ when: { method: 'DELETE' }, times: 1, effect: { kind: 'dropAfterEffect' } });
    const record = await (await start('resetMfa', [plan])).ended;
    assert.deepEqual(statesOfOnly(record), ['verified']);
  });

  test('from an overloaded service is read back, too', async (context) => {
    const { tenant, planReset, start } = await openWorkshop(context);
    const plan = await planReset(tenant.people.smsOnly);
    tenant.faults.add({ when: { method: 'DELETE' }, times: 9, effect: { kind: 'afterEffect', status: 504 } });
    const record = await (await start('resetMfa', [plan])).ended;
    // Our own doing, though the calls that were sent again found nothing.
    assert.deepEqual(statesOfOnly(record), ['verified']);
    assert.equal(record.state, 'ended');
  });

  test('is not contradicted by a refusal of what is sent again: reading back decides', async (context) => {
    const { tenant, planReset, start, writes } = await openWorkshop(context);
    const plan = await planReset(tenant.people.smsOnly);
    tenant.faults.add({ when: { method: 'DELETE' }, times: 1, effect: { kind: 'afterEffect', status: 503 } });
    let deletions = 0;
    tenant.faults.add({
      when: ({ method }) => method === 'DELETE' && ++deletions > 1,
      effect: { kind: 'status', status: 403, code: 'accessDenied' },
    });
    const record = await (await start('resetMfa', [plan])).ended;
    assert.deepEqual(statesOfOnly(record), ['verified']);
    assert.equal(writes().length, 2);
  });

  test('that never comes stops only the user it was for, and is asked for again when resumed', async (context) => {
    const { tenant, engine, scope, planReset, start } = await openWorkshop(context);
    const { smsOnly, phoneDefault } = tenant.people;
    const plans = [await planReset(smsOnly), await planReset(phoneDefault)];
    const busy = ({ method, path }: { method: string; path: string }): boolean =>
      method === 'DELETE' && path.includes(smsOnly.id);
    const heal = tenant.faults.add({ when: busy, effect: { kind: 'status', status: 503 } });
    const operation = await start('resetMfa', plans);
    const record = await operation.ended;
    assert.deepEqual([record.state, record.stoppedBy], ['stopped', undefined]);
    assert.deepEqual(
      record.users.map((user) => Object.values(user.steps).map(({ state }) => state)),
      [['calling'], ['verified', 'verified']],
    );
    heal();
    const resumed = await (await engine.resume(scope, operation.id, never)).ended;
    assert.equal(resumed.state, 'ended');
    assert.deepEqual(
      resumed.users.map((user) => Object.values(user.steps).map(({ state }) => state)),
      [['verified'], ['verified', 'verified']],
    );
  });

  test('that gets lost with the connection stops the run; resuming repeats nothing that is done', async (context) => {
    const { tenant, engine, scope, planReset, start, writes } = await openWorkshop(context);
    const plan = await planReset(tenant.people.alternateDefault);
    let deletions = 0;
    const broken = ({ method }: { method: string }): boolean => {
      if (method === 'DELETE') deletions += 1;
      return deletions > 1;
    };
    const repair = tenant.faults.add({ when: broken, effect: { kind: 'drop' } });
    const operation = await start('resetMfa', [plan]);
    const record = await operation.answered;
    assert.deepEqual([record.state, record.stoppedBy?.kind], ['stopped', 'offline']);
    assert.deepEqual(statesOfOnly(record), ['accepted', 'accepted', 'calling', 'planned']);
    assert.deepEqual(await operation.ended, record);

    repair();
    const before = writes().length;
    const resumed = await (await engine.resume(scope, operation.id, never)).ended;
    assert.deepEqual([resumed.state, resumed.stoppedBy], ['ended', undefined]);
    assert.deepEqual(statesOfOnly(resumed), ['verified', 'verified', 'verified', 'verified']);
    const again = writes().slice(before);
    assert.equal(again.length, 2);
    assert.ok(again.every((line) => line.startsWith('DELETE phoneMethods/')));
  });

  test('because the session is over stops the run before anything else is sent', async (context) => {
    const { tenant, engine, scope, planReset, start, writes } = await openWorkshop(context);
    const plan = await planReset(tenant.people.alternateDefault);
    const signIn = tenant.faults.add({
      when: { method: 'DELETE' },
      effect: { kind: 'status', status: 401, code: 'InvalidAuthenticationToken' },
    });
    const operation = await start('resetMfa', [plan]);
    const record = await operation.ended;
    assert.deepEqual([record.state, record.stoppedBy?.kind], ['stopped', 'signedOut']);
    assert.deepEqual(statesOfOnly(record), ['accepted', 'planned', 'planned', 'planned']);
    signIn();
    tenant.clearRequests();
    const resumed = await (await engine.resume(scope, operation.id, never)).ended;
    assert.deepEqual(statesOfOnly(resumed), ['verified', 'verified', 'verified', 'verified']);
    assert.equal(writes().length, 3);
  });

  test('that is "too many requests" for ever stops the run, and nothing is called failed', async (context) => {
    const { tenant, engine, scope, planReset, start } = await openWorkshop(context);
    const plan = await planReset(tenant.people.phoneDefault);
    const relax = tenant.faults.add({
      when: { method: 'DELETE' },
      effect: { kind: 'status', status: 429, retryAfter: '120' },
    });
    const operation = await start('resetMfa', [plan]);
    const record = await operation.ended;
    assert.deepEqual([record.state, record.stoppedBy?.kind], ['stopped', 'throttled']);
    assert.deepEqual(statesOfOnly(record), ['planned', 'planned']);
    relax();
    const resumed = await (await engine.resume(scope, operation.id, never)).ended;
    assert.deepEqual(statesOfOnly(resumed), ['verified', 'verified']);
  });
});
