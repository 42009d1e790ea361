// Operations in national clouds end well with what the cloud has, and promise nothing about what it does not tell.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { planDelete } from '../../../src/domain/deletePlan.ts';
import { phoneStepId, planAddPhone, planChangePhone } from '../../../src/domain/phonePlan.ts';
import { openWorkshop, outcomeOfOnly, resultsOfOnly, type Workshop } from './workshop.ts';

const smsVoice = { publicCloud: false, telecomProviderConfigured: false, now: Date.UTC(2027, 8, 1) };

/** Paths that were not there. */
const missed = ({ tenant }: Workshop): readonly string[] =>
  tenant.requests.filter(({ status }) => status === 400 || status === 405).map(({ path }) => path);

for (const cloud of ['usGov', 'china'] as const) {
  describe(`in the cloud ${cloud}`, () => {
    test('a reset leaves a hardware OATH token alone, and the plan says that there may be one', async (context) => {
      const workshop = await openWorkshop(context, { cloud });
      const { tenant, planReset, start } = workshop;
      const plan = await planReset(tenant.people.hardwareOath);
      assert.deepEqual(plan.notes, [
        { kind: 'registersAgain', hardwareOathUnknown: true },
        { kind: 'hardwareOathUnknown', failure: { kind: 'notInThisCloud', feature: 'hardwareOath' } },
      ]);
      // The service counts the token as another method, so that the default phone cannot go before the default has.
      const record = await (await start('resetMfa', [plan])).ended;
      assert.deepEqual(resultsOfOnly(record), ['delete mobile: failed (defaultMethodInUse)']);
      assert.ok(tenant.requests.every(({ path }) => !path.includes('hardwareOath')));
    });

    test('a reset of a user without one is done and verified', async (context) => {
      const workshop = await openWorkshop(context, { cloud });
      const { tenant, planReset, start } = workshop;
      const record = await (await start('resetMfa', [await planReset(tenant.people.alternateDefault)])).ended;
      assert.equal(outcomeOfOnly(record), 'done');
      assert.deepEqual(record.users[0]?.remaining, []);
      assert.deepEqual(missed(workshop), []);
    });

    test('a phone is added, changed and deleted, and read back each time', async (context) => {
      const workshop = await openWorkshop(context, { cloud });
      const { tenant, target, start } = workshop;
      const person = tenant.people.nothing;
      for (const [kind, plan, phoneNumber] of [
        ['addPhone', planAddPhone, '+81 8099999999'],
        ['changePhone', planChangePhone, '+81 8099999998'],
      ] as const) {
        const planned = plan({ ...(await target(person)), phoneType: 'mobile', phoneNumber, smsVoice });
        const contacts = new Map([[`${person.id}/${phoneStepId}`, phoneNumber]]);
        assert.deepEqual(planned.notes, []);
        assert.equal(outcomeOfOnly(await (await start(kind, [planned], { contacts })).ended), 'done');
        assert.deepEqual(missed(workshop), []);
      }
      const known = await target(person);
      const method = known.methods.known && known.methods.value.methods.find(({ kind }) => kind === 'phone');
      assert.ok(method);
      const record = await (await start('deleteMethod', [planDelete({ ...known, method })])).ended;
      assert.equal(outcomeOfOnly(record), 'done');
      assert.deepEqual(missed(workshop), []);
    });
  });
}
