// Signing in with a device code: the real library against the fake Entra.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EntraError } from '../../../src/domain/failure.ts';
import { keeping } from '../../support/keptSignIn.ts';
import { enterCode } from '../../support/signIn/enterCode.ts';
import { ownRegistration, type FakeEntra } from '../../support/signIn/fakeEntra.ts';
import { failureFrom } from '../graph/support/failureFrom.ts';
import { deviceCodeDesk } from './deviceCodeDesk.ts';

const never = new AbortController().signal;
const { clientId } = ownRegistration;

const grants = ({ tokenRequests }: FakeEntra): readonly string[] => tokenRequests.map(({ grant }) => grant);
const pages = ({ asked }: FakeEntra): readonly string[] => asked.map(({ page }) => page);

describe('A device code', () => {
  it('signs in with the app of the settings, waits until the code is entered, and asks no more while tokens last', async () => {
    const { entra, newSource, tenantId, shown } = deviceCodeDesk();
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
    const it = deviceCodeDesk();
    it.onCode = async (code) => {
      while (!it.entra.tokenRequests.some(({ refused }) => refused === 70016)) await new Promise(setImmediate);
      await enterCode(it.entra, code, 'accept');
    };
    await it.newSource().signIn('ask', never);
    assert.equal(it.entra.tokenRequests.at(-1)?.refused, undefined);
  });

  it('is asked for by nobody at start', async () => {
    const { entra, newSource } = deviceCodeDesk();
    assert.equal((await failureFrom(newSource().signIn('silently', never))).kind, 'signedOut');
    assert.deepEqual([entra.asked, entra.tokenRequests], [[], []]);
  });

  it('asks for writing when it is needed, with the same account, and keeps reading without it', async () => {
    const it = deviceCodeDesk();
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
    const it = deviceCodeDesk();
    const { entra } = it;
    const source = it.newSource();
    await source.signIn('ask', never);
    entra.person = entra.tenants[0]?.demo.callers.globalReader ?? '';
    assert.equal((await failureFrom(source.ask('write', never))).kind, 'otherSignIn');
    assert.equal(await source.look('roles', never), 'granted');
    assert.equal(await source.isSignedIn(never), true);
  });

  it('gives the code of Entra for a declined consent', async () => {
    const it = deviceCodeDesk();
    it.onCode = (code) => enterCode(it.entra, code, 'decline');
    const failure = await failureFrom(it.newSource().signIn('ask', never));
    assert.equal(failure.kind, 'signInFailed');
    assert.match(failure.trace?.message ?? '', /65004/);
  });

  it('says that a code came to its end', async () => {
    const it = deviceCodeDesk();
    it.entra.fail({ where: 'token', code: 70020, grant: 'device_code' });
    const failure = await failureFrom(it.newSource().signIn('ask', never));
    assert.deepEqual(
      [failure.kind, 'because' in failure && failure.because],
      ['credentialUnusable', 'deviceCodeExpired'],
    );
  });

  it('ends at once when the person backs out, and a second time begins anew', async () => {
    const it = deviceCodeDesk();
    const source = it.newSource();
    it.onCode = () => Promise.reject(new EntraError({ kind: 'cancelled' }));
    assert.equal((await failureFrom(source.signIn('ask', never))).kind, 'cancelled');
    it.onCode = (code) => enterCode(it.entra, code, 'accept');
    await source.signIn('ask', never);
    assert.equal(it.shown.length, 2);
  });

  it('stops polling when nobody waits any more, and tells who shows the code', async () => {
    const it = deviceCodeDesk();
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
    const it = deviceCodeDesk();
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
    const it = deviceCodeDesk();
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
    const it = deviceCodeDesk();
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
