// Tokens that end again and again during a long run are nobody's business: no question, no call twice, nothing lost.

import { asked, fakeSignIn, never, token as entraToken, vscodeSession } from '../auth/fakeSignIn.ts';
import { newSource } from '../auth/newSource.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { giveThreeMethods } from '../../../scripts/bench/graph/giveThreeMethods.ts';
import type { DemoTenant } from '../../../src/demo/demoTenant.ts';
import { planReset } from '../../../src/domain/resetPlan.ts';
import type { GraphOptions } from '../../../src/graph/createGraph.ts';
import { userOutcome } from '../../../src/operations/outcomes.ts';
import { prepareTargets } from './crash/prepareTargets.ts';
import { openWorkshop } from './workshop.ts';

const userCount = 400;
const people = 300;
/** Requests, a batch being one, after which a token has ended: one more than are in flight at once, since a second refusal is final. */
const lifetime = 9;

test('tokens that end many times in a run of many users are renewed silently, and no call is sent twice or lost', async (context) => {
  let refused = 0;
  let uses = 0;
  const scopes = { scp: 'User.Read.All UserAuthenticationMethod.ReadWrite.All' };
  let current = entraToken(scopes);
  fakeSignIn(() => vscodeSession(current));
  const source = newSource();
  await source.signIn('ask', never);
  await source.ask('write', never);
  asked().length = 0;

  /** The tenant with its own token behind tokens that end. */
  const signIn = (tenant: DemoTenant, held: string): Pick<GraphOptions, 'tokenSource' | 'fetch'> => ({
    tokenSource: source,
    fetch: async (url, init) => {
      const headers = new Headers(init.headers);
      if (headers.get('authorization') !== `Bearer ${current}`) {
        refused += 1;
        return Response.json({ error: { code: 'InvalidAuthenticationToken', message: 'Expired.' } }, { status: 401 });
      }
      uses += 1;
      if (uses % lifetime === 0) current = entraToken(scopes);
      headers.set('authorization', `Bearer ${held}`);
      return tenant.fetch(url, { ...init, headers });
    },
  });
  const { tenant, start } = await openWorkshop(context, { userCount, signIn });
  const targets = await prepareTargets(tenant, { userCount, people }, giveThreeMethods);
  const plans = targets.map((target) => planReset(target));
  const steps = plans.flatMap((plan) => plan.steps);
  const record = await (await start('resetMfa', plans)).ended;

  assert.equal(record.state, 'ended');
  for (const user of record.users) assert.equal(userOutcome(user, 'resetMfa'), 'done');
  assert.ok(refused >= 5, `only ${refused} tokens had ended`);
  assert.ok(asked().length >= 5);
  for (const { options } of asked()) assert.equal(options.silent, true);
  const deletions = tenant.requests.filter(({ method }) => method === 'DELETE').map(({ path }) => path);
  assert.equal(deletions.length, steps.length);
  assert.equal(new Set(deletions).size, steps.length);
});
