// Temporary Access Passes (contract 5; checklist item 2; readings of 13.1).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDemo, type DemoClient } from '../../support/demo/openDemo.ts';
import { methodsOf } from '../../support/demo/paths.ts';
import { items, message, property, refusal, type RawAnswer } from '../../support/demo/rawAnswer.ts';

interface Someone {
  readonly id: string;
}

const passes = (person: Someone): string => `${methodsOf(person)}/temporaryAccessPassMethods`;
const issue = (demo: DemoClient, person: Someone, body?: object): Promise<RawAnswer> =>
  demo.send('POST', passes(person), body === undefined ? {} : { body });
const minute = 60_000;

test('§5.1 the code is in the 201 and nowhere else', async () => {
  const demo = openDemo();
  const { nothing } = demo.tenant.people;
  const answer = await issue(demo, nothing, { lifetimeInMinutes: 60, isUsableOnce: true });
  assert.equal(answer.status, 201);
  const code = property(answer, 'temporaryAccessPass');
  assert.ok(typeof code === 'string' && code.length === 8);
  assert.equal(property(answer, 'isUsable'), true);
  assert.equal(property(answer, 'methodUsabilityReason'), 'EnabledByPolicy');
  const listed = await demo.get(passes(nothing));
  assert.equal(items(listed).length, 1);
  assert.equal(items(listed)[0]?.['temporaryAccessPass'], null);
  const single = await demo.get(`${passes(nothing)}/${String(property(answer, 'id'))}`);
  assert.equal(property(single, 'temporaryAccessPass'), null);
  const mixed = await demo.get(`${methodsOf(nothing)}/methods`);
  assert.ok(!JSON.stringify([listed.body, single.body, mixed.body, demo.tenant.requests]).includes(code));
});

test('§5.1 everything has a default: no body is a body', async () => {
  const demo = openDemo();
  const answer = await issue(demo, demo.tenant.people.nothing);
  assert.equal(property(answer, 'lifetimeInMinutes'), 60);
  assert.equal(property(answer, 'isUsableOnce'), false);
  assert.equal(property(answer, 'startDateTime'), new Date(demo.time.now()).toISOString());
});

test('§14.2 a new pass takes the place of the old one', async () => {
  const demo = openDemo();
  const { passHolder } = demo.tenant.people;
  const [old] = items(await demo.get(passes(passHolder)));
  const created = await issue(demo, passHolder);
  assert.equal(created.status, 201);
  const listed = items(await demo.get(passes(passHolder)));
  assert.deepEqual(
    listed.map(({ id }) => id),
    [property(created, 'id')],
  );
  assert.equal((await demo.get(`${passes(passHolder)}/${String(old?.['id'])}`)).status, 404);
});

for (const lifetimeInMinutes of [10, 59, 481, 43200, 60.5, '60']) {
  test(`§14.2 a lifetime of ${JSON.stringify(lifetimeInMinutes)} is outside the policy`, async () => {
    const demo = openDemo();
    const answer = await issue(demo, demo.tenant.people.nothing, { lifetimeInMinutes });
    assert.equal(refusal(answer), '400 badRequest');
    assert.equal(message(answer), 'Invalid LifetimeInMinutes specified. The valid range between 60 and 480.');
  });
}

test('§5.2 the range is the tenant’s', async () => {
  const demo = openDemo();
  demo.tenant.behindTheScenes.changePolicy('TemporaryAccessPass', {
    minimumLifetimeInMinutes: 10,
    maximumLifetimeInMinutes: 30,
    defaultLifetimeInMinutes: 20,
    defaultLength: 12,
  });
  const { nothing } = demo.tenant.people;
  assert.match(message(await issue(demo, nothing, { lifetimeInMinutes: 60 })), /between 10 and 30/);
  const answer = await issue(demo, nothing);
  assert.equal(property(answer, 'lifetimeInMinutes'), 20);
  assert.equal(String(property(answer, 'temporaryAccessPass')).length, 12);
});

test('§14.2 external guests are refused, internal ones are not', async () => {
  const demo = openDemo();
  const answer = await issue(demo, demo.tenant.people.guest);
  assert.equal(refusal(answer), '400 badRequest');
  assert.equal(message(answer), 'Temporary Access Pass cannot be added to an external guest user');
  assert.equal((await issue(demo, demo.tenant.people.internalGuest)).status, 201);
});

test('§14.2 nobody issues a pass to themselves', async () => {
  const demo = openDemo();
  for (const caller of ['globalAdministrator', 'authenticationAdministrator'] as const) {
    assert.equal(refusal(await issue(demo.as(caller), demo.tenant.people[caller])), '403 accessDenied');
  }
});

test('§14.2 a pass can be made for somebody out of scope, and says that it cannot be used', async () => {
  const demo = openDemo();
  const answer = await issue(demo, demo.tenant.people.passOutOfScope);
  assert.equal(answer.status, 201);
  assert.equal(property(answer, 'isUsable'), false);
  assert.equal(property(answer, 'methodUsabilityReason'), 'DisabledByPolicy');
});

test('§5.2 and with the policy switched off for everybody too', async () => {
  const demo = openDemo();
  demo.tenant.behindTheScenes.changePolicy('TemporaryAccessPass', { state: 'disabled' });
  assert.equal(property(await issue(demo, demo.tenant.people.nothing), 'methodUsabilityReason'), 'DisabledByPolicy');
});

test('§13.1 a reusable pass where only one-time ones are allowed is refused, or made useless', async () => {
  const strict = openDemo();
  strict.tenant.behindTheScenes.changePolicy('TemporaryAccessPass', { isUsableOnce: true });
  const refused = await issue(strict, strict.tenant.people.nothing, { isUsableOnce: false });
  assert.equal(refusal(refused), '400 badRequest');
  assert.equal(property(await issue(strict, strict.tenant.people.nothing), 'isUsableOnce'), true);
  const lenient = openDemo({ reading: { multiUsePass: 'disabledByPolicy' } });
  lenient.tenant.behindTheScenes.changePolicy('TemporaryAccessPass', { isUsableOnce: true });
  const made = await issue(lenient, lenient.tenant.people.nothing, { isUsableOnce: false });
  assert.equal(property(made, 'methodUsabilityReason'), 'DisabledByPolicy');
});

test('§13.1 a start a moment ago is refused, or tolerated; one long ago is always refused', async () => {
  const start = (demo: DemoClient, ago: number) => ({ startDateTime: new Date(demo.time.now() - ago).toISOString() });
  const strict = openDemo();
  assert.equal(refusal(await issue(strict, strict.tenant.people.nothing, start(strict, 1000))), '400 badRequest');
  const lenient = openDemo({ reading: { passStartInPast: 'tolerated' } });
  assert.equal((await issue(lenient, lenient.tenant.people.nothing, start(lenient, 1000))).status, 201);
  const long = await issue(lenient, lenient.tenant.people.nothing, start(lenient, 60 * minute));
  assert.equal(refusal(long), '400 badRequest');
});

test('§5.1 a pass says why it cannot be used: not yet, no more, used', async () => {
  const demo = openDemo();
  const { nothing } = demo.tenant.people;
  const reason = async () => items(await demo.get(passes(nothing)))[0]?.['methodUsabilityReason'];
  await issue(demo, nothing, {
    startDateTime: new Date(demo.time.now() + 30 * minute).toISOString(),
    lifetimeInMinutes: 60,
    isUsableOnce: true,
  });
  assert.equal(await reason(), 'NotYetValid');
  demo.time.advance(30 * minute);
  assert.equal(await reason(), 'EnabledByPolicy');
  demo.tenant.behindTheScenes.usePass(nothing.id);
  assert.equal(await reason(), 'OneTimeUsed');
  await issue(demo, nothing);
  demo.time.advance(60 * minute);
  assert.equal(await reason(), 'Expired', 'expired passes stay in the list');
});

test('a pass can be deleted, by those who may', async () => {
  const demo = openDemo();
  const { passHolder } = demo.tenant.people;
  const [pass] = items(await demo.get(passes(passHolder)));
  const path = `${passes(passHolder)}/${String(pass?.['id'])}`;
  assert.equal(refusal(await demo.as('globalReader').send('DELETE', path)), '403 accessDenied');
  assert.equal((await demo.send('DELETE', path)).status, 204);
  assert.equal(refusal(await demo.send('DELETE', path)), '404 resourceNotFound');
});
