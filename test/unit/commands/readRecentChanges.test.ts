// The warning beside something else: what was changed in the last 24 hours, or that it is unknown. Nobody is asked.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readRecentChanges } from '../../../src/commands/methodAudit/readRecentChanges.ts';
import { demoSession } from '../../support/demoSession.ts';
import { grantedSignIn } from '../../support/grantedSignIn.ts';
import { failureFrom } from '../graph/support/failureFrom.ts';

const never = new AbortController().signal;

describe('recent changes', () => {
  it('are those of the last 24 hours, password resets among them', async () => {
    const { session, demo } = demoSession();
    const found = await readRecentChanges(session, demo.people.officeDefault.id, Date.now(), never);
    assert.deepEqual(found.known && found.value.map(({ kind }) => kind), ['methods', 'methods', 'methods', 'password']);
    const older = await readRecentChanges(session, demo.people.phoneDefault.id, Date.now(), never);
    assert.deepEqual(older, { known: true, value: [] });
  });

  it('are unknown without the permission, which is looked for and not asked for', async () => {
    const { session, demo } = demoSession();
    const signIn = grantedSignIn({
      look: () => Promise.resolve('notYet'),
      ask: () => Promise.reject(new Error('asked')),
    });
    const before = demo.requests.length;
    const found = await readRecentChanges({ ...session, signIn }, demo.people.officeDefault.id, Date.now(), never);
    assert.equal(!found.known && found.failure.kind, 'missingPermission');
    assert.equal(demo.requests.length, before);
  });

  it('are unknown without a role, and where the cloud has no audit log', async () => {
    for (const [options, kind] of [
      [{ caller: 'authenticationAdministrator' }, 'missingPermission'],
      [{ cloud: 'china' }, 'notInThisCloud'],
    ] as const) {
      const { session, demo } = demoSession(options);
      const found = await readRecentChanges(session, demo.people.officeDefault.id, Date.now(), never);
      assert.equal(!found.known && found.failure.kind, kind);
    }
  });

  it('are given up when the person cancels', async () => {
    const { session, demo } = demoSession();
    const stop = new AbortController();
    stop.abort();
    const reading = readRecentChanges(session, demo.people.officeDefault.id, Date.now(), stop.signal);
    assert.equal((await failureFrom(reading)).kind, 'cancelled');
  });
});
