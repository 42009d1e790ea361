// Who holds which role, and how that can be asked (contract 8.1 to 8.3).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roleIds } from '../../../src/demo/directory/roleCatalogue.ts';
import { openDemo, type DemoClient } from '../../support/demo/openDemo.ts';
import { advanced, methodsOf } from '../../support/demo/paths.ts';
import { items, message, property, refusal, type Entity } from '../../support/demo/rawAnswer.ts';

const demo = openDemo();
const { people } = demo.tenant;
const cast = '/transitiveMemberOf/microsoft.graph.directoryRole';
const management = '/v1.0/roleManagement/directory';

test('§8.1 the template ids are those of the documentation', () => {
  assert.deepEqual(
    [roleIds.globalAdministrator, roleIds.privilegedAuthenticationAdministrator, roleIds.authenticationAdministrator],
    [
      '62e90394-69f5-4237-9190-012177145e10',
      '7be44c8a-adaf-4e2a-84d6-ab2649e08a13',
      'c4e39bd9-1100-46d3-8c65-fb160da0071f',
    ],
  );
  assert.deepEqual(
    [
      roleIds.authenticationPolicyAdministrator,
      roleIds.helpdeskAdministrator,
      roleIds.userAdministrator,
      roleIds.globalReader,
    ],
    [
      ...['0526716b-113d-4c15-b2c8-68e3c22b9f80', '729827e3-9c14-49f7-bb1b-9608f156bbb8'],
      ...['fe930be7-5e62-47db-91af-98c3a49a38b1', 'f2ef992c-3afb-46b9-b7cf-a126ee74c451'],
    ],
  );
});

for (const caller of [
  'globalAdministrator',
  'authenticationAdministrator',
  'helpdeskAdministrator',
  'reportsReader',
] as const) {
  test(`§8.2 ${caller} finds their own role with User.Read alone`, async () => {
    const self = demo.as(caller, { scopes: ['User.Read'] });
    const answer = await self.get(`/v1.0/me${cast}?$select=id,displayName,roleTemplateId&$count=true`, advanced);
    assert.equal(property(answer, '@odata.count'), 1);
    assert.equal(
      property(answer, '@odata.context'),
      'https://graph.microsoft.com/v1.0/$metadata#directoryRoles(id,displayName,roleTemplateId)',
    );
    assert.deepEqual(Object.keys(items(answer)[0] ?? {}), ['id', 'displayName', 'roleTemplateId']);
    assert.equal(items(answer)[0]?.['roleTemplateId'], roleIds[caller]);
  });
}

test('§15.36 the cast needs the header and $count', async () => {
  for (const [options, headers] of [
    ['', {}],
    ['?$count=true', {}],
    ['', advanced],
  ] as const) {
    assert.equal(refusal(await demo.get(`/v1.0/me${cast}${options}`, headers)), '400 Request_UnsupportedQuery');
  }
});

test('§8.2 roles through a group show transitively, not directly', async () => {
  const path = `/v1.0/users/${people.roleGroupMember.id}`;
  const types = async (part: string) =>
    items(await demo.get(`${path}/${part}`)).map((one) => [one['@odata.type'], one['displayName']]);
  assert.deepEqual(await types('memberOf'), [
    ['#microsoft.graph.group', 'Mail Operators'],
    ['#microsoft.graph.group', 'Badge Office Project'],
  ]);
  assert.deepEqual((await types('transitiveMemberOf'))[0], [
    '#microsoft.graph.directoryRole',
    'Exchange Administrator',
  ]);
});

test('§8.2 scoped, custom and eligible roles are no memberships', async () => {
  for (const name of [
    'scopedAuthenticationAdministrator',
    'customRole',
    'eligibleAuthenticationAdministrator',
  ] as const) {
    assert.deepEqual(items(await demo.get(`/v1.0/users/${people[name].id}${cast}?$count=true`, advanced)), [], name);
  }
});

test('§8.2 with too little permission only id and type have values', async () => {
  const little = demo.as('globalAdministrator', { scopes: ['User.Read.All'] });
  const [group] = items(await little.get(`/v1.0/users/${people.roleGroupMember.id}/memberOf`));
  const values = Object.entries(group ?? {}).filter(([, value]) => value !== null);
  assert.deepEqual(
    values.map(([name]) => name),
    ['@odata.type', 'id'],
  );
  const none = demo.as('globalAdministrator', { scopes: ['User.Read'] });
  assert.equal(
    refusal(await none.get(`/v1.0/users/${people.roleGroupMember.id}/memberOf`)),
    '403 Authorization_RequestDenied',
  );
});

test('§8.2 members of a role by its template, in both forms; groups stand for themselves; nothing pages', async () => {
  for (const form of [
    `roleTemplateId=${roleIds.globalAdministrator}`,
    `(roleTemplateId='${roleIds.globalAdministrator}')`,
  ]) {
    const path = form.startsWith('(') ? `/v1.0/directoryRoles${form}/members` : `/v1.0/directoryRoles/${form}/members`;
    const ids = items(await demo.get(path)).map(({ id }) => id);
    assert.deepEqual(ids, [
      ...[people.globalAdministrator.id, people.secondGlobalAdministrator.id],
      ...[people.emergencyAccess1.id, people.emergencyAccess2.id],
    ]);
  }
  const exchange = items(
    await demo.get(`/v1.0/directoryRoles/roleTemplateId=${roleIds.exchangeAdministrator}/members`),
  );
  assert.deepEqual(
    exchange.map((one) => one['@odata.type']),
    ['#microsoft.graph.group'],
  );
});

test('§8.2 a role never used does not exist in the tenant', async () => {
  const path = `/v1.0/directoryRoles/roleTemplateId=${roleIds.messageCenterReader}/members`;
  assert.equal(refusal(await demo.get(path)), '404 Request_ResourceNotFound');
});

test('§8.2 the id of a role is the tenant’s own; scoped holders are scopedMembers', async () => {
  const roles = items(await demo.get('/v1.0/directoryRoles'));
  assert.ok(roles.every((role) => role['id'] !== role['roleTemplateId']));
  const role = roles.find((one) => one['roleTemplateId'] === roleIds.authenticationAdministrator);
  const members = items(await demo.get(`/v1.0/directoryRoles/${String(role?.['id'])}/members`)).map(({ id }) => id);
  assert.deepEqual(members, [people.authenticationAdministrator.id]);
  const scoped = items(await demo.get(`/v1.0/directoryRoles/${String(role?.['id'])}/scopedMembers`));
  assert.deepEqual(
    scoped.map((one) => (one['roleMemberInfo'] as Entity)['id']),
    [people.scopedAuthenticationAdministrator.id],
  );
});

test('§8.2 assignments by principal and by role, with their definitions', async () => {
  const of = async (filter: string, more = '') =>
    items(await demo.get(`${management}/roleAssignments?$filter=${filter}${more}`));
  const [scoped] = await of(
    `principalId eq '${people.scopedAuthenticationAdministrator.id}'`,
    '&$expand=roleDefinition',
  );
  assert.match(String(scoped?.['directoryScopeId']), /^\/administrativeUnits\//);
  assert.equal((scoped?.['roleDefinition'] as Entity)['displayName'], 'Authentication Administrator');
  const [custom] = await of(`principalId eq '${people.customRole.id}'`, '&$expand=roleDefinition');
  const definition = custom?.['roleDefinition'] as Entity;
  assert.equal(definition['isBuiltIn'], false);
  assert.equal(custom?.['roleDefinitionId'], definition['id']);
  assert.notEqual(definition['templateId'], definition['id'], 'for custom roles they differ');
  assert.equal((await of(`roleDefinitionId eq '${roleIds.globalAdministrator}'`)).length, 4);
  assert.deepEqual(
    await of(`principalId eq '${people.roleGroupMember.id}'`),
    [],
    'a role through a group is on the group',
  );
  assert.equal(
    refusal(await demo.get(`${management}/roleAssignments?$filter=startswith(principalId,'a')`)),
    '400 Request_UnsupportedQuery',
  );
});

test('§8.2 transitive assignments are beta only', async () => {
  const path = `/roleManagement/directory/transitiveRoleAssignments?$count=true&$filter=principalId eq '${people.roleGroupMember.id}'`;
  assert.equal(refusal(await demo.get(`/v1.0${path}`, advanced)), '400 BadRequest');
  assert.equal(items(await demo.get(`/beta${path}`, advanced)).length, 1);
  assert.equal((await demo.get(`/beta${path}`)).status, 400);
});

test('§8.2 only beta says which roles are privileged', async () => {
  const path = `/roleManagement/directory/roleDefinitions/${roleIds.globalAdministrator}`;
  assert.equal(property(await demo.get(`/v1.0${path}`), 'isPrivileged'), undefined);
  assert.equal(property(await demo.get(`/beta${path}`), 'isPrivileged'), true);
});

test('role-assignable groups can be found, with members and owners', async () => {
  const groups = items(await demo.get('/v1.0/groups?$filter=isAssignableToRole eq true&$select=id,displayName'));
  assert.deepEqual(
    groups.map(({ displayName }) => displayName),
    ['Mail Operators', 'Badge Office Project'],
  );
  const path = `/v1.0/groups/${String(groups[0]?.['id'])}`;
  for (const [part, name] of [
    ['members', 'roleGroupMember'],
    ['owners', 'roleGroupOwner'],
    ['transitiveMembers', 'roleGroupMember'],
  ] as const) {
    const [person] = items(await demo.get(`${path}/${part}?$select=id,userPrincipalName`));
    assert.deepEqual(person, { '@odata.type': '#microsoft.graph.user', ...people[name] });
  }
  assert.equal((await demo.get(`${path}/members/microsoft.graph.user`)).status, 400);
  assert.equal(items(await demo.get(`${path}/members/microsoft.graph.user?$count=true`, advanced)).length, 1);
});

test('administrative units, their members and administrators', async () => {
  const [leeds, executives] = items(await demo.get('/v1.0/directory/administrativeUnits'));
  assert.deepEqual(
    [leeds?.['isMemberManagementRestricted'], executives?.['isMemberManagementRestricted']],
    [false, true],
  );
  const path = `/v1.0/directory/administrativeUnits/${String(executives?.['id'])}`;
  assert.deepEqual(
    items(await demo.get(`${path}/members?$select=id`)).map(({ id }) => id),
    [people.restrictedUnit.id],
  );
  assert.equal(items(await demo.get(`${path}/scopedRoleMembers`)).length, 1);
});

test('§8.3 the caller’s eligible roles, and those of others', async () => {
  const own = `${management}/roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')?$expand=roleDefinition`;
  const eligible = items(await demo.as('eligibleAuthenticationAdministrator').get(own));
  assert.deepEqual(
    eligible.map((one) => (one['roleDefinition'] as Entity)['displayName']),
    ['Authentication Administrator', 'Privileged Authentication Administrator', 'User Administrator'],
  );
  assert.deepEqual(items(await demo.get(own)), []);
  const filter = `$filter=principalId eq '${people.eligibleGlobalAdministrator.id}'`;
  const [other] = items(await demo.get(`${management}/roleEligibilityScheduleInstances?${filter}`));
  assert.equal(other?.['roleDefinitionId'], roleIds.globalAdministrator);
  assert.equal(other['memberType'], 'Direct');
  assert.equal((await demo.get(own.replace("on='principal'", "on='approver'"))).status, 400);
});

const activation = (client: DemoClient, role: string, more: object = {}) =>
  client.send('POST', `${management}/roleAssignmentScheduleRequests`, {
    body: {
      ...{ action: 'selfActivate', principalId: people.eligibleAuthenticationAdministrator.id, roleDefinitionId: role },
      ...{ directoryScopeId: '/', justification: 'Ticket 4711: user lost phone' },
      scheduleInfo: { startDateTime: '2026-09-01T08:00:00Z', expiration: { type: 'afterDuration', duration: 'PT1H' } },
      ...more,
    },
  });

test('§8.3 an activation is in force for new tokens, for as long as was asked', async () => {
  const own = openDemo();
  const path = `${methodsOf(people.smsOnly)}/methods`;
  const before = own.as('eligibleAuthenticationAdministrator');
  const answer = await activation(before, roleIds.authenticationAdministrator);
  assert.equal(answer.status, 201);
  assert.equal(property(answer, 'status'), 'Provisioned');
  assert.equal((await before.get(path)).status, 403, 'the old token does not know');
  const after = own.as('eligibleAuthenticationAdministrator');
  assert.equal((await after.get(path)).status, 200);
  assert.equal(
    message(await activation(after, roleIds.authenticationAdministrator)),
    'The Role assignment already exists.',
  );
  const request = `${management}/roleAssignmentScheduleRequests/${String(property(answer, 'id'))}`;
  assert.equal(property(await after.get(request), 'status'), 'Provisioned');
  own.time.advance(3_600_000);
  assert.equal((await after.get(path)).status, 403);
});

test('§8.3 an activation can be ended, but not in its first five minutes', async () => {
  const own = openDemo();
  const client = own.as('eligibleAuthenticationAdministrator');
  const end = { action: 'selfDeactivate' };
  assert.equal(
    refusal(await activation(client, roleIds.authenticationAdministrator, end)),
    '400 RoleAssignmentDoesNotExist',
  );
  await activation(client, roleIds.authenticationAdministrator);
  assert.equal(
    refusal(await activation(client, roleIds.authenticationAdministrator, end)),
    '400 ActiveDurationTooShort',
  );
  own.time.advance(300_000);
  assert.equal(property(await activation(client, roleIds.authenticationAdministrator, end), 'status'), 'Revoked');
});

test('§8.3 a dry run changes nothing, an approval is awaited, rules are named', async () => {
  const own = openDemo();
  const client = own.as('eligibleAuthenticationAdministrator');
  const dry = await activation(client, roleIds.authenticationAdministrator, { isValidationOnly: true });
  assert.equal(dry.status, 201);
  const pending = await activation(client, roleIds.privilegedAuthenticationAdministrator);
  assert.equal(property(pending, 'status'), 'PendingApproval');
  const after = own.as('eligibleAuthenticationAdministrator');
  assert.equal((await after.get(`${methodsOf(people.smsOnly)}/methods`)).status, 403);
  const failed = '400 RoleAssignmentRequestPolicyValidationFailed';
  const mfa = await activation(client, roleIds.userAdministrator);
  assert.equal(refusal(mfa), failed);
  assert.equal(message(mfa), 'The following policy rules failed: ["MfaRule"]');
  assert.match(
    message(await activation(client, roleIds.authenticationAdministrator, { justification: ' ' })),
    /JustificationRule/,
  );
  const long = { scheduleInfo: { expiration: { type: 'afterDuration', duration: 'PT9H' } } };
  assert.match(message(await activation(client, roleIds.authenticationAdministrator, long)), /ExpirationRule/);
  assert.equal(refusal(await activation(client, roleIds.globalAdministrator)), '400 RoleAssignmentDoesNotExist');
});
