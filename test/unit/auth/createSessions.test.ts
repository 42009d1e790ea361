// One tenant at a time.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fake } from '../../support/fakeVscode.ts';
import { demoSession } from '../../support/demoSession.ts';
import { grantedSignIn } from '../../support/grantedSignIn.ts';
import type { Session } from '../../../src/auth/session.ts';
import { failureFrom } from '../graph/support/failureFrom.ts';

const { createSessions } = await import('../../../src/auth/createSessions.ts');

describe('createSessions', () => {
  it('opens and closes, telling everybody and the when-clauses', async () => {
    const { session } = demoSession();
    const sessions = createSessions(() => Promise.resolve(session));
    const seen: (Session | undefined)[] = [];
    sessions.onDidChange((each) => seen.push(each));
    assert.equal(await sessions.openDemo(), session);
    assert.equal(sessions.current, session);
    assert.deepEqual(fake.executed.slice(-2), [
      ['setContext', 'entraMfa.tenantOpen', true],
      ['setContext', 'entraMfa.signedIn', false],
    ]);
    sessions.close();
    sessions.close();
    assert.deepEqual(seen, [session, undefined]);
    assert.deepEqual(fake.executed.at(-2), ['setContext', 'entraMfa.tenantOpen', false]);
    sessions.dispose();
  });

  it('replaces an opening by a later one', async () => {
    const [slow, fast] = [demoSession().session, demoSession().session];
    let open: (session: Session) => void = () => assert.fail('not asked for');
    const slowly = new Promise<Session>((resolve) => {
      open = resolve;
    });
    const answers = [slowly, Promise.resolve(fast)];
    const sessions = createSessions(() => answers.shift() ?? assert.fail('opened too often'));
    const first = sessions.openDemo();
    assert.equal(await sessions.openDemo(), fast);
    open(slow);
    assert.equal((await failureFrom(first)).kind, 'cancelled');
    assert.equal(sessions.current, fast);
    sessions.dispose();
  });

  it('keeps what is open until the next tenant is', async () => {
    const [before, after] = [demoSession().session, demoSession().session];
    const signIn = grantedSignIn();
    const sessions = createSessions(() => Promise.resolve(before));
    await sessions.openDemo();
    await assert.rejects(sessions.open(() => Promise.reject(new Error('no'))));
    assert.equal(sessions.current, before);
    const seen: (Session | undefined)[] = [];
    sessions.onDidChange((each) => seen.push(each));
    await sessions.open(() => Promise.resolve(before));
    assert.deepEqual(seen, [], 'what is open already changes nothing');
    await sessions.open(() => Promise.resolve({ ...after, demo: false, signIn }));
    assert.equal(sessions.current.tenantName, after.tenantName);
    assert.deepEqual(fake.executed.at(-1), ['setContext', 'entraMfa.signedIn', true]);
    sessions.dispose();
  });

  it('leaves no tenant open when opening fails', async () => {
    const sessions = createSessions(() => Promise.reject(new Error('no')));
    await assert.rejects(sessions.openDemo());
    assert.equal(sessions.current, undefined);
    sessions.dispose();
  });
});
