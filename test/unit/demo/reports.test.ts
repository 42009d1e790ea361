// Registration reports (contract 7.1, 7.2; checklist item 3).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDemo, type DemoClient } from '../../support/demo/openDemo.ts';
import { methodsOf, phoneIds } from '../../support/demo/paths.ts';
import { items, nextPath, property, refusal } from '../../support/demo/rawAnswer.ts';

const root = '/v1.0/reports/authenticationMethods';
const details = `${root}/userRegistrationDetails`;
const row = (demo: DemoClient, name: keyof DemoClient['tenant']['people']) =>
  demo.get(`${details}/${demo.tenant.people[name].id}`);

test('§14.3 a row lags for hours, and its date is that of the refresh', async () => {
  const demo = openDemo();
  const { smsOnly } = demo.tenant.people;
  const before = await row(demo, 'smsOnly');
  await demo.send('DELETE', `${methodsOf(smsOnly)}/phoneMethods/${phoneIds.mobile}`);
  demo.time.advance(60_000);
  const after = await row(demo, 'smsOnly');
  assert.deepEqual(after.body, before.body);
  assert.ok(Date.parse(String(property(after, 'lastUpdatedDateTime'))) < demo.time.now() - 30 * 60_000);
  demo.time.advance(3 * 3_600_000);
  const refreshed = await row(demo, 'smsOnly');
  assert.deepEqual(property(refreshed, 'methodsRegistered'), []);
  assert.equal(property(refreshed, 'isMfaRegistered'), false);
  assert.notEqual(property(refreshed, 'lastUpdatedDateTime'), property(before, 'lastUpdatedDateTime'));
});

test('§7.1 a row has the documented properties, in the report’s own words', async () => {
  const demo = openDemo();
  const { body } = await row(demo, 'phoneDefault');
  const { '@odata.context': context, lastUpdatedDateTime, ...rest } = body as Record<string, unknown>;
  assert.match(String(context), /userRegistrationDetails\/\$entity$/);
  assert.match(String(lastUpdatedDateTime), /^2026-09-01T07:/);
  assert.deepEqual(rest, {
    id: demo.tenant.people.phoneDefault.id,
    userPrincipalName: 'amy.osei@fernhill.example',
    userDisplayName: 'Amy Osei',
    userType: 'member',
    isAdmin: false,
    isSsprRegistered: true,
    isSsprEnabled: true,
    isSsprCapable: true,
    isMfaRegistered: true,
    isMfaCapable: true,
    isPasswordlessCapable: false,
    methodsRegistered: ['mobilePhone', 'microsoftAuthenticatorPush', 'softwareOneTimePasscode'],
    isSystemPreferredAuthenticationMethodEnabled: true,
    systemPreferredAuthenticationMethods: ['push'],
    userPreferredMethodForSecondaryAuthentication: 'sms',
  });
});

test('§7.1 registered is not capable: policy decides', async () => {
  const demo = openDemo();
  demo.tenant.behindTheScenes.changePolicy('Sms', { state: 'disabled' });
  const answer = await row(demo, 'smsOnly');
  assert.deepEqual([property(answer, 'isMfaRegistered'), property(answer, 'isMfaCapable')], [true, false]);
});

test('§7.1 §13.1 no default is an empty string, or none', async () => {
  const preferred = async (demo: DemoClient) =>
    property(await row(demo, 'nothing'), 'userPreferredMethodForSecondaryAuthentication');
  assert.equal(await preferred(openDemo()), '');
  assert.equal(await preferred(openDemo({ reading: { unsetReportDefault: 'none' } })), 'none');
});

test('§7.1 administrators are marked, guests too, deleted people are absent', async () => {
  const demo = openDemo();
  assert.equal(property(await row(demo, 'globalAdministrator'), 'isAdmin'), true);
  assert.equal(property(await row(demo, 'roleGroupMember'), 'isAdmin'), true);
  assert.equal(property(await row(demo, 'roleGroupOwner'), 'isAdmin'), false);
  assert.equal(property(await row(demo, 'guest'), 'userType'), 'guest');
  assert.equal((await row(demo, 'deletedHolder')).status, 404);
});

test('blocked accounts have no row, or have one: https://github.com/MicrosoftDocs/entra-docs/pull/878', async () => {
  for (const [blockedInReport, status] of [
    ['absent', 404],
    ['listed', 200],
  ] as const) {
    const demo = openDemo({ reading: { blockedInReport } });
    assert.equal((await row(demo, 'disabled')).status, status);
    const ids = items(await demo.get(`${details}?$top=999`)).map(({ id }) => id);
    assert.equal(ids.includes(demo.tenant.people.disabled.id), status === 200);
    assert.ok(ids.includes(demo.tenant.people.smsOnly.id));
  }
});

test('phone sign-in with Authenticator is passwordless, its notifications alone are not', async () => {
  const demo = openDemo();
  const { smsOnly } = demo.tenant.people;
  const passwordless = async (): Promise<unknown> => property(await row(demo, 'smsOnly'), 'isPasswordlessCapable');
  for (const forPhoneSignIn of [false, true]) {
    demo.tenant.behindTheScenes.setMethods(smsOnly.id, {
      methods: [{ kind: 'microsoftAuthenticator', passwordless: forPhoneSignIn }],
    });
    demo.time.advance(4 * 3_600_000);
    assert.equal(await passwordless(), forPhoneSignIn);
  }
});

test('§7.1 the report filters, sorts and pages', async () => {
  const demo = openDemo({ reading: { blockedInReport: 'listed' } });
  const filtered = async (filter: string) =>
    items(await demo.get(`${details}?$filter=${encodeURIComponent(filter)}&$top=999`));
  assert.deepEqual(
    (await filtered("startswith(userDisplayName,'Amy')")).map((one) => one['userDisplayName']),
    ['Amy Osei'],
  );
  const withoutMfa = await filtered('isMfaRegistered eq false');
  assert.ok(withoutMfa.length > 0 && withoutMfa.every((one) => one['isMfaRegistered'] === false));
  const withOffice = await filtered("methodsRegistered/any(m:m eq 'officePhone')");
  assert.ok(
    withOffice.length > 0 && withOffice.every((one) => (one['methodsRegistered'] as string[]).includes('officePhone')),
  );
  for (const filter of [
    'isAdmin eq true',
    "userType eq 'guest'",
    "contains(userDisplayName,'a')",
    'isMfaCapable ne true',
  ]) {
    assert.equal((await demo.get(`${details}?$filter=${encodeURIComponent(filter)}`)).status, 400, filter);
  }
  const sorted = items(await demo.get(`${details}?$orderby=userDisplayName&$top=999&$select=userDisplayName`));
  const names = sorted.map((one) => String(one['userDisplayName']).toLowerCase());
  assert.deepEqual(names, names.toSorted());
  const first = await demo.get(`${details}?$top=100`);
  const second = await demo.get(nextPath(first, demo.tenant.root) ?? '');
  assert.deepEqual([items(first).length, items(second).length], [100, 50]);
});

test('§7.2 sums by feature leave out blocked accounts; sums by method do not', async () => {
  const demo = openDemo({ reading: { blockedInReport: 'listed' } });
  const features = await demo.get(`${root}/usersRegisteredByFeature(includedUserTypes='all',includedUserRoles='all')`);
  const blocked = items(await demo.get('/v1.0/users?$filter=accountEnabled eq false')).length;
  assert.equal(property(features, 'totalUserCount'), 150 - blocked);
  const counts = property(features, 'userRegistrationFeatureCounts') as { feature: string; userCount: number }[];
  assert.deepEqual(
    counts.map(({ feature }) => feature),
    ['ssprRegistered', 'ssprEnabled', 'ssprCapable', 'passwordlessCapable', 'mfaCapable'],
  );
  const methods = await demo.get(`${root}/usersRegisteredByMethod(includedUserTypes='all',includedUserRoles='all')`);
  assert.equal(property(methods, 'totalUserCount'), 150);
  const rows = items(await demo.get(`${details}?$top=999`));
  const mobile = rows.filter((one) => (one['methodsRegistered'] as string[]).includes('mobilePhone')).length;
  const sums = property(methods, 'userRegistrationMethodCounts') as {
    authenticationMethod: string;
    userCount: number;
  }[];
  assert.equal(sums.find(({ authenticationMethod }) => authenticationMethod === 'mobilePhone')?.userCount, mobile);
});

test('§7.2 sums for guests, for administrators, without arguments, and with wrong ones', async () => {
  const demo = openDemo();
  const total = async (call: string) =>
    property(await demo.get(`${root}/usersRegisteredByMethod${call}`), 'totalUserCount');
  const guests = items(await demo.get("/v1.0/users?$filter=userType eq 'Guest'")).length;
  assert.equal(await total("(includedUserTypes='guest',includedUserRoles='all')"), guests);
  const [all, user, admin] = [
    await total(''),
    await total("(includedUserTypes='all',includedUserRoles='user')"),
    await total("(includedUserTypes='all',includedUserRoles='admin')"),
  ];
  assert.equal(all, Number(user) + Number(admin));
  assert.ok(Number(await total("(includedUserTypes='all',includedUserRoles='privilegedAdmin')")) < Number(admin));
  const wrong = await demo.get(`${root}/usersRegisteredByMethod(includedUserTypes='dogs',includedUserRoles='all')`);
  assert.equal(refusal(wrong), '400 Request_BadRequest');
});
