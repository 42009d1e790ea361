// Runs an operation to its end through windows that are killed one after the other, and writes down what nobody may do on the way.
import { join } from 'node:path';
import type { DemoRequest } from '../../../../src/demo/demoFaults.ts';
import type { CrashDesk } from './crashDesk.ts';
import { JournalWatch } from './journalWatch.ts';
import { drawKillings, type Killing } from './killings.ts';
import { pathOf } from './pathOf.ts';
import type { StartJob } from './windowJob.ts';

export interface Crashed {
  readonly operationId: string;
  readonly killings: readonly Killing[];
  /** What was seen that must not be. */
  readonly problems: readonly string[];
  /** All that sent something. */
  readonly windows: ReadonlySet<string>;
}

export interface CrashOptions {
  readonly kills: number;
  readonly random: () => number;
}

/** Two windows wait for the one that is killed, and one more is opened in its place. */
export async function crashThrough(desk: CrashDesk, start: StartJob, options: CrashOptions): Promise<Crashed> {
  const { kills, random } = options;
  const steps = start.plans.reduce((sum, plan) => sum + plan.steps.length, 0);
  /** So many calls in a life, so that there are some left for the last one. */
  const mostWrites = Math.ceil(steps / (2 * kills));
  const waiting = drawKillings(kills, mostWrites, random);
  const done: Killing[] = [];
  const problems: string[] = [];
  const dead = new Map<string, { readonly processed: string | undefined }>();
  const atWork = new Set<string>();
  const running: { now?: { readonly operationId: string; readonly journal: JournalWatch } } = {};
  let reads = 0;
  let writes = 0;
  /** Whose answer is the last, and to which batch. */
  let doomed: { readonly window: string; readonly batch: string | undefined } | undefined;
  let aboutToDie = false;
  const burials: Promise<void>[] = [];

  function kill(window: string, killing: Killing, batch: string | undefined): void {
    if (dead.has(window)) return;
    desk.signal(window, 'SIGKILL');
    dead.set(window, { processed: batch });
    done.push(killing);
    reads = 0;
    writes = 0;
    burials.push(
      (async () => {
        const id = await desk.started;
        await desk.gone(window);
        await desk.ageLock(id);
        desk.open({ job: 'resume', operationId: id });
      })(),
    );
  }

  function mustBeAllowed({ method, path }: DemoRequest, window: string): void {
    if (running.now === undefined) return;
    const { operationId, journal } = running.now;
    const [user] = start.plans.filter((plan) => path.includes(plan.user.id));
    const states = journal.read();
    const step = user?.steps.find(({ action }) => path === pathOf(user.user.id, action));
    const state = states.get(`${user?.user.id ?? ''}/${step?.id ?? ''}`)?.state;
    if (state !== 'calling')
      problems.push(`${window} sent ${method} ${path}, of which the journal says: ${state ?? 'nothing'}`);
    const holder = desk.holder(operationId);
    if (holder !== window)
      problems.push(`${window} sent ${method} ${path}, while ${holder ?? 'nobody'} has the operation`);
  }

  desk.onRequest = (request, window) => {
    const fate = dead.get(window);
    // Of what a dead window sent, only the batch it died with is still carried out.
    if (fate !== undefined) return fate.processed === undefined || fate.processed !== request.batchId;
    if (request.path.endsWith('$batch')) return false;
    if (doomed?.window === window) return doomed.batch !== request.batchId;
    atWork.add(window);
    const write = request.method !== 'GET';
    if (write) mustBeAllowed(request, window);
    if (write) writes++;
    else reads++;
    const [next] = waiting;
    if (running.now === undefined) return write;
    if (next === undefined) return false;
    if (aboutToDie) return write;
    switch (next.at) {
      case 'unsent':
      case 'unanswered':
        if (!write || writes < next.after) return false;
        waiting.shift();
        kill(window, next, next.at === 'unanswered' ? request.batchId : undefined);
        return next.at === 'unsent';
      case 'answered':
        if (write && writes >= next.after) doomed = { window, batch: request.batchId };
        return false;
      case 'reading':
        if (write || reads < next.after) return write && writes > mostWrites;
        waiting.shift();
        kill(window, next, undefined);
        return true;
      case 'anywhen':
        if (reads + writes < next.after) return false;
        waiting.shift();
        aboutToDie = true;
        afterTurns(next.turns, () => {
          aboutToDie = false;
          kill(window, next, undefined);
        });
        return false;
    }
  };
  desk.onAnswered = (window, requestId) => {
    const [next] = waiting;
    if (window !== doomed?.window || next?.at !== 'answered' || aboutToDie) return;
    if (requestId !== undefined && doomed.batch !== undefined && requestId !== doomed.batch) return;
    waiting.shift();
    aboutToDie = true;
    // The answer is on the wire by then, and its entry not on the disk.
    setImmediate(() => {
      doomed = undefined;
      aboutToDie = false;
      kill(window, next, undefined);
    });
  };
  desk.open({ job: 'start', start });
  const operationId = await desk.started;
  running.now = { operationId, journal: new JournalWatch(join(desk.directory, `${operationId}.jsonl`)) };
  desk.open({ job: 'resume', operationId });
  desk.open({ job: 'resume', operationId });
  await desk.ended;
  await Promise.all(burials);
  return { operationId, killings: done, problems, windows: atWork };
}

function afterTurns(turns: number, then: () => void): void {
  if (turns === 0) then();
  else
    setImmediate(() => {
      afterTurns(turns - 1, then);
    });
}
