// Holds reading back to patience and honesty, against the demo tenant with replication lag.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { never, openWorkshop, outcomeOfOnly, statesOfOnly } from './workshop.ts';

const minute = 60_000;
describe('reading back', () => {
  test('§15.11 waits out a lag of sixty seconds: accepted first, verified then', async (context) => {
    const { tenant, clock, planReset, start, writes } = await openWorkshop(context, { replicationLagMs: minute });
    const operation = await start('resetMfa', [await planReset(tenant.people.phoneDefault)]);
    const began = clock.now();
    const answered = await operation.answered;
    assert.equal(clock.now(), began);
    assert.deepEqual(statesOfOnly(answered), ['accepted', 'accepted']);
    assert.equal(outcomeOfOnly(answered), 'accepted');
    const record = await operation.ended;
    assert.deepEqual(statesOfOnly(record), ['verified', 'verified']);
    assert.ok(clock.now() - began >= minute && clock.now() - began <= 2 * minute);
    assert.equal(writes().length, 2);
  });

  test('that is refused all along does not say that Entra still lists anything: it can be resumed', async (context) => {
    const { tenant, engine, scope, planReset, start } = await openWorkshop(context);
    const plan = await planReset(tenant.people.phoneDefault);
    const allow = tenant.faults.add({
      when: { method: 'GET' },
      effect: { kind: 'status', status: 403, code: 'accessDenied' },
    });
    const operation = await start('resetMfa', [plan]);
    const record = await operation.ended;
    assert.deepEqual([record.state, record.stoppedBy?.kind], ['stopped', 'accessDenied']);
    assert.deepEqual(statesOfOnly(record), ['accepted', 'accepted']);
    allow();
    const resumed = await (await engine.resume(scope, operation.id, never)).ended;
    assert.deepEqual(statesOfOnly(resumed), ['verified', 'verified']);
  });

  test('§13.1 keeps what was confirmed when reads flap', async (context) => {
    const { tenant, planReset, start } = await openWorkshop(context, { replicationLagMs: minute });
    tenant.faults.flappingReads = true;
    const record = await (await start('resetMfa', [await planReset(tenant.people.everything)])).ended;
    assert.ok(statesOfOnly(record).every((state) => state === 'verified'));
    assert.equal(outcomeOfOnly(record), 'done');
  });

  test('§15.11 says after five minutes that Entra still lists it, goes on looking, and believes it at last', async (context) => {
    const workshop = await openWorkshop(context, { replicationLagMs: 8 * minute });
    const { tenant, clock, engine, planReset, start } = workshop;
    const operation = await start('resetMfa', [await planReset(tenant.people.phoneDefault)]);
    const began = clock.now();
    const seen: string[] = [];
    const stopListening = engine.onDidChange((record) => {
      if (record) seen.push(...statesOfOnly(record));
    });
    const halfway = clock.sleep(6 * minute).then(() => engine.get(operation.id));
    const record = await operation.ended;
    stopListening();
    const then = await halfway;
    assert.ok(then);
    assert.deepEqual([then.state, ...statesOfOnly(then)], ['verifying', 'notConfirmed', 'notConfirmed']);
    assert.deepEqual(statesOfOnly(record), ['verified', 'verified']);
    assert.ok(clock.now() - began < 15 * minute);
    assert.ok(seen.includes('verified'));
  });

  test('§15.11 ends as not confirmed where Entra lists it for good', async (context) => {
    const { tenant, planReset, start } = await openWorkshop(context, { replicationLagMs: 600 * minute });
    const record = await (await start('resetMfa', [await planReset(tenant.people.phoneDefault)])).ended;
    assert.deepEqual(statesOfOnly(record), ['notConfirmed', 'notConfirmed']);
    assert.deepEqual([record.state, outcomeOfOnly(record)], ['ended', 'notConfirmed']);
    assert.equal(record.users[0]?.remaining?.length, 2);
  });

  test('bears readings that fail', async (context) => {
    const { tenant, planReset, start } = await openWorkshop(context);
    const plan = await planReset(tenant.people.phoneDefault);
    tenant.faults.add({ when: { method: 'GET', path: /\/methods$/ }, times: 6, effect: { kind: 'drop' } });
    const record = await (await start('resetMfa', [plan])).ended;
    assert.deepEqual(statesOfOnly(record), ['verified', 'verified']);
  });

  test('is cut short by a lost session, and goes on when resumed', async (context) => {
    const { tenant, engine, scope, planReset, start, writes } = await openWorkshop(context);
    const plan = await planReset(tenant.people.phoneDefault);
    const signOut = { kind: 'status', status: 401, code: 'InvalidAuthenticationToken' } as const;
    const signIn = tenant.faults.add({ when: { method: 'GET' }, effect: signOut });
    const operation = await start('resetMfa', [plan]);
    const record = await operation.ended;
    assert.deepEqual([record.state, record.stoppedBy?.kind], ['stopped', 'signedOut']);
    assert.deepEqual(statesOfOnly(record), ['accepted', 'accepted']);
    signIn();
    const resumed = await (await engine.resume(scope, operation.id, new AbortController().signal)).ended;
    assert.deepEqual([resumed.state, ...statesOfOnly(resumed)], ['ended', 'verified', 'verified']);
    assert.equal(writes().length, 2);
  });

  test('that nobody could do is not taken for Entra listing it still', async (context) => {
    const { tenant, engine, scope, planReset, start } = await openWorkshop(context);
    const plan = await planReset(tenant.people.phoneDefault);
    const connect = tenant.faults.add({ when: { method: 'GET' }, effect: { kind: 'drop' } });
    const operation = await start('resetMfa', [plan]);
    const record = await operation.ended;
    assert.deepEqual([record.state, record.stoppedBy?.kind], ['stopped', 'offline']);
    assert.deepEqual(statesOfOnly(record), ['accepted', 'accepted']);
    connect();
    const resumed = await (await engine.resume(scope, operation.id, new AbortController().signal)).ended;
    assert.deepEqual(statesOfOnly(resumed), ['verified', 'verified']);
  });

  test('now and again is ended by cancelling', async (context) => {
    const { tenant, clock, engine, planReset, start } = await openWorkshop(context, {
      replicationLagMs: 600 * minute,
    });
    const began = clock.now();
    const operation = await start('resetMfa', [await planReset(tenant.people.phoneDefault)]);
    await clock.sleep(6 * minute);
    await engine.cancel(operation.id);
    const record = await operation.ended;
    assert.deepEqual([record.state, ...statesOfOnly(record)], ['ended', 'notConfirmed', 'notConfirmed']);
    assert.ok(clock.now() - began < 7 * minute);
  });
});
