// What the audit log tells of a user's sign-in: against the demo tenant with each role, licence, cloud and fault, and in strange shapes.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { changesOfLastDay, type MethodChange } from '../../../src/domain/methodChange.ts';
import { readMethodChanges } from '../../../src/graph/methodChanges.ts';
import { demoGraph } from './support/demoGraph.ts';
import { failureFrom } from './support/failureFrom.ts';
import { json, never, scriptedGraph } from './support/scriptedGraph.ts';

const day = 86_400_000;
const userId = '7b0c2a54-2f0e-4d5f-8a3e-0d6a4c1b9e11';

describe('the changes of a user in the demo tenant', () => {
  test('§7.3 are read in one request: services of methods, passwords and users together', async () => {
    const bench = demoGraph({ caller: 'reportsReader' });
    const { graph, tenant, clock } = bench;
    bench.takeHttp();
    const { id } = tenant.people.officeDefault;
    const { changes, cut } = await readMethodChanges(graph, id, clock.now() - 30 * day, never);
    assert.equal(bench.takeHttp().length, 1);
    assert.equal(cut, false);
    assert.deepEqual(
      changes.map(({ kind, activity }) => [kind, activity]),
      [
        ['methods', 'User deleted security info'],
        ['methods', 'User registered security info'],
        ['methods', 'Update user'],
        ['password', 'Admin started password reset'],
      ],
    );
    assert.deepEqual(changes[0]?.by, { kind: 'person', id, name: tenant.people.officeDefault.userPrincipalName });
    assert.equal(changes[0].ipAddress, '203.0.113.9');
    assert.deepEqual(changes[2]?.by, { kind: 'app', name: 'Azure MFA StrongAuthenticationService' });
    assert.deepEqual(changes[2].properties, ['StrongAuthenticationUserDetails']);
    assert.doesNotMatch(JSON.stringify(changes), /5035550148/, 'values are left where they are');
    assert.equal(changesOfLastDay(changes, clock.now()).length, 4);
    assert.equal(changesOfLastDay(changes, clock.now() + 2 * day).length, 0);
  });

  test('do not count what Authenticator notes of its own use', async () => {
    const { graph, tenant, clock } = demoGraph();
    const { id } = tenant.people.severalAuthenticators;
    const { changes } = await readMethodChanges(graph, id, clock.now() - day, never);
    assert.deepEqual(
      changes.map(({ kind }) => kind),
      ['used'],
    );
    assert.deepEqual(changesOfLastDay(changes, clock.now()), []);
  });

  test('hold per-user MFA for what it is, and sign-outs', async () => {
    const { graph, tenant, clock } = demoGraph({
      auditDelayMs: 0,
      scopes: ['AuditLog.Read.All', 'User.RevokeSessions.All', 'Policy.ReadWrite.AuthenticationMethod'],
    });
    const { id } = tenant.people.nothing;
    const send = (method: 'PATCH' | 'POST', version: 'beta' | 'v1.0', path: string, body?: unknown) =>
      graph.send({ method, version, path: `/users/${id}${path}`, body, idempotent: true }, never);
    await send('PATCH', 'beta', '/authentication/requirements', { perUserMfaState: 'enabled' });
    await send('POST', 'v1.0', '/revokeSignInSessions');
    const { changes } = await readMethodChanges(graph, id, clock.now() - day, never);
    assert.deepEqual(changes.map(({ kind }) => kind).toSorted(), ['perUserMfa', 'sessions']);
  });

  test('§15.41 want a role: an Authentication Administrator has none of them', async () => {
    for (const caller of ['authenticationAdministrator', 'helpdeskAdministrator'] as const) {
      const { graph, tenant } = demoGraph({ caller });
      const failure = await failureFrom(readMethodChanges(graph, tenant.people.smsOnly.id, 0, never));
      assert.equal(failure.kind, 'missingPermission');
    }
  });

  test('want a permission', async () => {
    const { graph } = demoGraph({ scopes: ['User.Read.All'] });
    assert.equal((await failureFrom(readMethodChanges(graph, userId, 0, never))).kind, 'missingPermission');
  });

  test('go back a week without a licence', async () => {
    const { graph, tenant, clock } = demoGraph({ licence: 'free' });
    const read = (id: string) => readMethodChanges(graph, id, clock.now() - 30 * day, never);
    assert.equal((await read(tenant.people.officeDefault.id)).changes.length, 4);
    assert.equal((await read(tenant.people.oathDefault.id)).changes.length, 0);
  });

  test('§15.56 are not asked for in China', async () => {
    const bench = demoGraph({ cloud: 'china' });
    const { graph, tenant } = bench;
    bench.takeHttp();
    const failure = await failureFrom(readMethodChanges(graph, tenant.people.smsOnly.id, 0, never));
    assert.ok(failure.kind === 'notInThisCloud' && failure.feature === 'auditLogs');
    assert.equal(bench.takeHttp().length, 0);
  });

  test('§15.48 no more than five times in ten seconds', async () => {
    const { graph, tenant, clock } = demoGraph({ throttle: true });
    const before = clock.now();
    const reading = () => readMethodChanges(graph, tenant.people.smsOnly.id, before - day, never);
    await Promise.all(Array.from({ length: 6 }, reading));
    assert.ok(clock.now() - before >= 10_000);
    assert.ok(tenant.requests.every(({ status }) => status !== 429));
  });

  test('come through empty pages', async () => {
    const { graph, tenant, clock } = demoGraph();
    tenant.faults.emptyPages = true;
    const { changes } = await readMethodChanges(graph, tenant.people.officeDefault.id, clock.now() - day, never);
    assert.equal(changes.length, 4);
  });
});

describe('entries as they come', () => {
  const read = async (...items: readonly unknown[]): Promise<readonly MethodChange[]> => {
    const { graph } = scriptedGraph(() => json({ value: items }));
    return (await readMethodChanges(graph, userId, 0, never)).changes;
  };
  const modified = (displayName: string, oldValue: unknown, newValue: unknown, target = userId): object => ({
    activityDisplayName: 'Update user',
    activityDateTime: '2026-09-01T08:00:00Z',
    loggedByService: 'Core Directory',
    targetResources: [{ id: target, modifiedProperties: [{ displayName, oldValue, newValue }] }],
  });
  const phone = (more: object): string => JSON.stringify([{ DeviceName: 'a', DeviceToken: 't', ...more }]);
  const kinds = async (...items: readonly unknown[]): Promise<readonly string[]> =>
    (await read(...items)).map(({ kind }) => kind);

  test('that are about something else, or somebody else, or nothing, are passed over', async () => {
    assert.deepEqual(
      await kinds(
        null,
        'text',
        {},
        modified('DisplayName', '"a"', '"b"'),
        modified('StrongAuthenticationMethod', '[]', '[1]', 'somebody-else'),
        { activityDisplayName: 'Add member to group', loggedByService: 'Core Directory' },
      ),
      [],
    );
  });

  test('tell a changed device from a used one; what cannot be read counts as changed', async () => {
    const detail = 'StrongAuthenticationPhoneAppDetail';
    const used = modified(
      detail,
      phone({ LastAuthenticatedTimestamp: '1', PhoneAppVersion: '6.8.53' }),
      phone({ LastAuthenticatedTimestamp: '2', PhoneAppVersion: '6.8.54' }),
    );
    assert.deepEqual(await kinds(used), ['used']);
    for (const changed of [
      modified(detail, phone({}), phone({ DeviceToken: 'other' })),
      modified(detail, '[]', phone({})),
      modified(detail, '[]', '[]'),
      modified(detail, 'cut off', 'cut off'),
      modified(detail, null, undefined),
      modified('StrongAuthenticationUserDetails', phone({}), phone({})),
    ]) {
      assert.deepEqual(await kinds(changed), ['methods'], JSON.stringify(changed));
    }
    assert.deepEqual(await kinds(modified('StrongAuthenticationRequirement', '[]', '[{"State":1}]')), ['perUserMfa']);
  });

  test('know the user’s id in any letter case', async () => {
    assert.deepEqual(await kinds(modified('StrongAuthenticationMethod', '[]', '[1]', userId.toUpperCase())), [
      'methods',
    ]);
  });

  test('keep activities that are new, and who is told in whatever way', async () => {
    const entry = { loggedByService: 'Authentication Methods', activityDisplayName: 'Brand new activity' };
    const by = (initiatedBy: unknown) => read({ ...entry, initiatedBy }).then(([change]) => change?.by);
    assert.deepEqual(
      await by({ user: { id: 'i', displayName: 'Azure ESTS Service', userPrincipalName: 'a@b.example' } }),
      {
        ...{ kind: 'person', id: 'i', name: 'a@b.example' },
      },
    );
    assert.deepEqual(await by({ user: { id: 'i', displayName: null, userPrincipalName: '' } }), {
      ...{ kind: 'person', id: 'i', name: 'i' },
    });
    assert.deepEqual(await by({ app: { appId: null, displayName: 'Automation' } }), {
      kind: 'app',
      name: 'Automation',
    });
    assert.deepEqual(await by({ app: null, user: null }), { kind: 'untold' });
    assert.deepEqual(await by(undefined), { kind: 'untold' });
  });

  test('that go on for ever are cut, and that is said', async () => {
    const { graph, requests, clock } = scriptedGraph(() =>
      json({ value: [], '@odata.nextLink': 'https://graph.microsoft.com/v1.0/auditLogs/directoryAudits?$skiptoken=x' }),
    );
    assert.deepEqual(await readMethodChanges(graph, userId, clock.now(), never), { changes: [], cut: true });
    assert.equal(requests.length, 4);
  });

  test('an id with quotes does not break out of the filter', async () => {
    const { graph, requests } = scriptedGraph(() => json({ value: [] }));
    await readMethodChanges(graph, "x' or t/id ne '", 0, never);
    assert.match(decodeURIComponent(requests[0]?.url ?? ''), /t\/id eq 'x'' or t\/id ne '''/);
  });
});
