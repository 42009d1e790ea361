// Whether keys outlive VS Code is found out, never assumed.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keyringLasts } from '../../../src/host/keyringLasts.ts';
import { fakeMemento } from '../../support/memento.ts';

function keyring() {
  const kept = new Map<string, string>();
  return {
    kept,
    get: (key: string) => Promise.resolve(kept.get(key)),
    store: (key: string, value: string) => Promise.resolve(void kept.set(key, value)),
  };
}

describe('keyringLasts', () => {
  it('does not know before VS Code was started anew, and then does', async () => {
    const [secrets, memory] = [keyring(), fakeMemento()];
    assert.equal(await keyringLasts(secrets, memory, 'monday'), 'unknown');
    assert.equal(await keyringLasts(secrets, memory, 'monday'), 'unknown');
    assert.equal(await keyringLasts(secrets, memory, 'tuesday'), 'last');
    assert.equal(await keyringLasts(secrets, memory, 'tuesday'), 'last');
  });

  it('sees that a key was lost, says so until a later one is not', async () => {
    const [secrets, memory] = [keyring(), fakeMemento()];
    await keyringLasts(secrets, memory, 'monday');
    secrets.kept.clear();
    assert.equal(await keyringLasts(secrets, memory, 'tuesday'), 'untilClosed');
    assert.equal(await keyringLasts(secrets, memory, 'tuesday'), 'untilClosed');
    assert.equal(await keyringLasts(secrets, memory, 'wednesday'), 'last');
  });

  it('says that nothing can be kept where nothing is', async () => {
    const deaf = { get: () => Promise.resolve(undefined), store: () => Promise.resolve() };
    assert.equal(await keyringLasts(deaf, fakeMemento(), 'monday'), 'none');
    const broken = { get: () => Promise.reject(new Error('no keyring')), store: () => Promise.resolve() };
    const memory = fakeMemento();
    await keyringLasts(keyring(), memory, 'monday');
    assert.equal(await keyringLasts(broken, memory, 'tuesday'), 'none');
  });
});
