// Roles are read once for all who ask, and not too often.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createReadRoles } from '../../../src/auth/createReadRoles.ts';
import { demoSession } from '../../support/demoSession.ts';
import { failureFrom } from '../graph/support/failureFrom.ts';

const never = new AbortController().signal;

describe('createReadRoles', () => {
  it('reads once for those who ask together and within a minute, then again', async () => {
    let now = 0;
    const { demo, session } = demoSession();
    const readRoles = createReadRoles(() => now);
    const [one, other] = await Promise.all([readRoles(session, never), readRoles(session, never)]);
    assert.equal(one, other);
    const requests = demo.requests.length;
    now = 59_000;
    assert.equal(await readRoles(session, never), one);
    assert.equal(demo.requests.length, requests);
    now = 61_000;
    assert.notEqual(await readRoles(session, never), one);
    assert.ok(demo.requests.length > requests);
  });

  it('reads anew when it is told to forget', async () => {
    const { session } = demoSession();
    const readRoles = createReadRoles(() => 0);
    const one = await readRoles(session, never);
    readRoles.forget(session);
    assert.notEqual(await readRoles(session, never), one);
  });

  it('lets one caller give up without stopping the others', async () => {
    const { session } = demoSession();
    const readRoles = createReadRoles();
    const giveUp = new AbortController();
    const [mine, yours] = [readRoles(session, giveUp.signal), readRoles(session, never)];
    giveUp.abort();
    assert.equal((await failureFrom(mine)).kind, 'cancelled');
    assert.ok((await yours).readAt);
    assert.equal((await failureFrom(readRoles(session, giveUp.signal))).kind, 'cancelled');
  });

  it('does not keep a reading that failed for the moment', async () => {
    const { demo, session } = demoSession();
    const readRoles = createReadRoles();
    demo.faults.add({
      when: { path: /roleManagement/ },
      times: 50,
      effect: { kind: 'status', status: 200, html: true },
    });
    const failed = await readRoles(session, never);
    assert.ok(Object.keys(failed.failures).length > 0);
    demo.faults.clear();
    assert.deepEqual((await readRoles(session, never)).failures, {});
  });

  it('keeps nothing of one session for another', async () => {
    const readRoles = createReadRoles();
    const one = await readRoles(demoSession().session, never);
    assert.notEqual(await readRoles(demoSession().session, never), one);
  });
});
