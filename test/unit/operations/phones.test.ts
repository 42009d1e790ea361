// Holds adding and changing phones to the service's rules and to keeping numbers out of sight, against the demo tenant.

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { FaultEffect } from '../../../src/demo/demoFaults.ts';
import type { DemoPerson } from '../../../src/demo/demoTenant.ts';
import { heldNumber } from '../../../src/demo/methods/namedMethods.ts';
import type { PhoneType } from '../../../src/domain/authenticationMethod.ts';
import type { UserPlan } from '../../../src/domain/plan.ts';
import { phoneStepId, planAddPhone, planChangePhone } from '../../../src/domain/phonePlan.ts';
import type { OperationRecord } from '../../../src/operations/operation.ts';
import { never, openWorkshop, outcomeOfOnly, statesOfOnly, type Workshop } from './workshop.ts';

const number = '+81 8099999999';
const smsVoice = { publicCloud: true, telecomProviderConfigured: false, now: Date.UTC(2026, 8, 1) };

/** Plans and starts; the number goes beside the plan. */
async function phoneOperation(
  workshop: Workshop,
  kind: 'addPhone' | 'changePhone',
  person: DemoPerson,
  phoneType: PhoneType,
  phoneNumber = number,
) {
  const plan = await phonePlan(workshop, kind, person, phoneType, phoneNumber);
  const contacts = new Map([[`${person.id}/${phoneStepId}`, phoneNumber]]);
  return workshop.start(kind, [plan], { contacts });
}

async function phonePlan(
  workshop: Workshop,
  kind: 'addPhone' | 'changePhone',
  person: DemoPerson,
  phoneType: PhoneType,
  phoneNumber = number,
): Promise<UserPlan> {
  const target = { ...(await workshop.target(person)), phoneType, phoneNumber, smsVoice };
  return kind === 'addPhone' ? planAddPhone(target) : planChangePhone(target);
}

async function phonesOf(workshop: Workshop, person: DemoPerson): Promise<string[]> {
  const { methods } = await workshop.target(person);
  assert.ok(methods.known);
  return methods.value.methods.flatMap((method) =>
    method.kind === 'phone' ? [`${method.phoneType ?? '?'} ${method.phoneNumber}`] : [],
  );
}

const only = (record: OperationRecord) => Object.values(record.users[0]?.steps ?? {})[0];

/** Everything an operation has left on disk, as text. */
async function onDisk({ directory }: Workshop): Promise<string> {
  const names = await readdir(directory);
  const files = await Promise.all(names.map((name) => readFile(join(directory, name), 'utf8')));
  return [...names, ...files].join('\n');
}

describe('adding a phone', () => {
  for (const phoneType of ['mobile', 'office'] as const) {
    test(`§15.21 (${phoneType}) sends the one form Graph takes and verifies it by reading`, async (context) => {
      const workshop = await openWorkshop(context);
      const person = workshop.tenant.people.nothing;
      const record = await (await phoneOperation(workshop, 'addPhone', person, phoneType)).ended;
      assert.equal(only(record)?.state, 'verified');
      assert.deepEqual(await phonesOf(workshop, person), [`${phoneType} ${number}`]);
      assert.deepEqual(workshop.writes(person), ['POST phoneMethods']);
    });
  }

  test('§15.24 a number that is another’s sign-in name is done for MFA alone, once reading shows it', async (context) => {
    const workshop = await openWorkshop(context);
    const person = workshop.tenant.people.numberSeeker;
    const record = await (await phoneOperation(workshop, 'addPhone', person, 'mobile', heldNumber)).ended;
    assert.equal(only(record)?.state, 'doneWithoutSmsSignIn');
    assert.equal(outcomeOfOnly(record), 'done');
    assert.deepEqual(await phonesOf(workshop, person), [`mobile ${heldNumber}`]);
  });

  test('§15.24 a number that is another’s sign-in name and was not stored has failed', async (context) => {
    const workshop = await openWorkshop(context, { reading: { clashStoresNumber: false } });
    const person = workshop.tenant.people.numberSeeker;
    const record = await (await phoneOperation(workshop, 'addPhone', person, 'mobile', heldNumber)).ended;
    assert.deepEqual(statesOfOnly(record), ['failed (phoneNumberNotUnique)']);
  });

  test('§15.24 is not called failed while reads lag behind', async (context) => {
    const workshop = await openWorkshop(context, { replicationLagMs: 60_000 });
    const person = workshop.tenant.people.numberSeeker;
    const operation = await phoneOperation(workshop, 'addPhone', person, 'mobile', heldNumber);
    assert.equal(only(await operation.answered)?.state, 'accepted');
    assert.equal(only(await operation.ended)?.state, 'doneWithoutSmsSignIn');
  });

  test('§15.22 as Authentication Administrator the number read is masked, and that is said', async (context) => {
    const workshop = await openWorkshop(context, { caller: 'authenticationAdministrator' });
    const person = workshop.tenant.people.nothing;
    const record = await (await phoneOperation(workshop, 'addPhone', person, 'mobile')).ended;
    const step = only(record);
    assert.ok(step?.state === 'verified');
    assert.equal(step.numberMasked, true);
  });

  test('§15.24 a conflict of any code is read back with patience: the number may be stored all the same', async (context) => {
    for (const code of [undefined, 'conflict']) {
      const workshop = await openWorkshop(context, { replicationLagMs: 30_000 });
      const { tenant, clock } = workshop;
      const person = tenant.people.nothing;
      tenant.faults.add({
        when: { method: 'POST', path: /phoneMethods$/ },
        effect: { kind: 'status', status: 409, ...(code === undefined ? { emptyBody: true } : { code }) },
      });
      const operation = await phoneOperation(workshop, 'addPhone', person, 'mobile');
      assert.equal(only(await operation.answered)?.state, 'accepted');
      await clock.sleep(1_000);
      tenant.behindTheScenes.addMethod(person.id, { kind: 'phone', phoneNumber: number });
      assert.equal(only(await operation.ended)?.state, code === undefined ? 'doneWithoutSmsSignIn' : 'verified');
    }
  });

  test('§15.49 is not sent again before a service that is overloaded wants it', async (context) => {
    const workshop = await openWorkshop(context);
    const { tenant, clock } = workshop;
    const sent: number[] = [];
    tenant.faults.add({
      when: ({ method, path }) => {
        if (method === 'POST' && path.endsWith('phoneMethods')) sent.push(clock.now());
        return sent.length === 1 && method === 'POST' && path.endsWith('phoneMethods');
      },
      effect: { kind: 'status', status: 503, retryAfter: '45' },
    });
    const record = await (await phoneOperation(workshop, 'addPhone', tenant.people.nothing, 'mobile')).ended;
    assert.equal(only(record)?.state, 'verified');
    const [first = 0, second = 0] = sent;
    assert.ok(sent.length === 2 && second - first >= 45_000);
  });

  test('§15.23 a phone that was added meanwhile is refused, not changed', async (context) => {
    const workshop = await openWorkshop(context);
    const person = workshop.tenant.people.nothing;
    const plan = await phonePlan(workshop, 'addPhone', person, 'mobile');
    workshop.tenant.behindTheScenes.addMethod(person.id, { kind: 'phone', phoneNumber: '+47 41234567' });
    const contacts = new Map([[`${person.id}/${phoneStepId}`, number]]);
    const record = await (await workshop.start('addPhone', [plan], { contacts })).ended;
    assert.deepEqual(statesOfOnly(record), ['failed (refused)']);
    assert.deepEqual(await phonesOf(workshop, person), ['mobile +47 41234567']);
  });
});

test('a phone with the same number that was added meanwhile was there already', async (context) => {
  const workshop = await openWorkshop(context);
  const person = workshop.tenant.people.nothing;
  const plan = await phonePlan(workshop, 'addPhone', person, 'mobile');
  workshop.tenant.behindTheScenes.addMethod(person.id, { kind: 'phone', phoneNumber: number });
  const contacts = new Map([[`${person.id}/${phoneStepId}`, number]]);
  const record = await (await workshop.start('addPhone', [plan], { contacts })).ended;
  assert.equal(only(record)?.state, 'alreadyDone');
});

describe('changing a number', () => {
  test('§15.23 is a PATCH of the phone that is there', async (context) => {
    const workshop = await openWorkshop(context);
    const person = workshop.tenant.people.smsOnly;
    const record = await (await phoneOperation(workshop, 'changePhone', person, 'mobile')).ended;
    assert.equal(only(record)?.state, 'verified');
    assert.match(workshop.writes(person)[0] ?? '', /^PATCH phoneMethods/);
    assert.deepEqual(await phonesOf(workshop, person), [`mobile ${number}`]);
  });

  test('§15.11 is not verified by the old number while reads lag behind', async (context) => {
    const workshop = await openWorkshop(context, { replicationLagMs: 60_000 });
    const operation = await phoneOperation(workshop, 'changePhone', workshop.tenant.people.smsOnly, 'mobile');
    assert.equal(only(await operation.answered)?.state, 'accepted');
    assert.equal(only(await operation.ended)?.state, 'verified');
  });

  test('§15.22 is not verified by the masked old number either', async (context) => {
    const options = { replicationLagMs: 60_000, caller: 'authenticationAdministrator' } as const;
    const workshop = await openWorkshop(context, options);
    const began = workshop.clock.now();
    const record = await (
      await phoneOperation(workshop, 'changePhone', workshop.tenant.people.smsOnly, 'mobile')
    ).ended;
    assert.equal(only(record)?.state, 'verified');
    assert.ok(workshop.clock.now() - began >= 60_000);
  });
});

describe('a phone whose answer is lost', () => {
  const cases: readonly (readonly [name: string, effect: FaultEffect, posts: number, replicationLagMs: number])[] = [
    ['is read before anything else, and not sent twice', { kind: 'dropAfterEffect' }, 1, 0],
    ['by an overloaded service is read, too', { kind: 'afterEffect', status: 503 }, 1, 0],
    ['before it took effect is sent again', { kind: 'drop' }, 2, 0],
    ['is sent again where reads lag behind, and the refusal is not believed', { kind: 'dropAfterEffect' }, 2, 60_000],
  ];
  for (const [name, effect, posts, replicationLagMs] of cases) {
    test(name, async (context) => {
      const workshop = await openWorkshop(context, { replicationLagMs });
      const person = workshop.tenant.people.nothing;
      workshop.tenant.faults.add({ when: { method: 'POST', path: /phoneMethods/ }, times: 1, effect });
      const record = await (await phoneOperation(workshop, 'addPhone', person, 'mobile')).ended;
      assert.equal(only(record)?.state, 'verified');
      const sent = workshop.tenant.requests.filter(
        ({ method, path }) => method === 'POST' && path.endsWith('/phoneMethods'),
      );
      assert.equal(sent.length, posts);
      assert.deepEqual(await phonesOf(workshop, person), [`mobile ${number}`]);
    });
  }
});

describe('the number', () => {
  test('can be read nowhere on disk while the run needs it, and is gone with its key afterwards', async (context) => {
    const workshop = await openWorkshop(context, { replicationLagMs: 60_000 });
    const { tenant, keyStore, directory } = workshop;
    const operation = await phoneOperation(workshop, 'addPhone', tenant.people.nothing, 'mobile');
    await operation.answered;
    assert.equal(keyStore.keys.size, 1);
    assert.ok((await readdir(directory)).includes(`${operation.id}.vault`));
    const during = await onDisk(workshop);
    assert.match(during, /\+81 ••••••••99/);
    assert.doesNotMatch(during, /8099999999/);
    await operation.ended;
    assert.equal(keyStore.keys.size, 0);
    assert.deepEqual(await readdir(directory), [`${operation.id}.jsonl`]);
    const after = await onDisk(workshop);
    assert.doesNotMatch(after, /8099999999|eyJ|Bearer/);
  });

  test('survives a killed window, so that resuming sends it', async (context) => {
    const workshop = await openWorkshop(context);
    const { tenant, engine, otherWindow, scope } = workshop;
    const person = tenant.people.nothing;
    const reconnect = tenant.faults.add({ when: { method: 'POST', path: /phoneMethods/ }, effect: { kind: 'drop' } });
    const operation = await phoneOperation(workshop, 'addPhone', person, 'mobile');
    assert.equal((await operation.ended).state, 'stopped');
    engine.dispose();
    reconnect();
    const resumed = await (await otherWindow('next').resume(scope, operation.id, never)).ended;
    assert.equal(only(resumed)?.state, 'verified');
    assert.deepEqual(await phonesOf(workshop, person), [`mobile ${number}`]);
    assert.equal(workshop.keyStore.keys.size, 0);
  });

  test('whose key is gone cannot be sent, and that is said', async (context) => {
    const workshop = await openWorkshop(context);
    const { tenant, engine, otherWindow, scope, keyStore } = workshop;
    const person = tenant.people.nothing;
    const reconnect = tenant.faults.add({ when: { method: 'POST', path: /phoneMethods/ }, effect: { kind: 'drop' } });
    const operation = await phoneOperation(workshop, 'addPhone', person, 'mobile');
    await operation.ended;
    engine.dispose();
    reconnect();
    keyStore.keys.clear();
    const resumed = await (await otherWindow('next').resume(scope, operation.id, never)).ended;
    assert.deepEqual(statesOfOnly(resumed), ['failed (contactLost)']);
    assert.equal(resumed.state, 'ended');
    assert.deepEqual(await phonesOf(workshop, person), []);
  });
});
