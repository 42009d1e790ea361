// Holds issuing a Temporary Access Pass to the service's rules and its code to being told once, against the demo tenant.

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { CreatedPass } from '../../../src/domain/createdPass.ts';
import type { DemoPerson } from '../../../src/demo/demoTenant.ts';
import { planPass } from '../../../src/domain/passPlan.ts';
import { readPassPolicy } from '../../../src/graph/passPolicy.ts';
import { never, openWorkshop, outcomeOfOnly, statesOfOnly, type Workshop } from './workshop.ts';

async function issue(workshop: Workshop, person: DemoPerson, more: { lifetimeInMinutes?: number } = {}) {
  const passes: CreatedPass[] = [];
  const target = {
    ...(await workshop.target(person)),
    ...{ policy: { use: 'allowed' } as const, lifetimeInMinutes: 60, isUsableOnce: true, now: workshop.clock.now() },
    ...more,
  };
  const onPass = (userId: string, pass: CreatedPass): void => {
    assert.equal(userId, person.id);
    passes.push(pass);
  };
  const { ended } = await workshop.start('createPass', [planPass(target)], { onPass });
  return { record: await ended, passes };
}

describe('a Temporary Access Pass', () => {
  test('§15.27 is told once, read back without its code, and its code is on no disk', async (context) => {
    const workshop = await openWorkshop(context, { replicationLagMs: 20_000 });
    const { phoneDefault } = workshop.tenant.people;
    const { record, passes } = await issue(workshop, phoneDefault);
    assert.equal(outcomeOfOnly(record), 'done');
    assert.equal(passes.length, 1);
    const [pass] = passes;
    assert.equal(pass?.method.isUsable, true);
    const code = pass.code;
    assert.ok(code.length >= 8);
    const files = await readdir(workshop.directory);
    const texts = await Promise.all(files.map((name) => readFile(join(workshop.directory, name), 'utf8')));
    assert.ok(texts.length > 0 && !texts.join('\n').includes(code));
    assert.ok(!JSON.stringify(record).includes(code));
  });

  test('replaces the one that is there', async (context) => {
    const workshop = await openWorkshop(context);
    const { passHolder } = workshop.tenant.people;
    const ids = async (): Promise<readonly string[]> => {
      const { methods } = await workshop.target(passHolder);
      assert.ok(methods.known);
      return methods.value.methods.flatMap(({ kind, id }) => (kind === 'temporaryAccessPass' ? [id] : []));
    };
    const before = await ids();
    const { record } = await issue(workshop, passHolder);
    assert.equal(outcomeOfOnly(record), 'done');
    const after = await ids();
    assert.equal(after.length, 1);
    assert.notDeepEqual(after, before);
  });

  for (const kind of ['dropAfterEffect', 'drop'] as const) {
    test(`§15.26 is never sent twice, whether or not it took effect (${kind})`, async (context) => {
      const workshop = await openWorkshop(context);
      const { phoneDefault } = workshop.tenant.people;
      workshop.tenant.faults.add({
        when: { method: 'POST', path: /temporaryAccessPassMethods$/ },
        effect: { kind },
        times: 1,
      });
      const { record, passes } = await issue(workshop, phoneDefault);
      assert.deepEqual(statesOfOnly(record), ['failed (passCodeLost)']);
      assert.deepEqual(passes, []);
      assert.equal(workshop.writes().filter((write) => write.startsWith('POST')).length, 1);
    });
  }

  test('§15.26 is not sent again after a 504 that came after the effect', async (context) => {
    const workshop = await openWorkshop(context);
    const { phoneDefault } = workshop.tenant.people;
    workshop.tenant.faults.add({
      when: { method: 'POST', path: /temporaryAccessPassMethods$/ },
      effect: { kind: 'afterEffect', status: 504 },
    });
    const { record } = await issue(workshop, phoneDefault);
    assert.deepEqual(statesOfOnly(record), ['failed (passCodeLost)']);
    assert.equal(workshop.writes().filter((write) => write.startsWith('POST')).length, 1);
  });

  test('§15.29 that was created for somebody out of the policy says that it cannot be used', async (context) => {
    const workshop = await openWorkshop(context);
    const { passes } = await issue(workshop, workshop.tenant.people.passOutOfScope);
    assert.equal(passes[0]?.method.isUsable, false);
    assert.equal(passes[0].method.methodUsabilityReason, 'DisabledByPolicy');
  });

  test('§15.28 with a lifetime that the service refuses is not created', async (context) => {
    const workshop = await openWorkshop(context);
    const { record, passes } = await issue(workshop, workshop.tenant.people.phoneDefault, {
      lifetimeInMinutes: 43_200,
    });
    assert.deepEqual(statesOfOnly(record), ['failed (refused)']);
    assert.deepEqual(passes, []);
  });

  test('§15.41 has a policy that only some roles may read', async (context) => {
    const workshop = await openWorkshop(context, { caller: 'globalAdministrator' });
    const { phoneDefault, passOutOfScope } = workshop.tenant.people;
    const { graph } = workshop.scope;
    const policy = await readPassPolicy(graph, phoneDefault.id, never);
    assert.equal(policy.use, 'allowed');
    assert.deepEqual([policy.rules?.minimumLifetime, policy.rules?.maximumLifetime], [60, 480]);
    assert.equal((await readPassPolicy(graph, passOutOfScope.id, never)).use, 'notAllowed');
    workshop.actAs('authenticationAdministrator');
    assert.deepEqual(await readPassPolicy(graph, phoneDefault.id, never), { use: 'forbidden' });
  });
});
