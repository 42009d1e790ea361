// The hint about error pages: late, once, and gone with the sign-in.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { fake } from '../../support/fakeVscode.ts';
import { fakeSignIn, never, vscodeSession, whenAsked } from './fakeSignIn.ts';

const { newSource } = await import('./newSource.ts');
const { hintWhileAway } = await import('../../../src/auth/hintWhileAway.ts');

const shown = (): readonly string[] => [...fake.progress];
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('hintWhileAway', () => {
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
  });
  afterEach(() => {
    mock.timers.reset();
  });

  it('says after 45 seconds what to do with an error page, and no more once the sign-in is over', async () => {
    let resolve: (value: string) => void = () => undefined;
    const waiting = hintWhileAway(new Promise<string>((done) => (resolve = done)));
    mock.timers.tick(44_999);
    assert.deepEqual(shown(), []);
    mock.timers.tick(1);
    assert.match(
      shown().join('\n'),
      /^\[Explain a Sign-in Error…\]\(command:entraMfa\.explainSignInError\): .* error page\?$/,
    );
    resolve('signed in');
    assert.equal(await waiting, 'signed in');
    await settled();
    assert.deepEqual(shown(), []);
  });

  it('says nothing about a sign-in that is over before', async () => {
    assert.equal(await hintWhileAway(Promise.resolve('signed in')), 'signed in');
    await assert.rejects(hintWhileAway(Promise.reject(new Error('no'))), /^Error: no$/);
    mock.timers.tick(60_000);
    assert.deepEqual(shown(), []);
  });

  it('is for who was sent to Microsoft Entra alone', async () => {
    for (const [how, hints] of [
      ['silently', 0],
      ['ask', 1],
    ] as const) {
      let comeBack: (session: unknown) => void = () => undefined;
      fakeSignIn(whenAsked(() => new Promise((resolve) => (comeBack = resolve))));
      const ended = newSource()
        .signIn(how, never)
        .catch(() => undefined);
      await new Promise((resolve) => setImmediate(resolve));
      mock.timers.tick(45_000);
      assert.equal(fake.progress.size, hints, how);
      comeBack(vscodeSession());
      await ended;
      await new Promise((resolve) => setImmediate(resolve));
      assert.equal(fake.progress.size, 0);
    }
  });
});
