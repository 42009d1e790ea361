// A window opens the tenant of last time by itself, without asking anybody, and only where there is something to go by.

import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { fake } from '../../support/fakeVscode.ts';
import { createDemoTenant } from '../../../src/demo/demoTenant.ts';
import type { TenantMemory } from '../../../src/auth/tenantMemory.ts';
import type { SettingTypes } from '../../../src/host/settings.ts';
import { keeping } from '../../support/keptSignIn.ts';
import { fakeMemento } from '../../support/memento.ts';
import { asked, clientId, fakeSignIn, tenantId, vscodeSession } from './fakeSignIn.ts';

const { createSessions } = await import('../../../src/auth/createSessions.ts');
const { createTenantMemory } = await import('../../../src/auth/tenantMemory.ts');
const { restoreTenant } = await import('../../../src/auth/restoreTenant.ts');

const log = { info: () => undefined, warn: () => undefined, error: () => undefined, show: () => undefined };

async function restored(
  values: Partial<SettingTypes>,
  signedOut?: boolean,
  tenants = createTenantMemory(fakeMemento()),
  sessions = createSessions(() => Promise.reject(new Error('not here'))),
) {
  const all: Partial<SettingTypes> = {
    ...{ 'auth.mode': 'vscode', 'auth.clientId': '', 'auth.tenantId': '', 'auth.cloud': 'global', readOnly: false },
    ...values,
  };
  await restoreTenant({
    sessions,
    settings: {
      get: (key) => all[key] as never,
      onDidChange: () => ({ dispose: () => undefined }),
    },
    log,
    kept: keeping().kept,
    memory: { get: () => signedOut as never },
    tenants,
  });
  return sessions.current;
}

describe('restoreTenant', () => {
  it('opens the tenant with a session that VS Code still has, and tells its name, domain and account', async () => {
    const demo = createDemoTenant({ throttle: false });
    const scopes = ['User.Read.All', 'UserAuthenticationMethod.ReadWrite.All', 'Organization.Read.All'];
    fakeSignIn(() => vscodeSession(demo.issueToken({ caller: 'globalAdministrator', scopes })));
    const fetching = mock.method(globalThis, 'fetch', (url: string, init: RequestInit) => demo.fetch(url, init));
    try {
      const session = await restored({ 'auth.clientId': clientId, 'auth.tenantId': demo.tenantId });
      assert.ok(session);
      const { tenantId, tenantName, domain, account, demo: isDemo, signIn } = session;
      assert.deepEqual(
        { tenantId, tenantName, domain, account, isDemo },
        {
          tenantId: demo.tenantId,
          tenantName: demo.tenantName,
          domain: 'fernhill.example',
          account: demo.people.globalAdministrator,
          isDemo: false,
        },
      );
      // To write includes to read.
      assert.deepEqual(signIn?.missingPermissions(), [
        'RoleManagement.Read.Directory',
        'GroupMember.Read.All',
        'Policy.Read.AuthenticationMethod',
      ]);
      assert.ok(asked().every(({ options }) => options.silent === true));
      assert.equal(demo.requests.length, 2);
    } finally {
      fetching.mock.restore();
    }
  });

  it('leaves alone what somebody is opening meanwhile, and comes back when that has failed', async () => {
    fakeSignIn(() => undefined);
    const sessions = createSessions(() => Promise.reject(new Error('not here')));
    const settings = { 'auth.clientId': clientId, 'auth.tenantId': tenantId };
    let signal: AbortSignal | undefined;
    let fail = (): void => undefined;
    const opening = sessions.open((given) => {
      signal = given;
      return new Promise((_resolve, reject) => {
        fail = () => {
          reject(new Error('closed the browser'));
        };
      });
    });
    await restored(settings, false, undefined, sessions);
    assert.equal(signal?.aborted, false);
    assert.deepEqual(asked(), []);
    fail();
    await assert.rejects(opening, /closed the browser/);
    assert.equal(sessions.isOpening, false);
    await restored(settings, false, undefined, sessions);
    assert.notDeepEqual(asked(), []);
  });

  it('knows a tenant by its id where its name may not be read, and says which permission is missing', async () => {
    const demo = createDemoTenant({ throttle: false });
    fakeSignIn(() => vscodeSession(demo.issueToken({ caller: 'globalReader', scopes: ['User.Read.All'] })));
    const fetching = mock.method(globalThis, 'fetch', (url: string, init: RequestInit) => demo.fetch(url, init));
    try {
      const session = await restored({ 'auth.clientId': clientId });
      assert.deepEqual([session?.tenantId, session?.tenantName], [demo.tenantId, demo.tenantId]);
      assert.ok(session?.signIn?.missingPermissions().includes('Organization.Read.All'));
    } finally {
      fetching.mock.restore();
    }
  });

  it('leaves no tenant open when VS Code has no session, and asks nobody for one', async () => {
    fakeSignIn(() => undefined);
    assert.equal(await restored({ 'auth.clientId': clientId }), undefined);
    assert.deepEqual(
      asked().map(({ options }) => options),
      [{ silent: true }, { silent: true }],
    );
  });

  it('tells a sign-in that was lost from one that never was, or was another', async () => {
    fakeSignIn(() => undefined);
    const settings = { 'auth.clientId': clientId, 'auth.tenantId': tenantId };
    const lost = async (tenants?: TenantMemory): Promise<unknown> => {
      await restored(settings, undefined, tenants);
      return fake.executed.findLast(([, key]) => key === 'entraMfa.signInLost')?.[2];
    };
    /** Opened once before, in a tenant with this id. */
    const opened = (id: string): TenantMemory => {
      const facts = {
        tenantId: id,
        tenantName: 'Fernhill',
        account: { id: 'me', userPrincipalName: 'me@fernhill.example' },
      };
      const item = { facts, account: { id: `me.${id}`, label: 'me' }, usedAt: '2026-11-20T08:00:00Z' };
      return { ...createTenantMemory(fakeMemento()), last: (target) => (target.tenantId === id ? item : undefined) };
    };
    assert.equal(await lost(), false);
    assert.equal(await lost(opened(tenantId)), true);
    assert.equal(await lost(opened('00000000-0000-0000-0000-000000000000')), false);
  });

  it('does not even look without settings, or after Sign Out', async () => {
    fakeSignIn(() => vscodeSession());
    assert.equal(await restored({}), undefined);
    assert.equal(await restored({ 'auth.clientId': clientId, 'auth.tenantId': 'not-an-id' }), undefined);
    assert.equal(await restored({ 'auth.clientId': clientId }, true), undefined);
    assert.equal(asked().length, 0);
  });
});
