// Holds a window that slept to what it finds when it wakes: its operation is another window's, and it has nothing more to say.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { giveThreeMethods } from '../../../../scripts/bench/graph/giveThreeMethods.ts';
import { planReset } from '../../../../src/domain/resetPlan.ts';
import { userOutcome } from '../../../../src/operations/outcomes.ts';
import { readJournal } from '../../../../src/operations/readJournal.ts';
import { openCrashDesk } from './crashDesk.ts';
import { prepareTargets } from './prepareTargets.ts';

const userCount = 100;
const people = 40;

// Windows cannot make a process sleep.
if (process.platform !== 'win32')
  test('a window that slept while another one took its operation sends nothing when it wakes', async (context) => {
    const desk = await openCrashDesk(context, userCount);
    const targets = await prepareTargets(desk.tenant, { userCount, people }, giveThreeMethods);
    const plans = targets.map((target) => planReset(target));
    const running: { operationId?: string } = {};
    let phase: 'before' | 'asleep' | 'awake' = 'before';
    let sentBefore = 0;
    const sentAfter = new Map<string, number>();
    desk.onRequest = ({ method, path }, window) => {
      if (method === 'GET' || path.endsWith('$batch')) return false;
      if (window === sleeper && phase === 'before') {
        sentBefore += 1;
        if (running.operationId === undefined || sentBefore <= people / 2) return false;
        phase = 'asleep';
        desk.signal(sleeper, 'SIGSTOP');
        void desk.ageLock(running.operationId);
      } else if (window !== sleeper) {
        if (phase === 'asleep') desk.signal(sleeper, 'SIGCONT');
        phase = 'awake';
      }
      // What was on its way before comes in while it sleeps.
      if (phase === 'awake') sentAfter.set(window, (sentAfter.get(window) ?? 0) + 1);
      return false;
    };
    const sleeper = desk.open({ job: 'start', start: { kind: 'resetMfa', plans, contacts: [] } });
    const operationId = await desk.started;
    Object.assign(running, { operationId });
    const other = desk.open({ job: 'resume', operationId });
    await desk.ended;
    assert.deepEqual([...sentAfter.keys()], [other]);
    const read = await readJournal(join(desk.directory, `${operationId}.jsonl`));
    assert.equal(read?.progress.users.length, people);
    for (const user of read.progress.users) assert.equal(userOutcome(user, 'resetMfa'), 'done');
  });
