// Holds a reset to the truth when the tenant, or the person's mind, changes while it runs, against the demo tenant.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { userOutcome } from '../../../src/operations/outcomes.ts';
import { openWorkshop, outcomeOfOnly, results, resultsOfOnly, statesOfOnly } from './workshop.ts';

describe('what changes meanwhile', () => {
  test('§15.10 a method that vanished was gone already, once reading back agrees', async (context) => {
    const { tenant, planReset, start } = await openWorkshop(context);
    const person = tenant.people.phoneDefault;
    const plan = await planReset(person);
    const [first] = plan.steps;
    assert.ok(first?.action.type === 'deleteMethod');
    tenant.behindTheScenes.deleteMethod(person.id, first.action.method.id);
    const record = await (await start('resetMfa', [plan])).ended;
    assert.match(resultsOfOnly(record)[0] ?? '', /: alreadyDone$/);
    assert.equal(resultsOfOnly(record)[1], 'delete mobile: verified');
    assert.equal(outcomeOfOnly(record), 'done');
  });

  test('§15.10 a 404 alone is no success: what is still listed was not deleted', async (context) => {
    const { tenant, planReset, start } = await openWorkshop(context);
    const plan = await planReset(tenant.people.smsOnly);
    const effect = { kind: 'status', status: 404, code: 'resourceNotFound' } as const;
    tenant.faults.add({ when: { method: 'DELETE' }, effect });
    const record = await (await start('resetMfa', [plan])).ended;
    assert.deepEqual(resultsOfOnly(record), ['delete mobile: failed (notFound)']);
    assert.equal(outcomeOfOnly(record), 'failed');
  });

  test('a user who was deleted is gone, not reset', async (context) => {
    const { tenant, planReset, start } = await openWorkshop(context);
    const person = tenant.people.phoneDefault;
    const plan = await planReset(person);
    tenant.behindTheScenes.deleteUser(person.id);
    const record = await (await start('resetMfa', [plan])).ended;
    assert.equal(outcomeOfOnly(record), 'userGone');
    assert.ok(resultsOfOnly(record).every((line) => line.endsWith(': skipped (userGone)')));
  });

  test('a user who is deleted in the middle is gone, and what was accepted is not confirmed', async (context) => {
    const { tenant, planReset, start } = await openWorkshop(context);
    const person = tenant.people.phoneDefault;
    const plan = await planReset(person);
    tenant.faults.add({
      when: ({ method, path }) => {
        if (method === 'DELETE' && path.includes('/phoneMethods/')) tenant.behindTheScenes.deleteUser(person.id);
        return false;
      },
      effect: { kind: 'drop' },
    });
    const record = await (await start('resetMfa', [plan])).ended;
    assert.equal(outcomeOfOnly(record), 'userGone');
    assert.match(resultsOfOnly(record)[0] ?? '', /: notConfirmed$/);
    assert.equal(resultsOfOnly(record)[1], 'delete mobile: skipped (userGone)');
  });

  test('§15.40 a refusal for the target stops this user and no other', async (context) => {
    const { tenant, planReset, start, writes, actAs } = await openWorkshop(context);
    const { userAdministrator, phoneDefault } = tenant.people;
    tenant.behindTheScenes.addMethod(userAdministrator.id, { kind: 'softwareOath' });
    const plans = [await planReset(userAdministrator), await planReset(phoneDefault)];
    actAs('authenticationAdministrator');
    const record = await (await start('resetMfa', plans)).ended;
    assert.deepEqual(
      results(record.users[0]).map((line) => line.replace(/.*: /, '')),
      ['failed (accessDenied)', 'skipped (earlierFailure)'],
    );
    assert.equal(writes(userAdministrator).length, 1);
    assert.deepEqual(
      record.users.map((user) => userOutcome(user, 'resetMfa')),
      ['failed', 'done'],
    );
  });

  test('a cancelled run sends nothing more, and reads back what it sent', async (context) => {
    const { tenant, planReset, start, writes } = await openWorkshop(context);
    const plan = await planReset(tenant.people.alternateDefault);
    const cancel = new AbortController();
    tenant.faults.add({
      when: ({ method }) => {
        if (method === 'DELETE') cancel.abort();
        return false;
      },
      effect: { kind: 'drop' },
    });
    const record = await (await start('resetMfa', [plan], { signal: cancel.signal })).ended;
    assert.deepEqual(statesOfOnly(record), ['verified', 'verified', 'skipped (cancelled)', 'skipped (cancelled)']);
    assert.equal(writes().length, 2);
    assert.deepEqual([record.state, outcomeOfOnly(record)], ['ended', 'partly']);
  });

  test('a run cancelled before it began does nothing', async (context) => {
    const { tenant, planReset, start, requestCount } = await openWorkshop(context);
    const signal = AbortSignal.abort();
    const record = await (await start('resetMfa', [await planReset(tenant.people.smsOnly)], { signal })).ended;
    assert.deepEqual([outcomeOfOnly(record), requestCount()], ['cancelled', 0]);
  });
});
