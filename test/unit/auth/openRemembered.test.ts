// A window that opens with a tenant of last time: one silent sign-in and one round trip to the first rows, and nothing is written
// before the tenant is known to be the same.

import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { fake } from '../../support/fakeVscode.ts';
import { clouds } from '../../../src/auth/clouds.ts';
import type { Session } from '../../../src/auth/session.ts';
import { createDemoTenant, type DemoTenant } from '../../../src/demo/demoTenant.ts';
import type { SettingTypes } from '../../../src/host/settings.ts';
import { keeping } from '../../support/keptSignIn.ts';
import { fakeMemento } from '../../support/memento.ts';
import { nobodyKnown } from '../../support/nobodyKnown.ts';
import { failureFrom } from '../graph/support/failureFrom.ts';
import { asked, clientId, fakeSignIn, never, vscodeSession } from './fakeSignIn.ts';

const { createSessions } = await import('../../../src/auth/createSessions.ts');
const { createTenantMemory } = await import('../../../src/auth/tenantMemory.ts');
const { restoreTenant } = await import('../../../src/auth/restoreTenant.ts');
const { UsersTree } = await import('../../../src/views/usersTree.ts');

const log = { info: () => undefined, warn: () => undefined, error: () => undefined, show: () => undefined };
const scopes = [
  'User.Read.All',
  'UserAuthenticationMethod.ReadWrite.All',
  'RoleManagement.Read.Directory',
  'GroupMember.Read.All',
  'Organization.Read.All',
  'Policy.Read.AuthenticationMethod',
];

interface Remembered {
  readonly tenantName?: string;
  readonly personId?: string;
  /** What Graph says now, whatever the token says. */
  readonly organizationId?: string;
  /** Who is signed in now. */
  readonly signedIn?: { readonly id: string; readonly label: string };
}

/** A window on `demo`, which was open last time under this name and as this person. */
async function newWindow(context: TestContext, demo: DemoTenant, remembered: Remembered = {}) {
  const person = demo.people.globalAdministrator;
  const account = { id: `${person.id}.${demo.tenantId}`, label: person.userPrincipalName };
  fakeSignIn(() =>
    vscodeSession(demo.issueToken({ caller: 'globalAdministrator', scopes }), remembered.signedIn ?? account),
  );
  const { personId = person.id, tenantName = demo.tenantName } = remembered;
  const target = { mode: 'vscode', cloud: clouds.global, clientId } as const;
  const tenants = createTenantMemory(fakeMemento());
  await tenants.remember({
    ...{ tenantId: demo.tenantId, tenantName, domain: 'fernhill.example', country: 'JP' },
    account: { id: personId, userPrincipalName: person.userPrincipalName },
    signIn: { target, account },
  } as Session);
  const trips = roundTrips(context, demo, remembered.organizationId);
  const values = {
    'auth.mode': 'vscode',
    'auth.clientId': clientId,
    'auth.tenantId': '',
    'auth.cloud': 'global',
    readOnly: false,
    pageSize: 20,
  };
  const settings = {
    get: (key: keyof SettingTypes) => (values as Partial<SettingTypes>)[key] as never,
    onDidChange: () => ({ dispose: () => undefined }),
  };
  const sessions = createSessions(() => Promise.reject(new Error('not here')));
  const seen: (Session | undefined)[] = [];
  sessions.onDidChange((session) => seen.push(session));
  fake.said.length = 0;
  let restoring: Promise<void> = Promise.resolve();
  const tree = new UsersTree({
    ...{ sessions, settings, log },
    people: nobodyKnown,
    readRoles: () => Promise.reject(new Error('not yet')),
    firstShown: () => {
      restoring = restoreTenant({
        ...{ sessions, settings, log, tenants },
        kept: keeping().kept,
        memory: { get: () => undefined },
      });
    },
  });
  context.after(() => {
    tree.dispose();
    sessions.dispose();
  });
  const opened = async (): Promise<Session> => {
    while (seen[0] === undefined) await turn();
    return seen[0];
  };
  return { tree, sessions, trips, seen, opened, restored: () => restoring };
}

/** Counts how many requests had to be waited for, one after the other. */
function roundTrips(
  context: TestContext,
  demo: DemoTenant,
  organizationId?: string,
): { readonly depths: Map<string, number> } {
  const depths = new Map<string, number>();
  let answered = 0;
  context.mock.method(globalThis, 'fetch', async (url: string, init: RequestInit) => {
    const depth = answered + 1;
    depths.set(new URL(url).pathname, depth);
    const answer = await demo.fetch(url, init);
    answered = Math.max(answered, depth);
    if (organizationId === undefined || !url.includes('/organization')) return answer;
    return Response.json({ value: [{ id: organizationId, displayName: 'Another' }] });
  });
  return { depths };
}

/** A change that Graph refuses, if it gets as far as Graph. */
async function write({ graph }: Session): Promise<string> {
  const path = '/users/nobody/revokeSignInSessions';
  return (await failureFrom(graph.send({ method: 'POST', version: 'v1.0', path, idempotent: true }, never))).kind;
}

const writes = ({ requests }: DemoTenant) => requests.filter(({ method }) => method !== 'GET');

describe('a remembered tenant', () => {
  it('shows its first rows after one silent sign-in and one round trip', async (context) => {
    const demo = createDemoTenant({ throttle: false, latencyMs: 20 });
    const { tree, opened, trips, restored } = await newWindow(context, demo);
    const session = await opened();
    const rows = await tree.getChildren();
    assert.equal(rows.filter(({ kind }) => kind === 'user').length, 20);
    assert.deepEqual(
      asked().map(({ options }) => options.silent),
      [true],
    );
    assert.equal(trips.depths.get('/v1.0/users'), 1);
    await restored();
    assert.deepEqual([trips.depths.get('/v1.0/organization'), trips.depths.get('/v1.0/me')], [1, 1]);
    assert.equal(session.tenantName, demo.tenantName);
  });

  it('stays the one that is open when nothing has changed', async (context) => {
    const demo = createDemoTenant({ throttle: false });
    const { sessions, seen, opened, restored } = await newWindow(context, demo);
    const session = await opened();
    await restored();
    assert.equal(sessions.current, session);
    assert.equal(seen.length, 1);
    assert.equal(await write(session), 'missingPermission');
    assert.equal(writes(demo).length, 1);
  });

  it('is shown by its new name when it was renamed', async (context) => {
    const demo = createDemoTenant({ throttle: false });
    const { sessions, opened, restored } = await newWindow(context, demo, { tenantName: 'Old name' });
    const session = await opened();
    assert.equal(session.tenantName, 'Old name');
    await restored();
    assert.equal(sessions.current?.tenantName, demo.tenantName);
    assert.equal(sessions.current.graph, session.graph);
  });

  for (const [what, wrong] of [
    ['person', 'me'],
    ['tenant', 'organization'],
  ] as const) {
    it(`is closed, and nothing is written in it, when Graph knows another ${what}`, async (context) => {
      const demo = createDemoTenant({ throttle: false });
      const { sessions, opened, restored } = await newWindow(
        context,
        demo,
        wrong === 'me' ? { personId: 'somebody-else' } : { organizationId: 'bbbbbbbb-1111-4222-8333-444444444444' },
      );
      const session = await opened();
      // Before anybody has looked: the write itself waits for the answer.
      assert.equal(await write(session), 'otherSignIn');
      await restored();
      assert.equal(sessions.current, undefined);
      assert.deepEqual(writes(demo), []);
      assert.match(fake.said.join(), /another tenant or account/);
    });
  }

  it('is confirmed again before a write when it could not be at first', async (context) => {
    const demo = createDemoTenant({ throttle: false });
    const { sessions, opened, restored } = await newWindow(context, demo);
    demo.faults.add({
      when: { path: /^\/me$/ },
      times: 1,
      effect: { kind: 'status', status: 403, code: 'Authorization_RequestDenied' },
    });
    const session = await opened();
    await restored();
    assert.equal(sessions.current, session);
    const before = demo.requests.filter(({ path }) => path.endsWith('/me')).length;
    assert.equal(await write(session), 'missingPermission');
    assert.equal(demo.requests.filter(({ path }) => path.endsWith('/me')).length, before + 1);
    assert.equal(writes(demo).length, 1);
  });

  it('is not opened as anybody else', async (context) => {
    const demo = createDemoTenant({ throttle: false });
    const signedIn = { id: `x.${demo.tenantId}`, label: 'x@fernhill.example' };
    const { sessions, restored } = await newWindow(context, demo, { signedIn });
    await restored();
    assert.equal(sessions.current, undefined);
    assert.equal(demo.requests.length, 0);
  });
});
