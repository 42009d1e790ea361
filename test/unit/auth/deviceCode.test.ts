// Signing in with a device code: the real library against the fake Entra.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../../support/fakeVscode.ts';
import { clouds } from '../../../src/auth/clouds.ts';
import { credentials } from '../../../src/auth/credentials.ts';
import type { SignInTarget } from '../../../src/auth/signInTarget.ts';
import { createDemoTenant } from '../../../src/demo/demoTenant.ts';
import { EntraError, failureOf } from '../../../src/domain/failure.ts';
import { keeping, type Keeping } from '../../support/keptSignIn.ts';
import { createFakeEntra, ownRegistration, type FakeEntra } from '../../support/signIn/fakeEntra.ts';
import { enterCode } from '../../support/signIn/enterCode.ts';
import { transportTo } from '../../support/signIn/transportTo.ts';
import { failureFrom } from '../graph/support/failureFrom.ts';

const { createDeviceCodeDoor } = await import('../../../src/auth/deviceCodeDoor.ts');
const { createTenantTokenSource } = await import('../../../src/auth/tenantTokenSource.ts');

type Source = ReturnType<typeof createTenantTokenSource>;
type ShowCode = Parameters<typeof createDeviceCodeDoor>[0]['showCode'];

const never = new AbortController().signal;
const clientId = ownRegistration.clientId;

interface Desk {
  readonly entra: FakeEntra;
  readonly tenantId: string;
  readonly shown: string[];
  /** Signs in as in a window of its own. */
  newSource(keep?: Keeping, now?: () => number): Source;
  /** What the person does with a code; if not told: accepts. */
  onCode: (code: string, signal: AbortSignal) => Promise<unknown>;
  /** Answers instead of Entra. */
  offline: boolean;
}

function desk(): Desk {
  const demo = createDemoTenant({ throttle: false, userCount: 40 });
  const entra = createFakeEntra({
    tenants: [{ demo, domains: [] }],
    person: demo.callers.globalAdministrator,
    apps: [ownRegistration],
  });
  entra.pollSeconds = 0.05;
  const target: SignInTarget = { mode: 'deviceCode', cloud: clouds.global, clientId, tenantId: demo.tenantId };
  const showCode: ShowCode = async ({ userCode }, detail, signal) => {
    it.shown.push(detail);
    await it.onCode(userCode, signal);
  };
  const it: Desk = {
    ...{ entra, tenantId: demo.tenantId, shown: [], offline: false },
    onCode: (code) => enterCode(entra, code, 'accept'),
    newSource: (keep = keeping(), now = Date.now) =>
      createTenantTokenSource({
        door: createDeviceCodeDoor({
          ...{ target, kept: keep.kept, showCode },
          credentials: credentials(
            transportTo((request) => (it.offline ? Promise.reject(new Error('ECONNREFUSED')) : entra.fetch(request))),
          ),
        }),
        ...{ tenantId: demo.tenantId, readOnly: () => false, now },
      }),
  };
  return it;
}

const grants = ({ tokenRequests }: FakeEntra): readonly string[] => tokenRequests.map(({ grant }) => grant);
const pages = ({ asked }: FakeEntra): readonly string[] => asked.map(({ page }) => page);

describe('A device code', () => {
  it('signs in with the app of the settings, waits until the code is entered, and asks no more while tokens last', async () => {
    const { entra, newSource, tenantId, shown } = desk();
    const source = newSource();
    const { account } = await source.signIn('ask', never);
    assert.equal(account.label, entra.person);
    assert.equal(account.id.split('.')[1], tenantId);
    assert.match(shown.join(), /To read users/);
    assert.ok(entra.tokenRequests.every((request) => request.clientId === clientId && request.tenant === tenantId));
    assert.equal(entra.tokenRequests.at(-1)?.refused, undefined);
    const before = entra.tokenRequests.length;
    await source.getToken('read', {}, never);
    await source.look('roles', never);
    assert.equal(entra.tokenRequests.length, before);
    assert.deepEqual(pages(entra), ['consent']);
    assert.equal(await source.isSignedIn(never), true);
  });

  it('polls while the code is not entered yet', async () => {
    const it = desk();
    it.onCode = async (code) => {
      while (!it.entra.tokenRequests.some(({ refused }) => refused === 70016)) await new Promise(setImmediate);
      await enterCode(it.entra, code, 'accept');
    };
    await it.newSource().signIn('ask', never);
    assert.equal(it.entra.tokenRequests.at(-1)?.refused, undefined);
  });

  it('is asked for by nobody at start', async () => {
    const { entra, newSource } = desk();
    assert.equal((await failureFrom(newSource().signIn('silently', never))).kind, 'signedOut');
    assert.deepEqual([entra.asked, entra.tokenRequests], [[], []]);
  });

  it('asks for writing when it is needed, with the same account, and keeps reading without it', async () => {
    const it = desk();
    const { entra } = it;
    const source = it.newSource();
    await source.signIn('ask', never);
    assert.equal(await source.look('write', never), 'notYet');
    it.onCode = (code) => enterCode(entra, code, 'decline');
    assert.equal((await failureFrom(source.ask('write', never))).kind, 'signInFailed');
    assert.equal(await source.look('roles', never), 'granted');
    it.onCode = (code) => enterCode(entra, code, 'accept');
    await source.ask('write', never);
    assert.equal(source.permission('write'), 'granted');
    assert.ok(entra.asked.at(-1)?.permissions.includes('UserAuthenticationMethod.ReadWrite.All'));
    const asked = entra.asked.length;
    await source.getToken('write', {}, never);
    await source.getToken('read', {}, never);
    assert.equal(entra.asked.length, asked);
  });

  it('takes nobody else for the account that is signed in, and keeps that one', async () => {
    const it = desk();
    const { entra } = it;
    const source = it.newSource();
    await source.signIn('ask', never);
    entra.person = entra.tenants[0]?.demo.callers.globalReader ?? '';
    assert.equal((await failureFrom(source.ask('write', never))).kind, 'otherSignIn');
    assert.equal(await source.look('roles', never), 'granted');
    assert.equal(await source.isSignedIn(never), true);
  });

  it('gives the code of Entra for a declined consent', async () => {
    const it = desk();
    it.onCode = (code) => enterCode(it.entra, code, 'decline');
    const failure = await failureFrom(it.newSource().signIn('ask', never));
    assert.equal(failure.kind, 'signInFailed');
    assert.match(failure.trace?.message ?? '', /65004/);
  });

  it('says that a code came to its end', async () => {
    const it = desk();
    it.entra.fail({ where: 'token', code: 70020, grant: 'device_code' });
    const failure = await failureFrom(it.newSource().signIn('ask', never));
    assert.deepEqual(
      [failure.kind, 'because' in failure && failure.because],
      ['credentialUnusable', 'deviceCodeExpired'],
    );
  });

  it('ends at once when the person backs out, and a second time begins anew', async () => {
    const it = desk();
    const source = it.newSource();
    it.onCode = () => Promise.reject(new EntraError({ kind: 'cancelled' }));
    assert.equal((await failureFrom(source.signIn('ask', never))).kind, 'cancelled');
    it.onCode = (code) => enterCode(it.entra, code, 'accept');
    await source.signIn('ask', never);
    assert.equal(it.shown.length, 2);
  });

  it('stops polling when nobody waits any more, and tells who shows the code', async () => {
    const it = desk();
    const stop = new AbortController();
    const told = new Promise<void>((resolve) => {
      it.onCode = (_code, signal) => {
        signal.addEventListener('abort', () => {
          resolve();
        });
        stop.abort();
        return Promise.resolve();
      };
    });
    assert.equal((await failureFrom(it.newSource().signIn('ask', stop.signal))).kind, 'cancelled');
    await told;
    const polls = it.entra.tokenRequests.length;
    await new Promise((resolve) => setTimeout(resolve, 150));
    assert.ok(it.entra.tokenRequests.length <= polls + 1);
  });

  it('renews tokens without a word, and says signed out when Entra wants to see the person', async () => {
    const it = desk();
    let now = Date.now();
    it.entra.tokenSeconds = 60;
    const source = it.newSource(keeping(), () => now);
    await source.signIn('ask', never);
    now += 61_000;
    await source.getToken('read', {}, never);
    assert.equal(grants(it.entra).at(-1), 'refresh_token');
    it.entra.revokeSessions();
    now += 61_000;
    assert.equal((await failureFrom(source.getToken('read', {}, never))).kind, 'signedOut');
    assert.equal(it.shown.length, 1);
  });

  it('does not take a broken connection for a sign-out', async () => {
    const it = desk();
    let now = Date.now();
    it.entra.tokenSeconds = 60;
    const source = it.newSource(keeping(), () => now);
    await source.signIn('ask', never);
    it.offline = true;
    now += 61_000;
    assert.equal((await failureFrom(source.getToken('read', {}, never))).kind, 'signInFailed');
    it.offline = false;
    await source.getToken('read', {}, never);
  });

  it('answers a claims challenge silently where it can, else by a code, and asks the network once for it', async () => {
    const it = desk();
    const { entra } = it;
    const source = it.newSource();
    await source.signIn('ask', never);
    const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
    entra.satisfied.add('c1');
    const token = await source.getToken('read', { claims }, never);
    assert.deepEqual(entra.tokenRequests.at(-1)?.acrs, ['c1']);
    assert.equal(it.shown.length, 1);
    const before = entra.tokenRequests.length;
    assert.equal(await source.getToken('read', {}, never), token);
    await source.look('roles', never);
    assert.equal(entra.tokenRequests.length, before);

    entra.satisfied.delete('c1');
    await source.getToken('read', { claims }, never);
    assert.equal(it.shown.length, 2);
    assert.deepEqual(entra.tokenRequests.at(-1)?.acrs, ['c1']);
  });
});

describe('Tokens of a device code', () => {
  it('are in no storage unless the person wants it', async () => {
    const { newSource } = desk();
    for (const values of [{ 'auth.persistDeviceCodeCache': false }, { 'auth.mode': 'vscode' }] as const) {
      const keep = keeping(values);
      await newSource(keep).signIn('ask', never);
      assert.deepEqual([keep.secrets.size, keep.memory.size], [0, 0]);
    }
  });

  it('are kept in the secret storage alone, and another window signs in with them silently', async () => {
    const { entra, newSource, shown } = desk();
    const keep = keeping();
    await newSource(keep).signIn('ask', never);
    assert.equal(keep.secrets.size, 1);
    assert.doesNotMatch(JSON.stringify([...keep.memory]), /refresh|demo-|secret/i);
    const other = keeping({}, keep);
    const { account } = await newSource(other).signIn('silently', never);
    assert.equal(account.label, entra.person);
    assert.equal(shown.length, 1);
  });

  it('are renewed in the storage, but not brought back after a sign-out', async () => {
    const it = desk();
    let now = Date.now();
    it.entra.tokenSeconds = 60;
    const keep = keeping();
    const source = it.newSource(keep, () => now);
    await source.signIn('ask', never);
    const first = [...keep.secrets.values()];
    now += 61_000;
    await source.getToken('read', {}, never);
    assert.notDeepEqual([...keep.secrets.values()], first);
    await keep.kept.forget();
    now += 61_000;
    await source.getToken('read', {}, never);
    assert.deepEqual([keep.secrets.size, keep.memory.size], [0, 0]);
  });

  for (const [change, values] of [
    ['keeping them is switched off', { 'auth.persistDeviceCodeCache': false }],
    ['another way to sign in is set', { 'auth.mode': 'vscode' }],
    ['another app is set', { 'auth.clientId': 'x' }],
    ['another tenant is set', { 'auth.tenantId': 'x' }],
    ['another cloud is set', { 'auth.cloud': 'china' }],
  ] as const) {
    it(`are deleted when ${change}`, async () => {
      const { newSource } = desk();
      const keep = keeping();
      await newSource(keep).signIn('ask', never);
      assert.equal(keep.secrets.size, 1);
      keep.change({ pageSize: 50 } as never);
      await new Promise(setImmediate);
      assert.equal(keep.secrets.size, 1);
      keep.change(values);
      await new Promise(setImmediate);
      assert.deepEqual([keep.secrets.size, keep.memory.size], [0, 0]);
    });
  }

  it('are deleted when the settings were changed while no window was open', async () => {
    const { newSource } = desk();
    const keep = keeping();
    await newSource(keep).signIn('ask', never);
    keeping({ 'auth.persistDeviceCodeCache': false }, keep);
    await new Promise(setImmediate);
    assert.deepEqual([keep.secrets.size, keep.memory.size], [0, 0]);
  });

  it('are not used for another app, and then deleted', async () => {
    const { newSource } = desk();
    const keep = keeping();
    await newSource(keep).signIn('ask', never);
    const kept = await keep.kept.recall({ mode: 'deviceCode', cloud: clouds.global, clientId: 'another' });
    assert.equal(kept, undefined);
    assert.deepEqual([keep.secrets.size, keep.memory.size], [0, 0]);
  });

  it('are in no failure', async () => {
    const it = desk();
    it.entra.fail({ where: 'token', code: 50105, grant: 'device_code' });
    const failure = failureOf(
      await it
        .newSource()
        .signIn('ask', never)
        .catch((error: unknown) => error),
    );
    assert.equal(failure.kind, 'signInFailed');
    assert.doesNotMatch(JSON.stringify(failure), /refresh-|demo-|device_code=/);
  });
});
