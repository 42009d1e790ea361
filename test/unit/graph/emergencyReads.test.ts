// What the check of emergency access accounts reads: Conditional Access policies, ends of assignments, last sign-ins, certificates.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { roleTemplateIds } from '../../../src/domain/roles.ts';
import { listAccessPolicies } from '../../../src/graph/accessPolicies.ts';
import { listActiveAssignments } from '../../../src/graph/activeAssignments.ts';
import { countBoundCertificates } from '../../../src/graph/boundCertificates.ts';
import { readLastSignIn } from '../../../src/graph/lastSignIn.ts';
import { demoGraph } from './support/demoGraph.ts';
import { failureFrom } from './support/failureFrom.ts';
import { json, never, scriptedGraph } from './support/scriptedGraph.ts';

const scopes = ['User.Read.All', 'RoleManagement.Read.Directory', 'AuditLog.Read.All', 'Policy.Read.All'];

describe('Conditional Access policies', () => {
  it('are read with whom they include, whom they exclude, and whether they can keep anybody out', async () => {
    const { graph, tenant } = demoGraph({ scopes });
    tenant.behindTheScenes.changeAccessPolicy('Strong', {
      users: { includeUsers: ['All'] },
      strength: '00000000-0000-0000-0000-000000000004',
    });
    const policies = await listAccessPolicies(graph, never);
    assert.deepEqual(
      policies.map(({ state, demand }) => `${state} ${demand}`),
      ['enabled something', 'enabled something', 'off something', 'off something', 'enabled phishingResistant'],
    );
    const { emergencyAccess1 } = tenant.people;
    assert.deepEqual(policies[1]?.users, {
      include: { users: [], groups: [], roles: [roleTemplateIds.globalAdministrator], guests: false },
      exclude: { users: [emergencyAccess1.id], groups: [], roles: [], guests: false },
    });
  });

  it('that say less than expected are kept, and called unknown', async () => {
    const answers = [
      { id: '1', displayName: 'Future', state: 'tomorrow', conditions: {} },
      {
        id: '2',
        displayName: 'Session',
        state: 'enabled',
        grantControls: null,
        conditions: { users: { includeUsers: ['ALL'] } },
      },
      'nonsense',
    ];
    const { graph } = scriptedGraph(() => json({ value: answers }));
    const [future, session, nonsense] = await listAccessPolicies(graph, never);
    assert.deepEqual(future, { id: '1', displayName: 'Future', state: 'unknown', demand: 'unknown', users: undefined });
    assert.equal(session?.demand, 'none');
    assert.deepEqual(session.users?.include.users, ['all']);
    assert.equal(nonsense?.users, undefined);
  });

  it('are refused without the permission, and without a role', async () => {
    for (const options of [{ scopes: ['User.Read.All'] }, { scopes, caller: 'authenticationAdministrator' } as const]) {
      const failure = await failureFrom(listAccessPolicies(demoGraph(options).graph, never));
      assert.equal(failure.kind, 'accessDenied');
    }
  });
});

describe('Active assignments', () => {
  it('are read with their ends', async () => {
    const { graph, tenant } = demoGraph({ scopes });
    const found = await listActiveAssignments(graph, roleTemplateIds.globalAdministrator, never);
    const { globalAdministrator, secondGlobalAdministrator, emergencyAccess1, emergencyAccess2 } = tenant.people;
    assert.deepEqual(
      found.map(({ principalId, endDateTime, activated }) => [principalId, endDateTime, activated]),
      [globalAdministrator, secondGlobalAdministrator, emergencyAccess1, emergencyAccess2].map(({ id }) => [
        ...[id, undefined, false],
      ]),
    );
    const item = {
      principalId: 'x',
      directoryScopeId: '/',
      endDateTime: '2027-01-01T00:00:00Z',
      assignmentType: 'Activated',
    };
    const scripted = scriptedGraph(() => json({ value: [item, {}] }));
    assert.deepEqual(await listActiveAssignments(scripted.graph, 'r', never), [
      { principalId: 'x', directoryScopeId: '/', endDateTime: '2027-01-01T00:00:00Z', activated: true },
    ]);
  });

  it('need a licence of which the lack is told apart', async () => {
    const { graph } = demoGraph({ scopes, licence: 'p1' });
    const failure = await failureFrom(listActiveAssignments(graph, roleTemplateIds.globalAdministrator, never));
    assert.equal(failure.kind, 'missingLicence');
  });
});

describe('The last sign-in', () => {
  it('is a time, or never', async () => {
    const { graph, tenant } = demoGraph({ scopes });
    const { emergencyAccess1, emergencyAccess2 } = tenant.people;
    assert.match((await readLastSignIn(graph, emergencyAccess1.id, never)) ?? '', /^20\d\d-/);
    assert.equal(await readLastSignIn(graph, emergencyAccess2.id, never), null);
  });

  it('is never in each of the ways in which the service says it, and the successful one where it is told', async () => {
    const read = (signInActivity: unknown): Promise<string | null> =>
      readLastSignIn(scriptedGraph(() => json({ id: 'u', signInActivity })).graph, 'u', never);
    const [ever, later] = ['2026-10-01T00:00:00Z', '2026-11-01T00:00:00Z'];
    for (const nothing of [undefined, null, {}, { lastSignInDateTime: '0001-01-01T00:00:00Z' }])
      assert.equal(await read(nothing), null);
    assert.equal(await read({ lastSignInDateTime: later, lastSuccessfulSignInDateTime: ever }), ever);
    assert.equal(await read({ lastSignInDateTime: later, lastSuccessfulSignInDateTime: null }), later);
  });

  it('is refused without a licence or the permission, and not asked for in a cloud that has no sign-in log', async () => {
    const kind = async (options: Parameters<typeof demoGraph>[0]): Promise<string> => {
      const { graph, tenant } = demoGraph(options);
      return (await failureFrom(readLastSignIn(graph, tenant.people.emergencyAccess1.id, never))).kind;
    };
    assert.equal(await kind({ scopes, licence: 'free' }), 'missingLicence');
    assert.equal(await kind({ scopes: ['User.Read.All'] }), 'missingPermission');
    assert.equal(await kind({ scopes, cloud: 'china' }), 'notInThisCloud');
  });
});

it('Bound certificates are counted, and none is none', async () => {
  const { graph, tenant } = demoGraph({ scopes });
  assert.equal(await countBoundCertificates(graph, tenant.people.emergencyAccess1.id, never), 0);
  const answer = { id: 'u', authorizationInfo: { certificateUserIds: ['X509:<PN>e1@contoso.com'] } };
  assert.equal(await countBoundCertificates(scriptedGraph(() => json(answer)).graph, 'u', never), 1);
});
