// Holds a reset to the rules of the service, and its results to what is true, against the demo tenant.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { MethodsSeed } from '../../../src/demo/methods/methodsSeed.ts';
import { userOutcome } from '../../../src/operations/outcomes.ts';
import { openWorkshop, outcomeOfOnly, resultsOfOnly, type Workshop } from './workshop.ts';

const phonesAndApp: MethodsSeed = {
  methods: [
    { kind: 'phone', phoneNumber: '+1 5035550121' },
    { kind: 'phone', phoneType: 'alternateMobile', phoneNumber: '+1 5035550122' },
    { kind: 'microsoftAuthenticator', displayName: 'Galaxy S25' },
  ],
  defaultMethod: 'voiceAlternateMobile',
};

const kinds = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/Methods\/.*/, ''));

/** Beta refuses to tell or set the default, as some tenants' beta does. */
const hidePreferences = ({ tenant }: Workshop, method = 'GET'): void => {
  tenant.faults.add({ when: { path: /signInPreferences/, method }, effect: { kind: 'status', status: 403 } });
};

describe('the order of calls', () => {
  test('§15.4 the default goes last, and where nothing lags each deletion is verified at once', async (context) => {
    const { tenant, clock, planReset, start, writes } = await openWorkshop(context);
    const began = clock.now();
    const operation = await start('resetMfa', [await planReset(tenant.people.phoneDefault)]);
    assert.equal((await operation.answered).state, 'verifying');
    const record = await operation.ended;
    assert.equal(clock.now(), began);
    assert.equal(record.state, 'ended');
    assert.deepEqual(kinds(writes()), ['DELETE microsoftAuthenticator', 'DELETE phone']);
    assert.ok(resultsOfOnly(record).every((line) => line.endsWith(': verified')));
    assert.deepEqual(record.users[0]?.remaining, []);
    assert.equal(outcomeOfOnly(record), 'done');
  });

  test('§15.15 sessions are not revoked on the quiet: nothing is sent but what the plan says', async (context) => {
    const { tenant, planReset, start } = await openWorkshop(context);
    const plan = await planReset(tenant.people.phoneDefault);
    await (
      await start('resetMfa', [plan])
    ).ended;
    const changes = tenant.requests.filter(({ method, path }) => method !== 'GET' && !path.endsWith('$batch'));
    assert.equal(changes.length, plan.steps.length);
    assert.ok(changes.every(({ path }) => path.includes('/authentication/')));
  });

  test('§15.9 the stored default counts, not what system-preferred MFA would choose', async (context) => {
    const { tenant, planReset, start, writes } = await openWorkshop(context);
    const person = tenant.people.nothing;
    tenant.behindTheScenes.setMethods(person.id, {
      methods: [{ kind: 'phone', phoneNumber: '+1 5035550121' }, { kind: 'microsoftAuthenticator' }],
      defaultMethod: 'sms',
      systemPreferred: true,
    });
    const record = await (await start('resetMfa', [await planReset(person)])).ended;
    assert.deepEqual(kinds(writes()), ['DELETE microsoftAuthenticator', 'DELETE phone']);
    assert.equal(outcomeOfOnly(record), 'done');
  });

  for (const wording of [1, 2] as const) {
    test(`§15.5 a default that was not known is moved to the end, whichever the wording (${wording})`, async (context) => {
      const workshop = await openWorkshop(context, { defaultMethodWording: wording });
      hidePreferences(workshop);
      const { tenant, planReset, start, writes } = workshop;
      const record = await (await start('resetMfa', [await planReset(tenant.people.apostrophe)])).ended;
      assert.deepEqual(kinds(writes()), [
        'DELETE microsoftAuthenticator',
        'DELETE phone',
        'DELETE microsoftAuthenticator',
      ]);
      assert.equal(outcomeOfOnly(record), 'done');
    });
  }

  test('§15.7 the alternate mobile as default hands over to the mobile first', async (context) => {
    const { tenant, planReset, start, writes } = await openWorkshop(context);
    const record = await (await start('resetMfa', [await planReset(tenant.people.alternateDefault)])).ended;
    assert.deepEqual(kinds(writes()), [
      'PATCH signInPreferences',
      'DELETE microsoftAuthenticator',
      'DELETE phone',
      'DELETE phone',
    ]);
    assert.deepEqual(resultsOfOnly(record).slice(-2), ['delete alternateMobile: verified', 'delete mobile: verified']);
    assert.equal(outcomeOfOnly(record), 'done');
  });

  test('§15.7 when SMS is refused as default, a call to the mobile is tried', async (context) => {
    const { tenant, planReset, start, writes } = await openWorkshop(context);
    const plan = await planReset(tenant.people.alternateDefault);
    tenant.faults.add({
      when: { path: /signInPreferences/, method: 'PATCH' },
      times: 1,
      effect: { kind: 'status', status: 400, code: 'badRequest', message: 'Not allowed by policy.' },
    });
    const record = await (await start('resetMfa', [plan])).ended;
    assert.equal(kinds(writes()).filter((line) => line.startsWith('PATCH')).length, 2);
    assert.equal(outcomeOfOnly(record), 'done');
  });

  test('§15.7 a deadlock that the plan could not see is found and solved on the way', async (context) => {
    const { tenant, planReset, start, writes } = await openWorkshop(context);
    const show = tenant.faults.add({ when: { path: /signInPreferences/ }, effect: { kind: 'status', status: 403 } });
    const plan = await planReset(tenant.people.alternateDefault);
    show();
    const record = await (await start('resetMfa', [plan])).ended;
    assert.deepEqual(kinds(writes()), [
      'DELETE microsoftAuthenticator',
      'DELETE phone',
      'PATCH signInPreferences',
      'DELETE phone',
      'DELETE phone',
    ]);
    assert.equal(outcomeOfOnly(record), 'done');
  });

  test('§15.6 the mobile is not tried while the alternate mobile cannot go', async (context) => {
    const workshop = await openWorkshop(context);
    hidePreferences(workshop);
    const { tenant, planReset, start, writes } = workshop;
    const record = await (await start('resetMfa', [await planReset(tenant.people.alternateDefault)])).ended;
    assert.deepEqual(resultsOfOnly(record).slice(-2), [
      'delete alternateMobile: failed (defaultMethodInUse)',
      'delete mobile: skipped (earlierFailure)',
    ]);
    assert.ok(writes().every((line) => !line.includes('3179e48a')));
    assert.equal(outcomeOfOnly(record), 'partly');
    assert.deepEqual(
      record.users[0]?.remaining?.map((method) => method.phoneType),
      ['mobile', 'alternateMobile'],
    );
  });

  test('§13.1 a default that staying methods keep is given up after two passes, and named', async (context) => {
    const { tenant, planReset, start, writes } = await openWorkshop(context, { reading: { keepsDefault: 'strong' } });
    const person = tenant.people.phoneDefault;
    tenant.behindTheScenes.addMethod(person.id, { kind: 'fido2' });
    const record = await (await start('resetMfa', [await planReset(person)])).ended;
    assert.deepEqual(resultsOfOnly(record).at(-1), 'delete mobile: failed (defaultMethodInUse)');
    assert.deepEqual(kinds(writes()), ['DELETE microsoftAuthenticator', 'DELETE phone', 'DELETE phone']);
    assert.equal(outcomeOfOnly(record), 'partly');
    assert.deepEqual(record.users[0]?.remaining?.map((method) => method.kind).toSorted(), ['fido2', 'phone']);
  });

  test('§15.12 no user has two calls under way, and no batch holds two of one user', async (context) => {
    const { tenant, planReset, start } = await openWorkshop(context, { latencyMs: 50 });
    const people = Object.values(tenant.people).slice(10, 50);
    for (const { id } of people) {
      if (id !== tenant.people.deletedHolder.id) tenant.behindTheScenes.setMethods(id, phonesAndApp);
    }
    const plans = await Promise.all(people.map(planReset));
    const record = await (await start('resetMfa', plans)).ended;
    assert.ok(record.users.filter((user) => userOutcome(user, 'resetMfa') === 'done').length > 30);
    for (const { id } of people) {
      const calls = tenant.requests.filter(({ method, path }) => method !== 'GET' && path.includes(id));
      const batches = calls.map((call) => call.batchId ?? call.requestId);
      assert.equal(new Set(batches).size, calls.length);
      for (const [index, call] of calls.entries()) {
        assert.ok(index === 0 || call.startedAt >= (calls[index - 1]?.time ?? Infinity));
      }
    }
  });

  test('many users share batches: four rounds of calls and one of reading', async (context) => {
    const { tenant, planReset, start, requestCount } = await openWorkshop(context, { userCount: 150 });
    const people = Array.from({ length: 100 }, (_, index) =>
      tenant.behindTheScenes.addUser(`Person ${index}`, `person.${index}@fernhill.example`),
    );
    for (const { id } of people) {
      tenant.behindTheScenes.setMethods(id, {
        methods: [
          { kind: 'phone', phoneNumber: '+1 5035550121' },
          { kind: 'microsoftAuthenticator' },
          { kind: 'softwareOath' },
        ],
        defaultMethod: 'sms',
      });
    }
    const plans = await Promise.all(people.map(({ id }) => planReset({ id, userPrincipalName: id })));
    const record = await (await start('resetMfa', plans)).ended;
    assert.ok(record.users.every((user) => userOutcome(user, 'resetMfa') === 'done'));
    assert.equal(requestCount(), 4 * 5);
  });
});

describe('§15.13 what a reset leaves', () => {
  test('is exactly what the plan said would stay', async (context) => {
    const { tenant, planReset, target, start } = await openWorkshop(context);
    const person = tenant.people.everything;
    const plan = await planReset(person);
    const record = await (await start('resetMfa', [plan])).ended;
    assert.equal(outcomeOfOnly(record), 'done');
    const { methods } = await target(person);
    assert.ok(methods.known);
    const left = methods.value.methods.filter(
      ({ kind }) => kind !== 'password' && kind !== 'hardwareOath' && kind !== 'unknown',
    );
    const stays = plan.stays.filter(({ kind }) => kind !== 'unknown');
    assert.deepEqual(left.map(({ id }) => id).toSorted(), stays.map(({ id }) => id).toSorted());
    const token = methods.value.methods.find(({ kind }) => kind === 'hardwareOath');
    assert.equal(token?.kind === 'hardwareOath' && token.status, 'assigned');
  });

  test('a method registered after the plan was made is not called done', async (context) => {
    const { tenant, planReset, start } = await openWorkshop(context);
    const person = tenant.people.smsOnly;
    const plan = await planReset(person);
    tenant.behindTheScenes.addMethod(person.id, { kind: 'microsoftAuthenticator', displayName: 'New phone' });
    tenant.behindTheScenes.setDefault(person.id, undefined);
    const record = await (await start('resetMfa', [plan])).ended;
    assert.deepEqual(resultsOfOnly(record), ['delete mobile: verified']);
    assert.equal(outcomeOfOnly(record), 'partly');
    assert.deepEqual(
      record.users[0]?.remaining?.map((method) => method.detail),
      ['New phone'],
    );
  });

  test('nothing is sent for a plan that is refused, not even its steps', async (context) => {
    const { tenant, planReset, start, requestCount } = await openWorkshop(context);
    const plan = { ...(await planReset(tenant.people.smsOnly)), refusal: { kind: 'protectedUser' } as const };
    const record = await (await start('resetMfa', [plan])).ended;
    assert.deepEqual([record.state, outcomeOfOnly(record), requestCount()], ['ended', 'refused', 0]);
  });
});

describe('§15.60 a hardware token', () => {
  test('is deactivated before the default phone goes', async (context) => {
    const { tenant, planReset, start } = await openWorkshop(context);
    const record = await (await start('resetMfa', [await planReset(tenant.people.hardwareOath)])).ended;
    const [first, second] = resultsOfOnly(record);
    assert.match(first ?? '', /^deactivate .*: verified$/);
    assert.equal(second, 'delete mobile: verified');
    assert.equal(outcomeOfOnly(record), 'done');
  });

  test('that the role may not touch is skipped and the rest is reset', async (context) => {
    const { tenant, planReset, start } = await openWorkshop(context, {
      caller: 'authenticationAdministrator',
      reading: { hardwareOathKeepsDefault: false },
    });
    const record = await (await start('resetMfa', [await planReset(tenant.people.hardwareOath)])).ended;
    const [first, second] = resultsOfOnly(record);
    assert.match(first ?? '', /^deactivate .*: skipped \(notAllowed\)$/);
    assert.equal(second, 'delete mobile: verified');
    assert.equal(outcomeOfOnly(record), 'partly');
    assert.deepEqual(
      record.users[0]?.remaining?.map(({ kind }) => kind),
      ['hardwareOath'],
    );
  });

  test('§13.1 that the role may not touch becomes the default where it keeps the phone that is, and the phone goes', async (context) => {
    const { tenant, planReset, start } = await openWorkshop(context, { caller: 'authenticationAdministrator' });
    const { hardwareOath } = tenant.people;
    const record = await (await start('resetMfa', [await planReset(hardwareOath)])).ended;
    assert.equal(resultsOfOnly(record)[1], 'delete mobile: verified');
    assert.equal(outcomeOfOnly(record), 'partly');
    assert.equal(tenant.behindTheScenes.look(hardwareOath.id).defaultMethod, 'oath');
  });

  test('§13.1 that the role may not touch may keep the default phone, if it cannot be the default', async (context) => {
    const { tenant, planReset, start } = await openWorkshop(context, { caller: 'authenticationAdministrator' });
    const plan = await planReset(tenant.people.hardwareOath);
    tenant.faults.add({
      when: { method: 'PATCH', path: /signInPreferences$/ },
      effect: { kind: 'status', status: 400, code: 'badRequest' },
    });
    const record = await (await start('resetMfa', [plan])).ended;
    assert.equal(resultsOfOnly(record)[1], 'delete mobile: failed (defaultMethodInUse)');
    assert.equal(outcomeOfOnly(record), 'failed');
  });
});
