// Holds putting back to what was removed, to what was set since, and to §15.59.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DemoPerson } from '../../../src/demo/demoTenant.ts';
import type { UserPlan } from '../../../src/domain/plan.ts';
import { planPutBack } from '../../../src/domain/putBackPlan.ts';
import { removedSteps } from '../../../src/operations/removedSteps.ts';
import { endedReset, keptBy, listed, phonesOf } from './undoSubjects.ts';
import { never, outcomeOfOnly, statesOfOnly, type Workshop } from './workshop.ts';

const smsVoice = { publicCloud: true, telecomProviderConfigured: false, now: Date.UTC(2026, 8, 1) };

describe('putting back', () => {
  async function putBack(workshop: Workshop, id: string, person: DemoPerson) {
    const record = await listed(workshop, id);
    const reading = await workshop.engine.removed(id);
    assert.ok(reading.kind === 'kept');
    const wanted = removedSteps(record).flatMap(({ user, stepId, method }) => {
      const contact = reading.contacts.get(`${user.id}/${stepId}`);
      return contact && user.id === person.id ? [{ method, ...contact }] : [];
    });
    const { plan, contacts } = planPutBack(await workshop.target(person), wanted, smsVoice);
    return { plan, start: (): ReturnType<Workshop['start']> => workshop.start('undoPhone', [plan], { contacts }) };
  }
  const all = ['mobile +1 5035550141', 'alternateMobile +1 5035550142', 'office +1 5035550143x204'];

  test('§15.6 brings the numbers back, mobile before alternate, one after the other, verified by reading', async (context) => {
    const { workshop, id } = await endedReset(context);
    const { everything } = workshop.tenant.people;
    assert.deepEqual(await phonesOf(workshop, everything), []);
    const record = await (await (await putBack(workshop, id, everything)).start()).ended;
    assert.equal(outcomeOfOnly(record), 'done');
    assert.deepEqual((await phonesOf(workshop, everything)).toSorted(), all.toSorted());
    assert.deepEqual(workshop.writes(everything), ['POST phoneMethods', 'POST phoneMethods', 'POST phoneMethods']);
    // What was kept for the reset stays kept; what the run needed is gone.
    assert.deepEqual(await keptBy(workshop), [`${id}.undo`, `${id}.undo`]);
  });

  test('never goes over a number that was set since', async (context) => {
    const { workshop, id } = await endedReset(context);
    const { tenant } = workshop;
    const { everything } = tenant.people;
    tenant.behindTheScenes.addMethod(everything.id, { kind: 'phone', phoneNumber: '+81 8011112222' });
    const { plan, start } = await putBack(workshop, id, everything);
    assert.deepEqual(leftOf(plan), ['mobile setSince']);
    assert.equal(outcomeOfOnly(await (await start()).ended), 'done');
    assert.deepEqual(
      (await phonesOf(workshop, everything)).toSorted(),
      ['mobile +81 8011112222', ...all.slice(1)].toSorted(),
    );
  });

  test('a number set between plan and call is not gone over either: the service refuses a second one', async (context) => {
    const { workshop, id } = await endedReset(context);
    const { everything } = workshop.tenant.people;
    const { start } = await putBack(workshop, id, everything);
    workshop.tenant.behindTheScenes.addMethod(everything.id, { kind: 'phone', phoneNumber: '+81 8011112222' });
    const record = await (await start()).ended;
    assert.deepEqual(statesOfOnly(record), ['failed (refused)', 'verified', 'verified']);
    assert.ok((await phonesOf(workshop, everything)).includes('mobile +81 8011112222'));
  });

  for (const effect of ['drop', 'dropAfterEffect'] as const) {
    test(`§15.59 killed at any call (${effect}) is resumed without repeating or losing a number`, async (context) => {
      for (let killedAt = 1; killedAt <= 3; killedAt++) {
        const { workshop, id } = await endedReset(context);
        const { tenant, engine, scope } = workshop;
        const { everything } = tenant.people;
        const { start } = await putBack(workshop, id, everything);
        let calls = 0;
        let dead = false;
        const revive = tenant.faults.add({
          when: ({ method, path }) => {
            if (method === 'GET' || path.endsWith('$batch')) return dead;
            if (++calls === killedAt) {
              dead = true;
              queueMicrotask(() => {
                engine.dispose();
              });
            }
            return dead;
          },
          effect: { kind: effect },
        });
        const operation = await start();
        assert.equal((await operation.ended).state, 'stopped');
        revive();
        const record = await (await workshop.otherWindow('next').resume(scope, operation.id, never)).ended;
        assert.equal(outcomeOfOnly(record), 'done', `call ${killedAt}`);
        assert.deepEqual((await phonesOf(workshop, everything)).toSorted(), all.toSorted());
        const added = workshop.writes(everything).length;
        assert.equal(added, effect === 'drop' ? 4 : 3, `call ${killedAt}`);
      }
    });
  }
});

function leftOf({ notes }: UserPlan): string[] {
  return notes.flatMap((note) =>
    note.kind === 'notPutBack' ? [`${note.method.phoneType ?? ''} ${note.because}`] : [],
  );
}
