// Who may do what to whom (contract 8.4; checklist item 4; readings of 13.1).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roleIds } from '../../../src/demo/directory/roleCatalogue.ts';
import { allScopes, openDemo, type DemoClient } from '../../support/demo/openDemo.ts';
import { methodsOf, phoneIds } from '../../support/demo/paths.ts';
import { items, property, refusal, type RawAnswer } from '../../support/demo/rawAnswer.ts';

type Name = keyof DemoClient['tenant']['people'];

const outcome = (answer: RawAnswer): string => (answer.status < 300 ? 'yes' : refusal(answer));
const reading = async (demo: DemoClient, caller: string, target: Name): Promise<string> =>
  outcome(await demo.as(caller).get(`${methodsOf(demo.tenant.people[target])}/methods`));
/** Whether a change would be allowed: a number in a wrong form is refused only after the right to change it. */
async function writing(demo: DemoClient, caller: string, target: Name): Promise<string> {
  const path = `${methodsOf(demo.tenant.people[target])}/phoneMethods`;
  const answer = await demo.as(caller).send('POST', path, { body: { phoneNumber: 'x', phoneType: 'mobile' } });
  return answer.status === 400 ? 'yes' : refusal(answer);
}

const denied = '403 accessDenied';

/** [caller, target, may read, may write] */
const matrix: readonly (readonly [string, Name, boolean, boolean])[] = [
  ['globalAdministrator', 'smsOnly', true, true],
  ['globalAdministrator', 'privilegedAuthenticationAdministrator', true, true],
  ['globalAdministrator', 'roleGroupMember', true, true],
  ['privilegedAuthenticationAdministrator', 'smsOnly', true, true],
  ['privilegedAuthenticationAdministrator', 'globalAdministrator', true, true],
  ['authenticationAdministrator', 'smsOnly', true, true],
  ['authenticationAdministrator', 'guest', true, true],
  ['authenticationAdministrator', 'disabled', true, true],
  ['authenticationAdministrator', 'scopedAuthenticationAdministrator', true, true],
  ['authenticationAdministrator', 'passwordAdministrator', true, true],
  ['authenticationAdministrator', 'reportsReader', true, true],
  ['authenticationAdministrator', 'eligibleGlobalAdministrator', true, true],
  ['authenticationAdministrator', 'eligibleAuthenticationAdministrator', true, true],
  ['authenticationAdministrator', 'globalAdministrator', false, false],
  ['authenticationAdministrator', 'helpdeskAdministrator', false, false],
  ['authenticationAdministrator', 'userAdministrator', false, false],
  ['authenticationAdministrator', 'globalReader', false, false],
  ['authenticationAdministrator', 'customRole', false, false],
  ['authenticationAdministrator', 'scopedHelpdesk', false, false],
  ['authenticationAdministrator', 'roleGroupMember', false, false],
  ['authenticationAdministrator', 'roleGroupOwner', false, false],
  ['authenticationAdministrator', 'restrictedScopeRole', false, false],
  ['scopedAuthenticationAdministrator', 'inScopedUnit', true, true],
  ['scopedAuthenticationAdministrator', 'phoneDefault', false, false],
  ['scopedAuthenticationAdministrator', 'scopedHelpdesk', false, false],
  ['globalReader', 'smsOnly', true, false],
  ['globalReader', 'globalAdministrator', true, false],
  ['authenticationPolicyAdministrator', 'smsOnly', false, false],
  ['userAdministrator', 'smsOnly', false, false],
  ['helpdeskAdministrator', 'smsOnly', false, false],
  ['reportsReader', 'smsOnly', false, false],
  ['eligibleAuthenticationAdministrator', 'smsOnly', false, false],
];

for (const [caller, target, mayRead, mayWrite] of matrix) {
  test(`§14.4 ${caller} ${mayRead ? 'reads' : 'does not read'} and ${mayWrite ? 'writes' : 'does not write'} the methods of ${target}`, async () => {
    const demo = openDemo();
    assert.equal(await reading(demo, caller, target), mayRead ? 'yes' : denied);
    assert.equal(await writing(demo, caller, target), mayWrite ? 'yes' : denied);
  });
}

test('§14.4 eligible roles of the target do not count, membership of a role-assignable group does', async () => {
  const demo = openDemo();
  const { people, behindTheScenes } = demo.tenant;
  assert.equal(await reading(demo, 'authenticationAdministrator', 'smsOnly'), 'yes');
  const groups = items(await demo.get('/v1.0/groups?$filter=isAssignableToRole eq true'));
  behindTheScenes.addToGroup(people.smsOnly.id, String(groups[1]?.['id']), 'owner');
  assert.equal(await reading(demo, 'authenticationAdministrator', 'smsOnly'), denied);
});

test('§14.4 one forbidden role among several is enough', async () => {
  const demo = openDemo();
  demo.tenant.behindTheScenes.addRole(demo.tenant.people.passwordAdministrator.id, roleIds.groupsAdministrator);
  assert.equal(await writing(demo, 'authenticationAdministrator', 'passwordAdministrator'), denied);
});

test('§14.4 the permission is needed besides the role, and the code is the same', async () => {
  const demo = openDemo();
  const path = methodsOf(demo.tenant.people.smsOnly);
  const withScopes = (...scopes: string[]) => demo.as('globalAdministrator', { scopes });
  assert.equal(refusal(await withScopes('User.Read.All').get(`${path}/methods`)), denied);
  assert.equal((await withScopes('UserAuthenticationMethod.Read.All').get(`${path}/methods`)).status, 200);
  assert.equal((await withScopes('UserAuthMethod-Phone.Read.All').get(`${path}/phoneMethods`)).status, 200);
  assert.equal(refusal(await withScopes('UserAuthMethod-Phone.Read.All').get(`${path}/fido2Methods`)), denied);
  // The mixed list takes the broad permissions only.
  assert.equal(refusal(await withScopes('UserAuthMethod-Phone.ReadWrite.All').get(`${path}/methods`)), denied);
  const del = (scope: string) => withScopes(scope).send('DELETE', `${path}/phoneMethods/${phoneIds.mobile}`);
  assert.equal(refusal(await del('UserAuthenticationMethod.Read.All')), denied);
  assert.equal((await del('UserAuthMethod-Phone.ReadWrite.All')).status, 204);
});

test('everybody reads their own methods with the permission for themselves only', async () => {
  const demo = openDemo();
  const self = demo.as(demo.tenant.people.smsOnly.userPrincipalName, {
    scopes: ['UserAuthenticationMethod.Read', 'User.Read'],
  });
  const answer = await self.get('/v1.0/me/authentication/phoneMethods');
  assert.equal(items(answer)[0]?.['phoneNumber'], '+1 5035550131');
  assert.equal(refusal(await self.get(`${methodsOf(demo.tenant.people.nothing)}/methods`)), denied);
});

test('§14.4 an Authentication Administrator sees numbers masked, everywhere they are read', async () => {
  const demo = openDemo();
  const client = demo.as('authenticationAdministrator');
  const path = methodsOf(demo.tenant.people.smsOnly);
  const masked = '+1 XXXXXXXX31';
  assert.equal(items(await client.get(`${path}/phoneMethods`))[0]?.['phoneNumber'], masked);
  assert.equal(items(await client.get(`${path}/methods`))[1]?.['phoneNumber'], masked);
  assert.equal(property(await client.get(`${path}/phoneMethods/${phoneIds.mobile}`), 'phoneNumber'), masked);
  for (const caller of ['globalAdministrator', 'privilegedAuthenticationAdministrator', 'globalReader']) {
    assert.equal(items(await demo.as(caller).get(`${path}/phoneMethods`))[0]?.['phoneNumber'], '+1 5035550131');
  }
});

test('§13.1 what POST answers an Authentication Administrator is the number in full, or masked', async () => {
  const body = { phoneNumber: '+81 8099999999', phoneType: 'mobile' };
  const post = (demo: DemoClient) =>
    demo
      .as('authenticationAdministrator')
      .send('POST', `${methodsOf(demo.tenant.people.nothing)}/phoneMethods`, { body });
  assert.equal(property(await post(openDemo()), 'phoneNumber'), '+81 8099999999');
  const masked = await post(openDemo({ reading: { postedNumber: 'masked' } }));
  assert.equal(property(masked, 'phoneNumber'), '+81 XXXXXXXX99');
});

test('§14.4 an Authentication Administrator may not change hardware tokens, and reads them or not', async () => {
  const path = (demo: DemoClient) => `/beta/users/${demo.tenant.people.hardwareOath.id}/authentication`;
  const demo = openDemo();
  const client = demo.as('authenticationAdministrator');
  const [token] = items(await client.get(`${path(demo)}/hardwareOathMethods`));
  const item = `${path(demo)}/hardwareOathMethods/${String(token?.['id'])}`;
  assert.equal(refusal(await client.send('POST', `${item}/deactivate`)), denied);
  assert.equal(refusal(await client.send('DELETE', item)), denied);
  const strict = openDemo({ reading: { authenticationAdministratorReadsHardwareOath: false } });
  const blind = strict.as('authenticationAdministrator');
  assert.equal(refusal(await blind.get(`${path(strict)}/hardwareOathMethods`)), denied);
  const mixed = items(await blind.get(`${path(strict)}/methods`));
  assert.ok(!JSON.stringify(mixed).includes('hardwareOath'));
});

test('§13.1 members of a restricted unit are out of reach of everybody but the unit’s own administrators, or not', async () => {
  const demo = openDemo();
  assert.equal(await reading(demo, 'globalAdministrator', 'restrictedUnit'), 'yes');
  assert.equal(await writing(demo, 'globalAdministrator', 'restrictedUnit'), denied);
  const [unit] = items(
    await demo.get('/v1.0/directory/administrativeUnits?$filter=isMemberManagementRestricted eq true'),
  );
  const scope = `/administrativeUnits/${String(unit?.['id'])}`;
  demo.tenant.behindTheScenes.addRole(demo.tenant.people.nothing.id, roleIds.authenticationAdministrator, scope);
  assert.equal(await writing(demo, demo.tenant.people.nothing.id, 'restrictedUnit'), 'yes');
  const open = openDemo({ reading: { managementRestricted: 'reachable' } });
  assert.equal(await writing(open, 'globalAdministrator', 'restrictedUnit'), 'yes');
});

test('a role given after the token was issued counts only for the next token', async () => {
  const demo = openDemo();
  const { nothing, smsOnly } = demo.tenant.people;
  const before = demo.as(nothing.id);
  demo.tenant.behindTheScenes.addRole(nothing.id, roleIds.authenticationAdministrator);
  assert.equal((await before.get(`${methodsOf(smsOnly)}/methods`)).status, 403);
  assert.equal((await demo.as(nothing.id).get(`${methodsOf(smsOnly)}/methods`)).status, 200);
});

test('an application needs no role, cannot be /me, and reaches everybody', async () => {
  const demo = openDemo();
  const app = demo.as('11111111-2222-4333-8444-555555555555', { application: true, scopes: allScopes });
  assert.equal((await app.get(`${methodsOf(demo.tenant.people.globalAdministrator)}/methods`)).status, 200);
  assert.equal(refusal(await app.get('/v1.0/me')), '400 BadRequest');
});

test('§14.4 the directory has a code of its own for what is not allowed', async () => {
  const demo = openDemo();
  const few = demo.as('globalAdministrator', { scopes: ['User.Read'] });
  assert.equal(refusal(await few.get('/v1.0/users')), '403 Authorization_RequestDenied');
  assert.equal(refusal(await few.get('/v1.0/directoryRoles')), '403 Authorization_RequestDenied');
  assert.equal((await few.get('/v1.0/me')).status, 200);
  const { guest, smsOnly } = demo.tenant.people;
  const asGuest = demo.as(guest.id);
  assert.equal(refusal(await asGuest.get('/v1.0/users')), '403 Authorization_RequestDenied');
  assert.equal((await demo.as(smsOnly.id).get('/v1.0/users')).status, 200, 'any member may list users');
});

/** [caller, target, may revoke] */
const revocations: readonly (readonly [string, Name, boolean])[] = [
  ['globalAdministrator', 'privilegedAuthenticationAdministrator', true],
  ['authenticationAdministrator', 'smsOnly', true],
  ['authenticationAdministrator', 'helpdeskAdministrator', false],
  ['helpdeskAdministrator', 'smsOnly', true],
  ['helpdeskAdministrator', 'passwordAdministrator', true],
  ['helpdeskAdministrator', 'userAdministrator', false],
  ['helpdeskAdministrator', 'authenticationAdministrator', false],
  ['userAdministrator', 'helpdeskAdministrator', true],
  ['userAdministrator', 'authenticationAdministrator', false],
  ['userAdministrator', 'roleGroupMember', false],
  ['globalReader', 'smsOnly', false],
];
for (const [caller, target, allowed] of revocations) {
  test(`§8.4 ${caller} ${allowed ? 'may' : 'may not'} revoke the sessions of ${target}`, async () => {
    const demo = openDemo();
    const answer = await demo
      .as(caller)
      .send('POST', `/v1.0/users/${demo.tenant.people[target].id}/revokeSignInSessions`);
    assert.equal(outcome(answer), allowed ? 'yes' : '403 Authorization_RequestDenied');
  });
}
