// A window that does nothing but run an operation, so that it can be killed: a process of its own, the engine and the client as
// they are, on a demo tenant that another process serves.
import { createGraph } from '../../../../src/graph/createGraph.ts';
import { failureOf } from '../../../../src/domain/failure.ts';
import { createOperationEngine } from '../../../../src/operations/createOperationEngine.ts';
import type { OperationScope, RunningOperation } from '../../../../src/operations/operationEngine.ts';
import { fastClock } from '../../../../scripts/bench/graph/fastClock.ts';
import { fileKeyStore } from './fileKeyStore.ts';
import type { WindowJob, WindowNews, WindowSetting } from './windowJob.ts';

const never = new AbortController().signal;
const setting = JSON.parse(process.argv[2] ?? '') as WindowSetting;
const [, , , name = ''] = process.argv;
const clock = fastClock(setting.speed);

const graph = createGraph({
  root: setting.root,
  tokenSource: { getToken: () => Promise.resolve(setting.token) },
  fetch: (url, init) => {
    const headers = new Headers(init.headers);
    headers.set('x-window', name);
    return fetch(url.replace(setting.root, setting.address), { ...init, headers });
  },
  now: clock.now,
  sleep: clock.sleep,
});

/** Locks are about real time: what is short enough for one to settle is not made shorter. */
const longestUnscaledMs = 200;

const engine = createOperationEngine({
  directory: setting.directory,
  keyStore: fileKeyStore(setting.keyDirectory),
  owner: name,
  sleep: (ms, signal) => clock.sleep(ms <= longestUnscaledMs ? ms * setting.speed : ms, signal),
  retentionDays: () => 90,
  undoRetentionDays: () => 0,
});

const scope: OperationScope = { tenantId: setting.tenantId, demoInstance: setting.demoInstance, graph };

function tell(news: WindowNews): void {
  process.send?.(news);
}

async function work(job: WindowJob): Promise<void> {
  let id = job.job === 'resume' ? job.operationId : undefined;
  for (;;) {
    const running = id === undefined && job.job === 'start' ? await start(job) : await resumed(id ?? '');
    if (running === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      continue;
    }
    ({ id } = running);
    tell({ news: 'holds', operationId: id });
    const record = await running.ended;
    if (record.state === 'ended') {
      tell({ news: 'ended' });
      return;
    }
  }
}

function start({ start: { kind, plans, contacts } }: Extract<WindowJob, { job: 'start' }>): Promise<RunningOperation> {
  const { tenantId, demoInstance } = setting;
  const header = { kind, demo: true, demoInstance, tenantId, tenantName: 'DEMO', account: 'admin@fernhill.example' };
  return engine.start(scope, { header, plans, contacts: new Map(contacts) }, never);
}

/** undefined: another window has it. */
async function resumed(id: string): Promise<RunningOperation | undefined> {
  try {
    return await engine.resume(scope, id, never);
  } catch (error) {
    if (failureOf(error).kind === 'otherWindow') return undefined;
    throw error;
  }
}

process.on('message', (job: WindowJob) => {
  work(job).catch((error: unknown) => {
    tell({
      news: 'broken',
      why: error instanceof Error ? `${JSON.stringify(failureOf(error))} ${error.stack ?? ''}` : String(error),
    });
  });
});
// Without the one who started it, nobody needs it.
process.on('disconnect', () => process.exit());
tell({ news: 'ready' });
