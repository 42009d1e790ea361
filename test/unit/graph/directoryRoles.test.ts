import assert from 'node:assert/strict';
import { test } from 'node:test';
import { privilegeOf } from '../../../src/domain/access.ts';
import { lastGlobalAdministrators } from '../../../src/domain/lastGlobalAdministrators.ts';
import { roleTemplateIds } from '../../../src/domain/roles.ts';
import { readRoleDirectory } from '../../../src/graph/directoryRoles.ts';
import { failureFrom } from './support/failureFrom.ts';
import {
  batchAnswer,
  innerRequests,
  never,
  root,
  scriptedGraph,
  type InnerAnswer,
  type ScriptedGraph,
} from './support/scriptedGraph.ts';

const helpdesk = {
  id: roleTemplateIds.helpdeskAdministrator,
  templateId: roleTemplateIds.helpdeskAdministrator,
  displayName: 'Helpdesk Administrator',
  isBuiltIn: true,
};
const reader = {
  id: roleTemplateIds.reportsReader,
  templateId: roleTemplateIds.reportsReader,
  displayName: 'Reports Reader',
  isBuiltIn: true,
};
const custom = { id: 'c1', templateId: 'c1', displayName: 'Printer keeper', isBuiltIn: false };
const assigned = (principalId: string, role: { readonly id: string }, directoryScopeId = '/'): unknown => ({
  id: `${principalId}-${role.id}`,
  principalId,
  roleDefinitionId: role.id,
  directoryScopeId,
  roleDefinition: role,
});
const list = (...value: readonly unknown[]): InnerAnswer => ({ body: { value } });
const refusal = (status: number, code: string): InnerAnswer => ({ status, body: { error: { code, message: '' } } });

/** A tenant that answers by the end of the path. */
function tenant(answers: Readonly<Record<string, InnerAnswer>>): ScriptedGraph {
  return scriptedGraph((request) =>
    batchAnswer(
      request,
      ({ url }) => answers[url.split('?')[0]?.replace(/^\/roleManagement\/directory/, '') ?? ''] ?? list(),
    ),
  );
}

const whole = {
  '/roleAssignments': list(
    assigned('helper', helpdesk),
    assigned('reader', reader, '/administrativeUnits/au1'),
    assigned('group', helpdesk),
    assigned('keeper', custom),
    assigned('keeper', reader),
  ),
  '/roleEligibilityScheduleInstances': list(assigned('eligible', helpdesk)),
  '/groups': list({ id: 'group', displayName: 'Tier 1' }),
  '/groups/group/members': list({ '@odata.type': '#microsoft.graph.user', id: 'member' }, { id: 'both' }),
  '/groups/group/owners': list({ id: 'owner' }, { id: 'both' }),
};

test('roles of a small tenant are two requests: assignments and groups, then members and owners', async () => {
  const { graph, requests } = tenant(whole);
  await readRoleDirectory(graph, never);
  assert.deepEqual(
    requests.map((request) => innerRequests(request).map(({ url }) => url)),
    [
      [
        '/roleManagement/directory/roleAssignments?$expand=roleDefinition',
        '/roleManagement/directory/roleEligibilityScheduleInstances?$expand=roleDefinition',
        '/groups?$filter=isAssignableToRole%20eq%20true&$select=id,displayName&$top=999',
      ],
      ['/groups/group/members?$select=id&$top=999', '/groups/group/owners?$select=id&$top=999'],
    ],
  );
});

test('§15.37 §15.38 roles are known by template id, with scope and state, through groups and directly', async () => {
  const directory = await readRoleDirectory(tenant(whole).graph, never);
  const role = { roleTemplateId: helpdesk.id, roleName: helpdesk.displayName, directoryScopeId: '/' };
  assert.deepEqual(directory.holdings.get('helper'), [{ ...role, state: 'active' }]);
  assert.deepEqual(directory.holdings.get('eligible'), [{ ...role, state: 'eligible' }]);
  assert.deepEqual(directory.holdings.get('member'), [{ ...role, state: 'active', throughGroup: 'Tier 1' }]);
  assert.equal(directory.holdings.get('reader')?.[0]?.directoryScopeId, '/administrativeUnits/au1');
  assert.equal(directory.holdings.has('owner'), false, 'an owner does not hold the role');
  assert.deepEqual(
    directory.holdings.get('keeper')?.map(({ roleTemplateId }) => roleTemplateId),
    [undefined, reader.id],
  );
  assert.deepEqual(
    [...directory.roleAssignableGroups],
    [
      ['member', ['Tier 1']],
      ['both', ['Tier 1']],
      ['owner', ['Tier 1']],
    ],
  );
  assert.deepEqual(directory.failures, {});
});

test('§15.40 who is privileged: any other role, eligible too, and members and owners of such groups', async () => {
  const directory = await readRoleDirectory(tenant(whole).graph, never);
  const level = (userId: string): string => privilegeOf(directory, userId).level;
  for (const user of ['helper', 'eligible', 'member', 'owner', 'keeper']) assert.equal(level(user), 'privileged', user);
  for (const user of ['reader', 'nobody']) assert.equal(level(user), 'none', user);
});

test('collections are read to their last page', async () => {
  const link = `${root}/v1.0/roleManagement/directory/roleAssignments?$skiptoken=2`;
  const { graph } = scriptedGraph((request) =>
    request.url === link
      ? Response.json({ value: [assigned('second', helpdesk)] })
      : batchAnswer(request, ({ url }) =>
          url.includes('roleAssignments')
            ? { body: { value: [assigned('first', helpdesk)], '@odata.nextLink': link } }
            : list(),
        ),
  );
  assert.deepEqual([...(await readRoleDirectory(graph, never)).holdings.keys()], ['first', 'second']);
});

test('a tenant without P2 has no eligible roles, which is no failure', async () => {
  for (const answer of [
    refusal(400, 'AadPremiumLicenseRequired'),
    refusal(403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant'),
  ]) {
    const directory = await readRoleDirectory(
      tenant({ ...whole, '/roleEligibilityScheduleInstances': answer }).graph,
      never,
    );
    assert.deepEqual(directory.failures, {});
    assert.equal(privilegeOf(directory, 'nobody').level, 'none');
  }
});

test('§15.41 each part that may not be read is said, spoils nothing else, and makes people unknown', async () => {
  const denied = refusal(403, 'Authorization_RequestDenied');
  const cases: readonly [string, 'active' | 'eligible' | 'groups'][] = [
    ['/roleAssignments', 'active'],
    ['/roleEligibilityScheduleInstances', 'eligible'],
    ['/groups', 'groups'],
    ['/groups/group/members', 'groups'],
    ['/groups/group/owners', 'groups'],
  ];
  for (const [path, part] of cases) {
    const directory = await readRoleDirectory(tenant({ ...whole, [path]: denied }).graph, never);
    assert.deepEqual(Object.keys(directory.failures), [part], path);
    assert.equal(directory.failures[part]?.kind, 'missingPermission');
    assert.equal(privilegeOf(directory, 'nobody').level, 'unknown');
    if (part !== 'active') assert.equal(privilegeOf(directory, 'helper').level, 'privileged');
  }
});

test('assignments in strange shapes are passed over or taken for privileged, never for harmless', async () => {
  const { graph } = tenant({
    '/roleAssignments': list(
      null,
      { id: 'x' },
      { principalId: 'bare', roleDefinitionId: 'unheard-of' },
      { principalId: 'known', roleDefinitionId: reader.id, roleDefinition: null },
      { principalId: 'odd', roleDefinition: 'text' },
    ),
  });
  const directory = await readRoleDirectory(graph, never);
  assert.equal(privilegeOf(directory, 'bare').level, 'privileged');
  assert.equal(privilegeOf(directory, 'odd').level, 'privileged');
  assert.equal(privilegeOf(directory, 'known').level, 'none');
  assert.equal(directory.holdings.get('bare')?.[0]?.directoryScopeId, '/');
});

test('an abort is cancelled, not a directory full of failures', async () => {
  const abort = new AbortController();
  const reading = failureFrom(readRoleDirectory(tenant(whole).graph, abort.signal));
  abort.abort();
  assert.equal((await reading).kind, 'cancelled');
});

test('§15.61 a group that holds Global Administrator is nobody who is left when all its members are acted on', async () => {
  const globalAdministrator = { id: roleTemplateIds.globalAdministrator };
  const { graph } = tenant({
    ...whole,
    '/roleAssignments': list(assigned('group', globalAdministrator), assigned('direct', globalAdministrator)),
  });
  const roles = await readRoleDirectory(graph, never);
  const all = ['member', 'both', 'direct'];
  assert.deepEqual([...lastGlobalAdministrators(roles, new Set(all))].sort(), all.sort());
  assert.deepEqual([...lastGlobalAdministrators(roles, new Set(['member', 'direct']))], []);
});
