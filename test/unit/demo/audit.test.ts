// The audit log (contract 7.3; checklist item 10).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDemo, type DemoClient } from '../../support/demo/openDemo.ts';
import { methodsOf, phoneIds } from '../../support/demo/paths.ts';
import { items, nextPath, refusal, type Entity } from '../../support/demo/rawAnswer.ts';

const log = '/v1.0/auditLogs/directoryAudits';
const about = async (demo: DemoClient, person: { id: string }): Promise<readonly Entity[]> => {
  const filter = `loggedByService eq 'Authentication Methods' and targetResources/any(t:t/id eq '${person.id}') and activityDateTime ge 2026-08-25T00:00:00Z`;
  return items(await demo.get(`${log}?$filter=${encodeURIComponent(filter)}&$orderby=activityDateTime desc`));
};

test('§14.10 a change is in the log some seconds later, with who, whom and what', async () => {
  const demo = openDemo({ auditDelayMs: 5000 });
  const { smsOnly, authenticationAdministrator } = demo.tenant.people;
  const client = demo.as('authenticationAdministrator');
  assert.equal((await client.send('DELETE', `${methodsOf(smsOnly)}/phoneMethods/${phoneIds.mobile}`)).status, 204);
  const changes = async () => (await about(demo, smsOnly)).filter(({ operationType }) => operationType === 'Delete');
  assert.equal((await changes()).length, 0);
  demo.time.advance(5000);
  const [record] = await changes();
  assert.equal(record?.['activityDisplayName'], 'Admin deleted security info');
  assert.equal(record['category'], 'UserManagement');
  assert.equal(record['result'], 'success');
  const { user } = record['initiatedBy'] as { user: Entity };
  assert.equal(user['userPrincipalName'], authenticationAdministrator.userPrincipalName);
  const [target] = record['targetResources'] as [Entity];
  assert.equal(target['id'], smsOnly.id);
  assert.equal(record['activityDateTime'], '2026-09-01T08:00:00.0000000Z');
});

test('§7.3 each kind of change has its activity', async () => {
  const demo = openDemo({ auditDelayMs: 0 });
  const { phoneDefault, nothing, everything } = demo.tenant.people;
  const preferences = `/beta/users/${phoneDefault.id}/authentication/signInPreferences`;
  await demo.send('PATCH', preferences, { body: { userPreferredMethodForSecondaryAuthentication: 'push' } });
  const body = { phoneNumber: '+81 8099999999', phoneType: 'mobile' };
  await demo.send('POST', `${methodsOf(nothing)}/phoneMethods`, { body });
  await demo.send('POST', `${methodsOf(nothing)}/temporaryAccessPassMethods`);
  await demo.send('PATCH', `${methodsOf(everything)}/phoneMethods/${phoneIds.office}`, {
    body: { phoneNumber: '+1 5035550177' },
  });
  const activities = async (person: { id: string }) =>
    (await about(demo, person)).map((one) => one['activityDisplayName']);
  assert.ok((await activities(phoneDefault)).includes('PATCH UserAuthMethod.PatchSignInPreferencesAsync'));
  assert.deepEqual(await activities(nothing), ['Admin registered security info', 'Admin registered security info']);
  assert.deepEqual(await activities(everything), ['Admin updated security info']);
  assert.doesNotMatch(JSON.stringify(items(await demo.get(log))), /8099999999|5035550177/);
});

test('§7.3 a failed change leaves no record', async () => {
  const demo = openDemo({ auditDelayMs: 0 });
  const { alternateDefault } = demo.tenant.people;
  assert.equal(
    (await demo.send('DELETE', `${methodsOf(alternateDefault)}/phoneMethods/${phoneIds.mobile}`)).status,
    400,
  );
  assert.deepEqual(await about(demo, alternateDefault), []);
});

test('§7.3 what a person did alone is said to be theirs', async () => {
  const demo = openDemo({ auditDelayMs: 0 });
  const { smsOnly } = demo.tenant.people;
  const self = demo.as(smsOnly.id, { scopes: ['UserAuthenticationMethod.ReadWrite'] });
  assert.equal((await self.send('DELETE', `/v1.0/me/authentication/phoneMethods/${phoneIds.mobile}`)).status, 204);
  const [record] = await about(demo, smsOnly);
  assert.equal(record?.['activityDisplayName'], 'User deleted security info');
});

test('§7.3 only documented filters and orders are taken', async () => {
  const demo = openDemo();
  const filtered = (filter: string) => demo.get(`${log}?$filter=${encodeURIComponent(filter)}`);
  for (const filter of [
    "startswith(activityDisplayName,'User')",
    "category eq 'UserManagement'",
    "initiatedBy/user/userPrincipalName eq 'adele.fern@fernhill.example'",
  ]) {
    assert.ok(items(await filtered(filter)).length > 0, filter);
  }
  for (const filter of [
    "result eq 'success'",
    "contains(activityDisplayName,'x')",
    'activityDateTime gt 2026-01-01',
    "targetResources/any(t:t/type eq 'User')",
  ]) {
    assert.equal((await filtered(filter)).status, 400, filter);
  }
  assert.equal((await demo.get(`${log}?$orderby=result`)).status, 400);
});

test('§7.3 the log pages', async () => {
  const demo = openDemo();
  const first = await demo.get(`${log}?$top=3`);
  assert.equal(items(first).length, 3);
  const second = await demo.get(nextPath(first, demo.tenant.root) ?? '');
  assert.equal(items(second).length, 3);
  assert.notEqual(items(first)[0]?.['id'], items(second)[0]?.['id']);
});

test('§7.3 without a licence a week is kept, with one a month', async () => {
  const ages = async (licence: 'free' | 'p1') => items(await openDemo({ licence }).get(log)).length;
  assert.ok((await ages('p1')) > (await ages('free')));
  assert.ok((await ages('free')) > 0);
});

test('§7.3 the log wants its permission and one of its roles', async () => {
  const demo = openDemo();
  assert.equal(
    refusal(await demo.as('globalReader', { scopes: ['Directory.Read.All'] }).get(log)),
    '403 Authentication_MSGraphPermissionMissing',
  );
  assert.equal(
    refusal(await demo.as('authenticationAdministrator').get(log)),
    '403 Authentication_RequestFromUnsupportedUserRole',
  );
  assert.equal((await demo.as('reportsReader').get(log)).status, 200);
});
