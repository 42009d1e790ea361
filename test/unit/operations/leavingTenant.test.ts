// A tenant that is left gets nothing more, and what ran in it can be resumed.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leaveBehind } from '../../../src/commands/leaveBehind.ts';
import type { Session } from '../../../src/services.ts';
import { demoSession } from '../../support/demoSession.ts';
import { grantedSignIn } from '../../support/grantedSignIn.ts';
import { never, openWorkshop } from './workshop.ts';

test('a tenant that is left gets no further call, and the operation says why and can be resumed', async (context) => {
  const workshop = await openWorkshop(context);
  const { tenant, engine, scope } = workshop;
  const session: Session = { ...demoSession().session, graph: scope.graph };
  const { phoneDefault, severalAuthenticators } = tenant.people;
  const plans = await Promise.all([phoneDefault, severalAuthenticators].map(workshop.planReset));
  tenant.faults.add({
    when: ({ method, path }) => {
      // The first call is on its way when the tenant is left.
      if (method === 'DELETE') leaveBehind({ engine }, session, undefined);
      return method === 'DELETE' && path === '';
    },
    effect: { kind: 'drop' },
  });
  const running = await workshop.start('resetMfa', plans);
  assert.deepEqual(
    engine.sending(scope.graph).map(({ header }) => header.id),
    [running.id],
  );
  const stopped = await running.ended;
  assert.equal(stopped.state, 'stopped');
  assert.deepEqual(stopped.stoppedBy, { kind: 'tenantLeft' });
  assert.deepEqual(engine.sending(scope.graph), []);
  const sent = workshop.writes().length;
  assert.ok(sent > 0 && sent < plans.flatMap(({ steps }) => steps).length, String(sent));

  // Another window, which reads it from the journal, says the same.
  const [record] = await workshop.otherWindow('other').list(tenant.tenantId);
  assert.deepEqual(record?.stoppedBy, { kind: 'tenantLeft' });

  tenant.faults.clear();
  const resumed = await (await engine.resume(scope, running.id, never)).ended;
  assert.equal(resumed.state, 'ended');
});

test('what runs in the tenant that stays open goes on', async (context) => {
  const workshop = await openWorkshop(context);
  const { tenant, engine, scope } = workshop;
  const session: Session = { ...demoSession().session, graph: scope.graph };
  const running = await workshop.start('resetMfa', [await workshop.planReset(tenant.people.severalAuthenticators)]);
  // The same tenant under a new name, and one that something else left.
  leaveBehind({ engine }, session, { ...session, tenantName: 'New name' });
  leaveBehind({ engine }, demoSession().session, undefined);
  assert.equal((await running.ended).state, 'ended');
});

test('whoever signed out is told so, and the tokens of a tenant that is left are ended', async (context) => {
  const workshop = await openWorkshop(context);
  const { tenant, engine, scope } = workshop;
  for (const hasEnded of [true, false]) {
    let ended = false;
    const signIn = grantedSignIn({ hasEnded: () => hasEnded, end: () => (ended = true) });
    const session: Session = { ...demoSession().session, demo: false, graph: scope.graph, signIn };
    const running = await workshop.start('resetMfa', [await workshop.planReset(tenant.people.severalAuthenticators)]);
    leaveBehind({ engine }, session, undefined);
    assert.deepEqual((await running.ended).stoppedBy, { kind: hasEnded ? 'signedOut' : 'tenantLeft' });
    assert.equal(ended, true);
  }
});
