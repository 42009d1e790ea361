// Phone methods (contract 3; checklist items 2 and 9; readings of 13.1).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldNumber, numberOfDeleted } from '../../../src/demo/methods/namedMethods.ts';
import { openDemo, type DemoClient } from '../../support/demo/openDemo.ts';
import { methodsOf, phoneIds } from '../../support/demo/paths.ts';
import { items, property, refusal, type RawAnswer } from '../../support/demo/rawAnswer.ts';

interface Someone {
  readonly id: string;
}

const add = (
  demo: DemoClient,
  person: Someone,
  phoneNumber: unknown,
  phoneType: unknown = 'mobile',
): Promise<RawAnswer> => demo.send('POST', `${methodsOf(person)}/phoneMethods`, { body: { phoneNumber, phoneType } });
const change = (
  demo: DemoClient,
  person: Someone,
  body: object,
  type: keyof typeof phoneIds = 'mobile',
): Promise<RawAnswer> => demo.send('PATCH', `${methodsOf(person)}/phoneMethods/${phoneIds[type]}`, { body });
const read = (demo: DemoClient, person: Someone, type: keyof typeof phoneIds = 'mobile'): Promise<RawAnswer> =>
  demo.get(`${methodsOf(person)}/phoneMethods/${phoneIds[type]}`);

test('§3.1 a phone is created with the fixed id of its type', async () => {
  const demo = openDemo();
  const { nothing } = demo.tenant.people;
  const answer = await add(demo, nothing, '+81 8099999999');
  assert.equal(answer.status, 201);
  assert.deepEqual(answer.body, {
    '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#users('${nothing.id}')/authentication/phoneMethods/$entity`,
    id: phoneIds.mobile,
    phoneNumber: '+81 8099999999',
    phoneType: 'mobile',
    smsSignInState: 'notAllowedByPolicy',
    createdDateTime: null,
  });
  assert.equal((await add(demo, nothing, '+81 8099999998', 'alternateMobile')).status, 201);
  const office = await add(demo, nothing, '+1 5035550100x123', 'office');
  assert.equal(property(office, 'id'), phoneIds.office);
  assert.equal(property(office, 'smsSignInState'), 'notSupported');
});

test('§3.1 a second phone of one type is refused', async () => {
  const demo = openDemo();
  const answer = await add(demo, demo.tenant.people.smsOnly, '+1 5035550100');
  assert.equal(refusal(answer), '400 badRequest');
  assert.equal(property(await read(demo, demo.tenant.people.smsOnly), 'phoneNumber'), '+1 5035550131');
});

test('§3.1 an alternate mobile needs a mobile', async () => {
  const demo = openDemo();
  assert.equal(
    refusal(await add(demo, demo.tenant.people.nothing, '+1 5035550100', 'alternateMobile')),
    '400 badRequest',
  );
});

test('§3.1 smsSignInState cannot be sent, unknown types do not exist', async () => {
  const demo = openDemo();
  const { nothing } = demo.tenant.people;
  const body = { phoneNumber: '+1 5035550100', phoneType: 'mobile', smsSignInState: 'ready' };
  assert.equal(refusal(await demo.send('POST', `${methodsOf(nothing)}/phoneMethods`, { body })), '400 badRequest');
  for (const type of ['home', 'Mobile', undefined, 3]) {
    assert.equal(refusal(await add(demo, nothing, '+1 5035550100', type ?? null)), '400 badRequest', String(type));
  }
});

test('§3.1 §14.2 nobody adds or changes a phone for themselves, not even a Global Administrator', async () => {
  const demo = openDemo();
  const self = demo.tenant.people.globalAdministrator;
  assert.equal(refusal(await add(demo, self, '+1 5035550100')), '403 accessDenied');
  const me = await demo.send('POST', '/v1.0/me/authentication/phoneMethods', {
    body: { phoneNumber: '+1 5035550100', phoneType: 'mobile' },
  });
  assert.equal(refusal(me), '403 accessDenied');
  demo.tenant.behindTheScenes.addMethod(self.id, { kind: 'phone', phoneNumber: '+1 5035550101' });
  assert.equal(refusal(await change(demo, self, { phoneNumber: '+1 5035550102' })), '403 accessDenied');
});

const refusedNumbers = [
  ...['4741234567', '004741234567', '+47-41234567', '(503) 5550100', '+1 503 555 0100', '+1 5035550100 x12'],
  ...['+8180 99999999', '+1 XXXXXXXX42', '+1 ５０３５５５０１００', 'mail@home.example', '', '+1 12', '+1 5035550100x'],
];
for (const number of refusedNumbers) {
  test(`§3.2 "${number}" is not in the documented form`, async () => {
    const demo = openDemo();
    assert.equal(refusal(await add(demo, demo.tenant.people.nothing, number)), '400 badRequest');
    assert.equal(refusal(await change(demo, demo.tenant.people.smsOnly, { phoneNumber: number })), '400 badRequest');
  });
}

test('§13.1 plain E.164 is refused, or accepted and written with a blank', async () => {
  const strict = openDemo();
  assert.equal(refusal(await add(strict, strict.tenant.people.nothing, '+818099999999')), '400 badRequest');
  const lenient = openDemo({ reading: { e164: 'accepted' } });
  const answer = await add(lenient, lenient.tenant.people.nothing, '+818099999999');
  assert.equal(property(answer, 'phoneNumber'), '+81 8099999999');
});

test('§3.3 §13.1 a change answers 204 without body, or 200 with the phone', async () => {
  const quiet = openDemo();
  const answer = await change(quiet, quiet.tenant.people.smsOnly, { phoneNumber: '+1 5035550199' });
  assert.equal(answer.status, 204);
  assert.equal(answer.body, undefined);
  assert.equal(answer.headers.get('Content-Type'), null);
  assert.equal(property(await read(quiet, quiet.tenant.people.smsOnly), 'phoneNumber'), '+1 5035550199');
  const spoken = openDemo({ reading: { patchPhoneAnswers: 200 } });
  const with200 = await change(spoken, spoken.tenant.people.smsOnly, { phoneNumber: '+1 5035550199' });
  assert.equal(with200.status, 200);
  assert.equal(property(with200, 'phoneNumber'), '+1 5035550199');
});

test('§3.3 the type may be repeated but not changed, and a phone that is not there cannot be changed', async () => {
  const demo = openDemo();
  const { smsOnly } = demo.tenant.people;
  const same = { phoneNumber: '+1 5035550199', phoneType: 'mobile' };
  assert.equal((await change(demo, smsOnly, same)).status, 204);
  assert.equal(refusal(await change(demo, smsOnly, { ...same, phoneType: 'office' })), '400 badRequest');
  assert.equal(refusal(await change(demo, smsOnly, same, 'office')), '404 resourceNotFound');
  assert.equal(
    (await demo.send('PUT', `${methodsOf(smsOnly)}/phoneMethods/${phoneIds.mobile}`, { body: same })).status,
    405,
  );
});

test('§14.9 a number that is somebody’s SMS sign-in name answers 409 and is stored all the same', async () => {
  const demo = openDemo();
  const { numberSeeker } = demo.tenant.people;
  assert.equal(refusal(await add(demo, numberSeeker, heldNumber)), '409 phoneNumberNotUnique');
  const stored = await read(demo, numberSeeker);
  assert.equal(property(stored, 'phoneNumber'), heldNumber);
  assert.equal(property(stored, 'smsSignInState'), 'phoneNumberNotUnique');
});

test('§3.4 the holder of a sign-in number may be a deleted user', async () => {
  const demo = openDemo();
  assert.equal(refusal(await add(demo, demo.tenant.people.numberSeeker, numberOfDeleted)), '409 phoneNumberNotUnique');
});

test('§3.4 the same number is no clash where policy does not allow SMS sign-in', async () => {
  const demo = openDemo();
  assert.equal((await add(demo, demo.tenant.people.nothing, heldNumber)).status, 201);
});

test('a clash stores nothing under the other reading', async () => {
  const demo = openDemo({ reading: { clashStoresNumber: false } });
  const { numberSeeker } = demo.tenant.people;
  assert.equal(refusal(await add(demo, numberSeeker, heldNumber)), '409 phoneNumberNotUnique');
  assert.equal((await read(demo, numberSeeker)).status, 404);
});

test('§3.4 SMS sign-in is registered by itself where allowed, can be turned off and on, and frees its number', async () => {
  const demo = openDemo();
  const { numberHolder, numberSeeker } = demo.tenant.people;
  const sms = (person: Someone, action: string, type: keyof typeof phoneIds = 'mobile') =>
    demo.send('POST', `${methodsOf(person)}/phoneMethods/${phoneIds[type]}/${action}`);
  assert.equal(property(await add(demo, numberSeeker, '+1 2065550149'), 'smsSignInState'), 'ready');
  assert.equal((await sms(numberSeeker, 'disableSmsSignIn')).status, 204);
  assert.equal(property(await read(demo, numberSeeker), 'smsSignInState'), 'notEnabled');
  assert.equal((await sms(numberSeeker, 'enableSmsSignIn')).status, 204);
  assert.equal((await change(demo, numberHolder, { phoneNumber: '+1 2065550150' })).status, 204);
  assert.equal((await change(demo, numberSeeker, { phoneNumber: heldNumber })).status, 204, 'the number is free now');
});

test('§3.4 SMS sign-in needs a mobile and a policy that allows it', async () => {
  const demo = openDemo();
  const { smsOnly, officeDefault } = demo.tenant.people;
  const enable = (person: Someone, id: string) =>
    demo.send('POST', `${methodsOf(person)}/phoneMethods/${id}/enableSmsSignIn`);
  assert.equal(refusal(await enable(smsOnly, phoneIds.mobile)), '400 badRequest');
  assert.equal(refusal(await enable(officeDefault, phoneIds.office)), '400 badRequest');
});

test('a phone in the list is the phone by its id', async () => {
  const demo = openDemo();
  const [listed] = items(await demo.get(`${methodsOf(demo.tenant.people.smsOnly)}/phoneMethods`));
  const { body } = await read(demo, demo.tenant.people.smsOnly);
  const { '@odata.context': context, ...single } = body as Record<string, unknown>;
  assert.deepEqual(single, listed);
  assert.match(String(context), /\$entity$/);
});
