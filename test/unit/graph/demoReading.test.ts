// Reading users, methods and roles of a tenant that behaves as Graph does.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { privilegeOf } from '../../../src/domain/access.ts';
import { listMethods, readUserMethods } from '../../../src/graph/authenticationMethods.ts';
import { readRoleDirectory } from '../../../src/graph/directoryRoles.ts';
import { readMe } from '../../../src/graph/me.ts';
import { readOrganization } from '../../../src/graph/organization.ts';
import { getUser, listUsers, nextUsers, type UserPage, type UserQuery } from '../../../src/graph/users.ts';
import { demoGraph, type DemoGraph } from './support/demoGraph.ts';
import { failureFrom } from './support/failureFrom.ts';
import { never } from './support/scriptedGraph.ts';

async function allUsers({ graph }: DemoGraph, query: UserQuery, pageSize: number): Promise<UserPage['users']> {
  let page = await listUsers(graph, query, pageSize, never);
  const users = [...page.users];
  while (page.nextLink !== undefined) {
    page = await nextUsers(graph, page.nextLink, never);
    users.push(...page.users);
  }
  return users;
}

test('the first page of users is one round trip, and the pages together are everybody, once, in order', async () => {
  const demo = demoGraph({ userCount: 230 });
  await listUsers(demo.graph, {}, 100, never);
  assert.equal(demo.takeHttp().length, 1);
  const users = await allUsers(demo, {}, 100);
  assert.equal(users.length, 230);
  assert.equal(new Set(users.map(({ id }) => id)).size, 230);
  assert.equal(demo.takeHttp().length, 3);
});

test('§15.33 filters page to the end as advanced queries, and hold for every user', async () => {
  const demo = demoGraph();
  for (const query of [
    { accountEnabled: false },
    { userType: 'guest' },
    { accountEnabled: true, userType: 'member' },
  ] as const) {
    const users = await allUsers(demo, query, 20);
    assert.ok(users.length > 0);
    for (const user of users) {
      if ('accountEnabled' in query) assert.equal(user.accountEnabled, query.accountEnabled);
      if ('userType' in query) assert.equal(user.userType, query.userType);
    }
  }
});

test('§15.52 awkward names are found by what people type', async () => {
  const demo = demoGraph();
  const { people } = demo.tenant;
  const cases: readonly [string, keyof typeof people][] = [
    ["O'Brien", 'apostrophe'],
    ["o'brien", 'apostrophe'],
    ['Söhne', 'apostrophe'],
    ['**bold**', 'markdownName'],
    ['[Click](command', 'commandLinkName'],
    ['$(alert)', 'codiconName'],
    ['あおい', 'japanesePhone'],
    ['髙橋', 'japaneseVariant'],
    ['最上 司', 'secondGlobalAdministrator'],
    ['chiara.conti_partner', 'guest'],
    [people.guest.userPrincipalName, 'guest'],
  ];
  for (const [search, key] of cases) {
    const { users } = await listUsers(demo.graph, { search }, 100, never);
    assert.ok(
      users.some(({ id }) => id === people[key].id),
      `${search} finds ${key}`,
    );
  }
});

test('§15.52 any punctuation is a search like any other: answered, not refused', async () => {
  const demo = demoGraph();
  for (const search of [
    '&',
    '"',
    '\\',
    '#1',
    '100%',
    '+81',
    "'",
    '=',
    '?',
    ' OR ',
    '"displayName:a" OR',
    '$filter',
    ';',
    '%26',
    '佐藤"&\\#',
  ])
    await listUsers(demo.graph, { search, accountEnabled: true }, 20, never);
  assert.ok(demo.takeHttp().every(({ status }) => status === 200));
});

test('pages that the service leaves empty are passed over', async () => {
  const demo = demoGraph();
  demo.tenant.faults.emptyPages = true;
  assert.equal((await allUsers(demo, {}, 20)).length, 150);
});

test('§15.19 a guest is read by id, and by UPN only because it is encoded', async () => {
  const { graph, tenant } = demoGraph();
  const { id, userPrincipalName } = tenant.people.guest;
  assert.equal((await getUser(graph, id, never)).userPrincipalName, userPrincipalName);
  assert.equal((await getUser(graph, userPrincipalName, never)).id, id);
  assert.equal((await failureFrom(getUser(graph, '00000000-0000-0000-0000-000000000000', never))).kind, 'notFound');
});

test('the signed-in person and the tenant are read', async () => {
  const { graph, tenant } = demoGraph();
  assert.equal((await readMe(graph, never)).userPrincipalName, tenant.callers.globalAdministrator);
  const organization = await readOrganization(graph, never);
  assert.equal(organization.id, tenant.tenantId);
  assert.match(organization.defaultDomain ?? '', /\.example$/);
});

test("one user's methods are one round trip, with hardware tokens and the default", async () => {
  const demo = demoGraph();
  const { methods, preferences, hardwareOathFailure } = await readUserMethods(
    demo.graph,
    demo.tenant.people.everything.id,
    never,
  );
  assert.deepEqual(
    new Set(methods.map(({ kind }) => kind)),
    new Set([
      'password',
      'phone',
      'email',
      'microsoftAuthenticator',
      'fido2',
      'softwareOath',
      'hardwareOath',
      'temporaryAccessPass',
      'windowsHello',
      'platformCredential',
      'external',
      'qrCodePin',
      'unknown',
    ]),
  );
  assert.equal(hardwareOathFailure, undefined);
  assert.deepEqual(preferences.known && preferences.value.defaultMethod, 'push');
  assert.deepEqual(
    demo
      .takeHttp()
      .map(({ version, path }) => `${version ?? ''}${path}`)
      .toSorted(),
    ['beta/$batch', `v1.0/users/${demo.tenant.people.everything.id}/authentication/methods`],
  );
});

test('a thousand users are fifty batches, and one more for somebody who is gone, which is a failure of their own', async () => {
  const demo = demoGraph({ userCount: 1_000 });
  const users = await allUsers(demo, {}, 999);
  demo.takeHttp();
  demo.tenant.behindTheScenes.deleteUser(users[7]?.id ?? '');
  const results = await Promise.allSettled(users.map(({ id }) => listMethods(demo.graph.together, id, never)));
  // The first batches are chains: those behind whoever is gone go once more.
  assert.equal(demo.takeHttp().length, 51);
  assert.deepEqual(
    results.flatMap(({ status }, index) => (status === 'rejected' ? [index] : [])),
    [7],
  );
  const { id } = users[7] ?? assert.fail();
  assert.equal((await failureFrom(listMethods(demo.graph.together, id, never))).kind, 'notFound');
});

test('§15.22 an Authentication Administrator reads masked numbers, and privileged people not at all', async () => {
  const { graph, tenant } = demoGraph({ caller: 'authenticationAdministrator' });
  const methods = await listMethods(graph, tenant.people.smsOnly.id, never);
  const phone = methods.find((method) => method.kind === 'phone');
  assert.match(phone?.phoneNumber ?? '', /X/);
  const failure = await failureFrom(listMethods(graph, tenant.people.globalAdministrator.id, never));
  assert.equal(failure.kind, 'accessDenied');
  assert.ok(failure.trace?.requestId);
});

test('§15.8 without the permission for beta parts the methods are read all the same', async () => {
  const demo = demoGraph({
    reading: { authenticationAdministratorReadsHardwareOath: false },
    caller: 'authenticationAdministrator',
  });
  demo.tenant.faults.add({
    when: { path: /signInPreferences/ },
    effect: { kind: 'status', status: 403, code: 'accessDenied' },
  });
  const reading = await readUserMethods(demo.graph, demo.tenant.people.hardwareOath.id, never);
  assert.equal(reading.hardwareOathFailure?.kind, 'accessDenied');
  assert.ok(!reading.preferences.known);
  assert.ok(reading.methods.some(({ kind }) => kind === 'phone'));
});

test('§15.38 §15.40 the roles of the tenant say who is privileged', async () => {
  const demo = demoGraph();
  const { people } = demo.tenant;
  const directory = await readRoleDirectory(demo.graph, never);
  assert.equal(demo.takeHttp().length, 2);
  assert.deepEqual(directory.failures, {});
  const privileged = [
    'globalAdministrator',
    'customRole',
    'roleGroupMember',
    'roleGroupOwner',
    'eligibleGlobalAdministrator',
    'scopedHelpdesk',
  ] as const;
  for (const key of privileged) assert.equal(privilegeOf(directory, people[key].id).level, 'privileged', key);
  for (const key of ['smsOnly', 'guest', 'passwordAdministrator', 'authenticationAdministrator'] as const)
    assert.equal(privilegeOf(directory, people[key].id).level, 'none', key);
  assert.ok(
    directory.holdings
      .get(people.scopedAuthenticationAdministrator.id)
      ?.every(({ directoryScopeId }) => directoryScopeId !== '/'),
  );
  assert.ok(directory.holdings.get(people.eligibleGlobalAdministrator.id)?.every(({ state }) => state === 'eligible'));
});

test('a tenant without P2 has roles without eligible ones, and that is no failure', async () => {
  const directory = await readRoleDirectory(demoGraph({ licence: 'free' }).graph, never);
  assert.deepEqual(directory.failures, {});
  assert.ok(directory.holdings.size > 0);
});

test('§15.41 somebody who may not read roles gets a directory that says so', async () => {
  const { graph, tenant } = demoGraph({ scopes: ['User.Read.All', 'UserAuthenticationMethod.Read.All'] });
  const { failures, ...directory } = await readRoleDirectory(graph, never);
  assert.deepEqual(
    Object.values(failures).map(({ kind }) => kind),
    ['missingPermission', 'missingPermission', 'missingPermission'],
  );
  assert.equal(privilegeOf({ failures, ...directory }, tenant.people.smsOnly.id).level, 'unknown');
});
