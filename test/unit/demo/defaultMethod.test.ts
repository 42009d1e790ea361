// The default second factor: what it pins, how it is read and changed (contract 4.3, 4.4; checklist item 2; readings of 13.1).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DemoOptions } from '../../../src/demo/demoTenant.ts';
import { openDemo, type DemoClient } from '../../support/demo/openDemo.ts';
import { methodsOf, phoneIds } from '../../support/demo/paths.ts';
import { items, message, property, refusal, type RawAnswer } from '../../support/demo/rawAnswer.ts';

interface Someone {
  readonly id: string;
}

const remove = (demo: DemoClient, person: Someone, what: string): Promise<RawAnswer> =>
  demo.send('DELETE', `${methodsOf(person)}/${what}`);
const removePhone = (demo: DemoClient, person: Someone, type: keyof typeof phoneIds): Promise<RawAnswer> =>
  remove(demo, person, `phoneMethods/${phoneIds[type]}`);
const preferences = (person: Someone): string => `/beta/users/${person.id}/authentication/signInPreferences`;
const setDefault = (demo: DemoClient, person: Someone, value: string): Promise<RawAnswer> =>
  demo.send('PATCH', preferences(person), { body: { userPreferredMethodForSecondaryAuthentication: value } });

async function idsOf(demo: DemoClient, person: Someone, collection: string): Promise<readonly string[]> {
  return items(await demo.get(`${methodsOf(person)}/${collection}`)).map(({ id }) => String(id));
}

async function removeAll(demo: DemoClient, person: Someone, collection: string): Promise<void> {
  for (const id of await idsOf(demo, person, collection)) {
    assert.equal((await remove(demo, person, `${collection}/${id}`)).status, 204);
  }
}

test('§14.2 the default phone cannot be deleted while an app is registered, in the first wording', async () => {
  const demo = openDemo({ defaultMethodWording: 1 });
  const answer = await removePhone(demo, demo.tenant.people.phoneDefault, 'mobile');
  assert.equal(refusal(answer), '400 badRequest');
  assert.equal(
    message(answer),
    'Cannot delete default method with other methods configured. Please change default method before deletion.',
  );
});

test('§14.2 the second wording names the id, has no full stop, and is repeated in innerError', async () => {
  const demo = openDemo({ defaultMethodWording: 2 });
  const answer = await removePhone(demo, demo.tenant.people.phoneDefault, 'mobile');
  assert.equal(refusal(answer), '400 badRequest');
  const text = `The requested authentication method id of [${phoneIds.mobile}] matches the user's current default authentication method, and cannot be deleted until the default authentication method is changed`;
  assert.equal(message(answer), text);
  const { error } = answer.body as { error: { innerError: Record<string, unknown> } };
  assert.equal(error.innerError['message'], text);
});

test('§14.2 the default goes when it is the last one, and is then no default any more', async () => {
  const demo = openDemo();
  const { phoneDefault } = demo.tenant.people;
  await removeAll(demo, phoneDefault, 'microsoftAuthenticatorMethods');
  assert.equal((await removePhone(demo, phoneDefault, 'mobile')).status, 204);
  const answer = await demo.get(preferences(phoneDefault));
  assert.equal(property(answer, 'userPreferredMethodForSecondaryAuthentication'), null);
});

test('§14.2 a mobile cannot go while an alternate mobile exists', async () => {
  const demo = openDemo();
  const answer = await removePhone(demo, demo.tenant.people.everything, 'mobile');
  assert.equal(refusal(answer), '400 badRequest');
  assert.doesNotMatch(message(answer), /default/i);
});

test('§4.3 with the alternate mobile as default neither phone can go until the default is changed', async () => {
  const demo = openDemo();
  const { alternateDefault } = demo.tenant.people;
  assert.equal((await removePhone(demo, alternateDefault, 'alternateMobile')).status, 400);
  assert.equal((await removePhone(demo, alternateDefault, 'mobile')).status, 400);
  assert.equal((await setDefault(demo, alternateDefault, 'sms')).status, 204);
  assert.equal((await removePhone(demo, alternateDefault, 'alternateMobile')).status, 204);
  await removeAll(demo, alternateDefault, 'microsoftAuthenticatorMethods');
  assert.equal((await removePhone(demo, alternateDefault, 'mobile')).status, 204);
});

test('with push as default the first of several apps is pinned, the others are not', async () => {
  const demo = openDemo();
  const { severalAuthenticators } = demo.tenant.people;
  const [first, ...others] = await idsOf(demo, severalAuthenticators, 'microsoftAuthenticatorMethods');
  assert.equal(others.length, 2);
  const pinned = await remove(demo, severalAuthenticators, `microsoftAuthenticatorMethods/${first ?? ''}`);
  assert.equal(pinned.status, 400);
  for (const id of others) {
    assert.equal((await remove(demo, severalAuthenticators, `microsoftAuthenticatorMethods/${id}`)).status, 204);
  }
});

test('oath pins the software token, voiceOffice the office phone', async () => {
  const demo = openDemo();
  const { oathDefault, officeDefault } = demo.tenant.people;
  const [token] = await idsOf(demo, oathDefault, 'softwareOathMethods');
  assert.equal((await remove(demo, oathDefault, `softwareOathMethods/${token ?? ''}`)).status, 400);
  assert.equal((await removePhone(demo, oathDefault, 'mobile')).status, 204);
  assert.equal((await removePhone(demo, officeDefault, 'office')).status, 400);
});

async function removesPhoneBeside(kind: 'fido2' | 'windowsHello' | 'external', options: DemoOptions): Promise<number> {
  const demo = openDemo(options);
  const { nothing } = demo.tenant.people;
  demo.tenant.behindTheScenes.setMethods(nothing.id, {
    methods: [{ kind: 'phone', phoneNumber: '+1 5035550100' }, { kind }],
    defaultMethod: 'sms',
  });
  return (await removePhone(demo, nothing, 'mobile')).status;
}

for (const kind of ['fido2', 'windowsHello', 'external'] as const) {
  test(`§13.1 ${kind} beside a default phone keeps it only under the strong reading`, async () => {
    assert.equal(await removesPhoneBeside(kind, {}), 204);
    assert.equal(await removesPhoneBeside(kind, { reading: { keepsDefault: 'strong' } }), 400);
  });
}

test('§13.1 an activated hardware token beside a default phone keeps it, or not', async () => {
  const counts = openDemo();
  assert.equal((await removePhone(counts, counts.tenant.people.hardwareOath, 'mobile')).status, 400);
  const ignored = openDemo({ reading: { hardwareOathKeepsDefault: false } });
  assert.equal((await removePhone(ignored, ignored.tenant.people.hardwareOath, 'mobile')).status, 204);
});

test('password, password-reset e-mail and passes never keep a default', async () => {
  const demo = openDemo();
  const { nothing } = demo.tenant.people;
  demo.tenant.behindTheScenes.setMethods(nothing.id, {
    methods: [
      { kind: 'phone', phoneNumber: '+1 5035550100' },
      { kind: 'email', emailAddress: 'a@home.example' },
      { kind: 'temporaryAccessPass' },
    ],
    defaultMethod: 'sms',
  });
  assert.equal((await removePhone(demo, nothing, 'mobile')).status, 204);
});

test('§4.4 sign-in preferences have the three properties', async () => {
  const demo = openDemo();
  const { body } = await demo.get(preferences(demo.tenant.people.phoneDefault));
  assert.deepEqual(body, {
    '@odata.context': `https://graph.microsoft.com/beta/$metadata#users('${demo.tenant.people.phoneDefault.id}')/authentication/signInPreferences`,
    isSystemPreferredAuthenticationMethodEnabled: true,
    userPreferredMethodForSecondaryAuthentication: 'sms',
    systemPreferredAuthenticationMethod: 'PhoneAppNotification',
  });
});

test('§13.1 no default reads as null, or is left out', async () => {
  const asNull = openDemo();
  const nulled = await asNull.get(preferences(asNull.tenant.people.nothing));
  assert.equal(property(nulled, 'userPreferredMethodForSecondaryAuthentication'), null);
  const absent = openDemo({ reading: { unsetDefault: 'absent' } });
  const { body } = await absent.get(preferences(absent.tenant.people.nothing));
  assert.ok(!('userPreferredMethodForSecondaryAuthentication' in (body as object)));
});

test('§4.4 only the six values can be set, and only to something registered', async () => {
  const demo = openDemo();
  const { phoneDefault } = demo.tenant.people;
  for (const value of ['none', 'fido2', 'unknownFutureValue', '']) {
    assert.equal(refusal(await setDefault(demo, phoneDefault, value)), '400 badRequest', value);
  }
  assert.equal(refusal(await setDefault(demo, phoneDefault, 'voiceOffice')), '400 badRequest');
  for (const value of ['push', 'oath', 'voiceMobile', 'sms']) {
    assert.equal((await setDefault(demo, phoneDefault, value)).status, 204, value);
    assert.equal(
      property(await demo.get(preferences(phoneDefault)), 'userPreferredMethodForSecondaryAuthentication'),
      value,
    );
  }
});

test('§4.4 system-preferred MFA can be turned off without touching the default', async () => {
  const demo = openDemo();
  const { phoneDefault } = demo.tenant.people;
  const body = { isSystemPreferredAuthenticationMethodEnabled: false };
  assert.equal((await demo.send('PATCH', preferences(phoneDefault), { body })).status, 204);
  const answer = await demo.get(preferences(phoneDefault));
  assert.equal(property(answer, 'isSystemPreferredAuthenticationMethodEnabled'), false);
  assert.equal(property(answer, 'userPreferredMethodForSecondaryAuthentication'), 'sms');
  // It does not remove the rule either.
  assert.equal((await removePhone(demo, phoneDefault, 'mobile')).status, 400);
});

test('§6.2 per-user MFA is a matter of the policy administrator; turned on beside a method it enforces at once', async () => {
  const demo = openDemo();
  const { phoneDefault, nothing } = demo.tenant.people;
  const path = (person: Someone) => `/beta/users/${person.id}/authentication/requirements`;
  const body = { perUserMfaState: 'enabled' };
  for (const caller of ['authenticationAdministrator', 'privilegedAuthenticationAdministrator']) {
    assert.equal(refusal(await demo.as(caller).send('PATCH', path(phoneDefault), { body })), '403 accessDenied');
  }
  const administrator = demo.as('authenticationPolicyAdministrator');
  assert.equal((await administrator.send('PATCH', path(phoneDefault), { body })).status, 204);
  assert.equal((await administrator.send('PATCH', path(nothing), { body })).status, 204);
  assert.equal(property(await administrator.get(path(phoneDefault)), 'perUserMfaState'), 'enforced');
  assert.equal(property(await administrator.get(path(nothing)), 'perUserMfaState'), 'enabled');
  const wrong = await administrator.send('PATCH', path(nothing), { body: { perUserMfaState: 'maybe' } });
  assert.equal(refusal(wrong), '400 badRequest');
});
