// The roles that the signed-in person could activate, on the demo tenant and in strange shapes.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roleTemplateIds } from '../../../src/domain/roles.ts';
import { readOwnEligibleRoles } from '../../../src/graph/ownEligibleRoles.ts';
import { demoGraph } from './support/demoGraph.ts';
import { failureFrom } from './support/failureFrom.ts';
import { json, never, scriptedGraph } from './support/scriptedGraph.ts';

test('§8.3 they are told to the person, by what an activation has to name', async () => {
  const { graph } = demoGraph({ caller: 'eligibleAuthenticationAdministrator' });
  const roles = await readOwnEligibleRoles(graph, never);
  assert.deepEqual(
    roles.map(({ roleName }) => roleName),
    ['Authentication Administrator', 'Privileged Authentication Administrator', 'User Administrator'],
  );
  assert.deepEqual(roles[0], {
    roleTemplateId: roleTemplateIds.authenticationAdministrator,
    roleName: 'Authentication Administrator',
    directoryScopeId: '/',
    state: 'eligible',
    roleDefinitionId: roleTemplateIds.authenticationAdministrator,
  });
  assert.deepEqual(await readOwnEligibleRoles(demoGraph().graph, never), []);
});

test('a tenant without P2 has none, and says that it lacks the licence', async () => {
  const { graph } = demoGraph({ licence: 'p1' });
  assert.equal((await failureFrom(readOwnEligibleRoles(graph, never))).kind, 'missingLicence');
});

test('§15.41 a missing permission is told', async () => {
  const { graph } = demoGraph({ scopes: ['User.Read'] });
  assert.equal((await failureFrom(readOwnEligibleRoles(graph, never))).kind, 'missingPermission');
});

test('each role and scope comes once, custom roles under their own id, and what names nobody not at all', async () => {
  const custom = { id: 'c1', templateId: 'c2', displayName: 'Printer keeper', isBuiltIn: false };
  const item = { principalId: 'me', roleDefinitionId: 'c1', directoryScopeId: '/', roleDefinition: custom };
  const unit = { ...item, directoryScopeId: '/administrativeUnits/1', endDateTime: '2026-12-01T00:00:00Z' };
  const { graph } = scriptedGraph(() => json({ value: [item, item, unit, null, { principalId: 'me' }] }));
  const role = { roleTemplateId: undefined, roleName: 'Printer keeper', state: 'eligible', roleDefinitionId: 'c1' };
  assert.deepEqual(await readOwnEligibleRoles(graph, never), [
    { ...role, directoryScopeId: '/' },
    { ...role, directoryScopeId: '/administrativeUnits/1', endsAt: '2026-12-01T00:00:00Z' },
  ]);
});
