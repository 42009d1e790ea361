// Holds resuming to §15.59: whatever moment a window dies in, nothing known to be done is sent again and nothing is lost.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import type { FaultEffect } from '../../../src/demo/demoFaults.ts';
import type { StepState } from '../../../src/operations/operation.ts';
import { userOutcome } from '../../../src/operations/outcomes.ts';
import { replaceAppendFile } from './replaceAppendFile.ts';
import { never, openWorkshop, type Workshop } from './workshop.ts';

interface StepLine {
  readonly line: string;
  readonly user: string;
  readonly step: string;
  readonly state: StepState;
}

const peopleOf = ({ tenant }: Workshop) => [
  tenant.people.alternateDefault,
  tenant.people.phoneDefault,
  tenant.people.severalAuthenticators,
];
const plansOf = (workshop: Workshop) => Promise.all(peopleOf(workshop).map(workshop.planReset));

const doneStates: readonly string[] = ['accepted', 'verified', 'alreadyDone'];

test('§15.59 every call is in the journal on disk before it is sent', async (context) => {
  const workshop = await openWorkshop(context);
  const { tenant, directory } = workshop;
  const plans = await plansOf(workshop);
  await replaceAppendFile(context, directory, async (write) => {
    // A disk so slow that whatever does not wait for it is done long before.
    for (let turns = 0; turns < 100; turns++) await turn();
    await write();
  });
  const lastLines: (string | undefined)[] = [];
  tenant.faults.add({
    when: ({ method, path }) => {
      if (method === 'GET' || path.endsWith('$batch')) return false;
      const [name = ''] = readdirSync(directory).filter((file) => file.endsWith('.jsonl'));
      const lines = readFileSync(join(directory, name), 'utf8').trimEnd().split('\n').slice(1);
      const ofUser = lines.map((line) => JSON.parse(line) as StepLine).filter(({ user }) => path.includes(user));
      lastLines.push(ofUser.at(-1)?.state.state);
      return false;
    },
    effect: { kind: 'drop' },
  });
  await (
    await workshop.start('resetMfa', plans)
  ).ended;
  assert.ok(lastLines.length >= plans.flatMap((plan) => plan.steps).length);
  assert.deepEqual(new Set(lastLines), new Set(['calling']));
});

describe('§15.59 a journal cut after any line', () => {
  test('is resumed to the right end, and nothing known to be done is sent again', async (context) => {
    const length = await journalLength();
    assert.ok(length > 20);
    for (let kept = 1; kept <= length; kept++) await cutAndResume(kept);

    async function journalLength(): Promise<number> {
      const workshop = await openWorkshop(context);
      const operation = await workshop.start('resetMfa', await plansOf(workshop));
      await operation.ended;
      const text = await readFile(join(workshop.directory, `${operation.id}.jsonl`), 'utf8');
      return text.trimEnd().split('\n').length;
    }

    async function cutAndResume(kept: number): Promise<void> {
      const workshop = await openWorkshop(context);
      const { directory, scope, tenant } = workshop;
      const operation = await workshop.start('resetMfa', await plansOf(workshop));
      await operation.ended;
      workshop.engine.dispose();
      const path = join(directory, `${operation.id}.jsonl`);
      const lines = (await readFile(path, 'utf8')).trimEnd().split('\n').slice(0, kept);
      // The line after it was torn.
      await writeFile(path, `${lines.join('\n')}\n{"line":"step","us`);
      tenant.clearRequests();
      const record = await (await workshop.otherWindow('next').resume(scope, operation.id, never)).ended;
      assert.equal(record.state, 'ended', `after line ${kept}`);
      for (const user of record.users) {
        assert.equal(userOutcome(user, 'resetMfa'), 'done', `after line ${kept}`);
      }
      const known = new Map<string, StepLine>();
      for (const line of lines.map((text) => JSON.parse(text) as StepLine)) {
        if (line.line === 'step') known.set(`${line.user}/${line.step}`, line);
      }
      for (const { user, step, state } of known.values()) {
        if (!doneStates.includes(state.state)) continue;
        const action = record.users
          .find(({ plan }) => plan.user.id === user)
          ?.plan.steps.find(({ id }) => id === step)?.action;
        const methodId = action && 'method' in action ? action.method.id : 'signInPreferences';
        const again = tenant.requests.filter(
          ({ method, path: sent }) => method !== 'GET' && sent.includes(user) && sent.endsWith(methodId),
        );
        assert.deepEqual(again, [], `after line ${kept}`);
      }
    }
  });
});

describe('§15.59 a window that is killed at any call', () => {
  const effects: readonly (readonly [string, FaultEffect])[] = [
    ['before it takes effect', { kind: 'drop' }],
    ['after it took effect', { kind: 'dropAfterEffect' }],
  ];
  for (const [when, effect] of effects) {
    test(`${when} loses nothing and repeats nothing that was answered`, async (context) => {
      for (let killedAt = 1; killedAt <= 9; killedAt++) {
        const workshop = await openWorkshop(context);
        const { tenant, engine, scope } = workshop;
        const plans = await plansOf(workshop);
        let calls = 0;
        let dead = false;
        const revive = tenant.faults.add({
          when: ({ method, path }) => {
            if (method === 'GET' || path.endsWith('$batch')) return dead;
            calls += 1;
            if (calls === killedAt) {
              dead = true;
              queueMicrotask(() => {
                engine.dispose();
              });
              return true;
            }
            return dead;
          },
          effect,
        });
        const operation = await workshop.start('resetMfa', plans);
        const stopped = await operation.ended;
        assert.deepEqual([stopped.state, stopped.stoppedBy], ['stopped', undefined]);
        revive();
        const answered = stopped.users.flatMap((user) =>
          Object.entries(user.steps).flatMap(([step, { state }]) =>
            doneStates.includes(state) ? [`${user.plan.user.id}/${step}`] : [],
          ),
        );
        tenant.clearRequests();
        const record = await (await workshop.otherWindow('next').resume(scope, operation.id, never)).ended;
        assert.equal(record.state, 'ended');
        for (const user of record.users) assert.equal(userOutcome(user, 'resetMfa'), 'done');
        const writes = workshop.writes().length;
        const steps = plans.flatMap((plan) => plan.steps).length;
        // Of several Authenticators the default is not told: one refusal more.
        assert.ok(writes <= steps - answered.length + 1, `${writes} calls for ${steps - answered.length} steps`);
      }
    });
  }
});

describe('resuming', () => {
  test('is for the tenant the operation belongs to, and for no later demo tenant', async (context) => {
    const workshop = await openWorkshop(context);
    const { tenant, engine, scope } = workshop;
    tenant.faults.add({ when: { method: 'DELETE' }, effect: { kind: 'drop' } });
    const operation = await workshop.start('resetMfa', await plansOf(workshop));
    assert.equal((await operation.ended).state, 'stopped');
    for (const other of [{ demoInstance: 'later' }, { tenantId: 'other' }]) {
      await assert.rejects(engine.resume({ ...scope, ...other }, operation.id, never), {
        failure: { kind: 'otherTenant' },
      });
    }
    assert.equal(engine.get(operation.id)?.state, 'stopped');
  });

  test('of what this window is running already gives the run that is there', async (context) => {
    const workshop = await openWorkshop(context, { replicationLagMs: 60_000 });
    const operation = await workshop.start('resetMfa', await plansOf(workshop));
    assert.equal(await workshop.engine.resume(workshop.scope, operation.id, never), operation);
    await operation.ended;
  });

  test('twice at once is one run', async (context) => {
    const workshop = await openWorkshop(context);
    const { tenant, engine, scope } = workshop;
    const connect = tenant.faults.add({ when: { method: 'DELETE' }, effect: { kind: 'drop' } });
    const operation = await workshop.start('resetMfa', await plansOf(workshop));
    await operation.ended;
    connect();
    const [one, other] = await Promise.all([
      engine.resume(scope, operation.id, never),
      engine.resume(scope, operation.id, never),
    ]);
    assert.equal(one, other);
    const record = await one.ended;
    assert.ok(record.users.every((user) => userOutcome(user, 'resetMfa') === 'done'));
  });

  test('of what is no operation is refused', async (context) => {
    const { engine, scope, directory } = await openWorkshop(context);
    for (const id of ['', '../escape', '0f6a1c5e-2b7d-4a39-8c41-5d9e7f3b2a10']) {
      for (const attempt of [engine.resume(scope, id, never), engine.cancel(id)]) {
        await assert.rejects(attempt, { failure: { kind: 'unexpected' } }, id);
      }
    }
    assert.deepEqual(await readdir(directory), []);
  });

  test('of an operation that has ended looks once more at what was not confirmed, and sends nothing', async (context) => {
    const workshop = await openWorkshop(context, { replicationLagMs: 6_000 * 60_000 });
    const { tenant, engine, scope } = workshop;
    const operation = await workshop.start('resetMfa', await plansOf(workshop));
    const record = await operation.ended;
    assert.ok(record.users.every((user) => userOutcome(user, 'resetMfa') === 'notConfirmed'));
    tenant.faults.replicationLagMs = 0;
    tenant.clearRequests();
    const again = await (await engine.resume(scope, operation.id, never)).ended;
    assert.ok(again.users.every((user) => userOutcome(user, 'resetMfa') === 'done'));
    assert.deepEqual(workshop.writes(), []);
  });

  test('a journal with a damaged line in the middle is made up for by reading', async (context) => {
    const workshop = await openWorkshop(context);
    const { tenant, directory, engine, scope } = workshop;
    const connect = tenant.faults.add({ when: { method: 'DELETE' }, effect: { kind: 'drop' } });
    const operation = await workshop.start('resetMfa', await plansOf(workshop));
    await operation.ended;
    connect();
    await appendFile(join(directory, `${operation.id}.jsonl`), 'damaged\n{"line":"step","user":3}\n');
    const record = await (await engine.resume(scope, operation.id, never)).ended;
    assert.ok(record.users.every((user) => userOutcome(user, 'resetMfa') === 'done'));
  });
});
