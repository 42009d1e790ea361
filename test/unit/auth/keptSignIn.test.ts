// What a sign-in by device code leaves behind: nothing, unless the person wants it, and never longer than that.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clouds } from '../../../src/auth/clouds.ts';
import { failureOf } from '../../../src/domain/failure.ts';
import { ownRegistration } from '../../support/signIn/fakeEntra.ts';
import { keeping } from '../../support/keptSignIn.ts';
import { deviceCodeDesk } from './deviceCodeDesk.ts';

const never = new AbortController().signal;

describe('Tokens of a device code', () => {
  it('are in no storage unless the person wants it', async () => {
    const { newSource } = deviceCodeDesk();
    for (const values of [{ 'auth.persistDeviceCodeCache': false }, { 'auth.mode': 'vscode' }] as const) {
      const keep = keeping(values);
      await newSource(keep).signIn('ask', never);
      assert.deepEqual([keep.secrets.size, keep.memory.size], [0, 0]);
    }
  });

  it('are kept in the secret storage alone, and another window signs in with them silently', async () => {
    const { entra, newSource, shown } = deviceCodeDesk();
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
    const it = deviceCodeDesk();
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
    ['another cloud is set', { 'auth.cloud': 'china' }],
  ] as const) {
    it(`are deleted when ${change}`, async () => {
      const { newSource } = deviceCodeDesk();
      const keep = keeping();
      await newSource(keep).signIn('ask', never);
      assert.equal(keep.secrets.size, 1);
      keep.change({ pageSize: 50 });
      await new Promise(setImmediate);
      assert.equal(keep.secrets.size, 1);
      keep.change(values);
      await new Promise(setImmediate);
      assert.deepEqual([keep.secrets.size, keep.memory.size], [0, 0]);
    });
  }

  it('go along to another tenant, as the account does', async () => {
    const { newSource, tenantId } = deviceCodeDesk();
    const keep = keeping({ 'auth.tenantId': tenantId });
    await newSource(keep).signIn('ask', never);
    keep.change({ 'auth.tenantId': 'c0000000-1111-4222-8333-000000000001' });
    await new Promise(setImmediate);
    const { clientId } = ownRegistration;
    for (const there of [{ tenantId: 'c0000000-1111-4222-8333-000000000001' }, {}]) {
      const kept = await keep.kept.recall({ mode: 'deviceCode', cloud: clouds.global, clientId, ...there });
      assert.ok(kept?.cache !== undefined && kept.account.tenantId === tenantId);
    }
  });

  it('are deleted when the settings were changed while no window was open', async () => {
    const { newSource } = deviceCodeDesk();
    const keep = keeping();
    await newSource(keep).signIn('ask', never);
    keeping({ 'auth.persistDeviceCodeCache': false }, keep);
    await new Promise(setImmediate);
    assert.deepEqual([keep.secrets.size, keep.memory.size], [0, 0]);
  });

  it('are not used for another app, and then deleted', async () => {
    const { newSource } = deviceCodeDesk();
    const keep = keeping();
    await newSource(keep).signIn('ask', never);
    const kept = await keep.kept.recall({ mode: 'deviceCode', cloud: clouds.global, clientId: 'another' });
    assert.equal(kept, undefined);
    assert.deepEqual([keep.secrets.size, keep.memory.size], [0, 0]);
  });

  it('are in no failure', async () => {
    const it = deviceCodeDesk();
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
