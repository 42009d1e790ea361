// Pausing: what is on its way ends and is journalled, nothing more is sent, and resuming goes on where it was, in the same order.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { userOutcome } from '../../../src/operations/outcomes.ts';
import { never, openWorkshop, statesOfOnly, type Workshop } from './workshop.ts';
import { createVirtualClock } from './virtualClock.ts';

const paused = { kind: 'paused' };

/** Does something once, in the very middle of a call: when the service has begun with the one of this number. */
function atCall({ tenant }: Workshop, number: number, act: () => void): () => void {
  let calls = 0;
  return tenant.faults.add({
    when: ({ method, path }) => {
      if (method !== 'GET' && !path.endsWith('$batch') && ++calls === number) act();
      return false;
    },
    effect: { kind: 'drop' },
  });
}

describe('an operation that is paused', () => {
  test('lets end what is on its way, sends nothing more, and can be resumed, in another window too', async (context) => {
    const workshop = await openWorkshop(context);
    const { tenant, engine, scope } = workshop;
    const { phoneDefault, severalAuthenticators, alternateDefault } = tenant.people;
    const plans = await Promise.all([phoneDefault, severalAuthenticators, alternateDefault].map(workshop.planReset));
    atCall(workshop, 1, () => {
      engine.pause(operation.id);
      assert.deepEqual([engine.get(operation.id)?.state, engine.get(operation.id)?.stoppedBy], ['running', paused]);
    });
    const operation = await workshop.start('resetMfa', plans);
    const record = await operation.answered;
    assert.deepEqual([record.state, record.stoppedBy], ['stopped', paused]);
    const states = record.users.map(({ steps }) => Object.values(steps).map(({ state }) => state));
    assert.deepEqual(new Set(states.flat()), new Set(['accepted', 'planned']));
    const before = workshop.writes();
    assert.equal(before.length, states.flat().filter((state) => state === 'accepted').length);

    const other = workshop.otherWindow('other');
    const [listed] = await other.list(tenant.tenantId);
    assert.deepEqual([listed?.state, listed?.stoppedBy], ['stopped', paused]);
    const resumed = await (await other.resume(scope, operation.id, never)).ended;
    assert.deepEqual([resumed.state, resumed.stoppedBy], ['ended', undefined]);
    for (const user of resumed.users) assert.equal(userOutcome(user, 'resetMfa'), 'done');
    const sent = tenant.requests.filter(({ method, status }) => method === 'DELETE' && status === 204);
    assert.equal(new Set(sent.map(({ path }) => path)).size, sent.length);
  });

  test('while Microsoft Graph makes it wait stops at once, and knows what was not sent', async (context) => {
    const clock = createVirtualClock({ running: false });
    const workshop = await openWorkshop(context, { clock });
    const { tenant, engine, scope } = workshop;
    const plans = await Promise.all([tenant.people.phoneDefault, tenant.people.smsOnly].map(workshop.planReset));
    const relax = tenant.faults.add({
      when: { method: 'DELETE' },
      effect: { kind: 'status', status: 429, retryAfter: '120' },
    });
    const operation = await workshop.start('resetMfa', plans);
    await clock.quiet();
    assert.ok(scope.graph.throttle().waitingUntil !== undefined);
    const sent = workshop.writes().length;
    engine.pause(operation.id);
    // No time passes.
    const record = await operation.ended;
    assert.deepEqual([record.state, record.stoppedBy], ['stopped', paused]);
    for (const { steps } of record.users) {
      assert.deepEqual(new Set(Object.values(steps).map(({ state }) => state)), new Set(['planned']));
    }
    relax();
    await clock.pass(10 * 60_000);
    assert.equal(workshop.writes().length, sent);
    const resumed = await engine.resume(scope, operation.id, never);
    await clock.pass(60_000);
    assert.ok((await resumed.ended).users.every((user) => userOutcome(user, 'resetMfa') === 'done'));
  });

  test('in the middle of one user’s steps goes on in the order that the service accepts', async (context) => {
    const calls = async (pausedAt: number): Promise<readonly string[]> => {
      const workshop = await openWorkshop(context);
      const { tenant, engine, scope } = workshop;
      const plan = await workshop.planReset(tenant.people.alternateDefault);
      atCall(workshop, pausedAt, () => {
        engine.pause(operation.id);
      });
      const operation = await workshop.start('resetMfa', [plan]);
      const record = await operation.ended;
      if (record.state === 'stopped') {
        assert.equal(workshop.writes().length, pausedAt);
        const resumed = await (await engine.resume(scope, operation.id, never)).ended;
        assert.ok(statesOfOnly(resumed).every((state) => state === 'verified'));
      }
      return workshop.writes();
    };
    const whole = await calls(Infinity);
    assert.ok(whole.length > 2);
    for (let pausedAt = 1; pausedAt <= whole.length; pausedAt++) assert.deepEqual(await calls(pausedAt), whole);
  });

  test('can be ended without being resumed', async (context) => {
    const workshop = await openWorkshop(context);
    const { tenant, engine } = workshop;
    const plan = await workshop.planReset(tenant.people.phoneDefault);
    atCall(workshop, 1, () => {
      engine.pause(operation.id);
    });
    const operation = await workshop.start('resetMfa', [plan]);
    await operation.ended;
    await engine.cancel(operation.id);
    const record = engine.get(operation.id);
    assert.deepEqual([record?.state, record?.stoppedBy], ['ended', undefined]);
    assert.deepEqual(record && statesOfOnly(record), ['notConfirmed', 'skipped (cancelled)']);
  });

  test('can be ended while its last calls are on their way', async (context) => {
    const workshop = await openWorkshop(context);
    const { tenant, engine } = workshop;
    const plan = await workshop.planReset(tenant.people.phoneDefault);
    let cancelled: Promise<void> | undefined;
    atCall(workshop, 1, () => {
      engine.pause(operation.id);
      cancelled = engine.cancel(operation.id);
    });
    const operation = await workshop.start('resetMfa', [plan]);
    await operation.ended;
    await cancelled;
    assert.equal(engine.get(operation.id)?.state, 'ended');
    assert.equal(workshop.writes().length, 1);
  });

  test('is none that was cancelled before, or that nobody runs', async (context) => {
    const workshop = await openWorkshop(context);
    const { tenant, engine } = workshop;
    const plan = await workshop.planReset(tenant.people.phoneDefault);
    atCall(workshop, 1, () => {
      void engine.cancel(operation.id).then(() => {
        engine.pause(operation.id);
      });
    });
    const operation = await workshop.start('resetMfa', [plan]);
    assert.equal((await operation.ended).state, 'ended');
    engine.pause(operation.id);
    engine.pause('nothing of ours');
    assert.equal(engine.get(operation.id)?.state, 'ended');
  });
});
