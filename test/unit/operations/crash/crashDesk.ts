// Where the crash test happens: a demo tenant that outlives every window, windows that are killed on the way, and what is seen of
// both. The windows are processes; the tenant is served to them, so that it and its log of requests stay when they are gone.
import { fork, type ChildProcess } from 'node:child_process';
import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { build } from 'esbuild';
import { fastClock } from '../../../../scripts/bench/graph/fastClock.ts';
import type { DemoRequest } from '../../../../src/demo/demoFaults.ts';
import { createDemoTenant, type DemoTenant } from '../../../../src/demo/demoTenant.ts';
import { serveDemoTenant } from '../../../support/demo/serveDemoTenant.ts';
import { temporaryDirectory } from '../operationSubjects.ts';
import type { WindowJob, WindowNews, WindowSetting } from './windowJob.ts';

/** A minute of waiting passes in a good second. */
const speed = 50;
/** A killed window's lock is taken for stale after fifteen seconds: nobody needs to wait for them here. */
const longAgoMs = 20_000;

export interface CrashDesk {
  readonly tenant: DemoTenant;
  readonly directory: string;
  /** Whose request is being answered; only while one is. */
  readonly asking: () => string;
  /** Is asked of every request, items of batches included, before anything else: true breaks the connection. */
  onRequest: (request: DemoRequest, window: string) => boolean;
  /** Is told when an answer is about to leave, with its request id, which is the batch's; without one, the connection breaks. */
  onAnswered: (window: string, requestId: string | undefined) => void;
  /** Opens a window that gets to work at once. */
  readonly open: (job: WindowJob) => string;
  /** Sends a signal at once. */
  readonly signal: (window: string, signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT') => void;
  /** Resolves when a window that was killed is gone. */
  readonly gone: (window: string) => Promise<void>;
  /** Makes the operation's lock look as it does when its window has not been heard of for long. */
  readonly ageLock: (operationId: string) => Promise<void>;
  /** Resolves with the id of the operation that a window runs first. */
  readonly started: Promise<string>;
  /** Resolves when some window says that the operation has ended; rejects when one meets what none may meet. */
  readonly ended: Promise<true>;
  /** Who has the operation, as its lock says. */
  readonly holder: (operationId: string) => string | undefined;
}

export async function openCrashDesk(context: TestContext, userCount: number): Promise<CrashDesk> {
  const windows = new Map<string, ChildProcess>();
  // Before their files go.
  context.after(async () => {
    for (const window of windows.values()) window.kill('SIGKILL');
    await Promise.all([...windows.values()].map(gone));
  });
  const clock = fastClock(speed);
  const tenant = createDemoTenant({
    ...{ userCount, replicationLagMs: 3_000, now: clock.now, sleep: clock.sleep },
    throttle: { authenticationMethods: { amount: 300, perMs: 10_000, retryAfter: true } },
  });
  const directory = await temporaryDirectory(context);
  const keyDirectory = await temporaryDirectory(context);
  const asking = new AsyncLocalStorage<string>();
  const served = await serveDemoTenant({
    ...tenant,
    fetch: (input, init) => {
      const window = new Headers(init?.headers).get('x-window') ?? '';
      return asking.run(window, async () => {
        let requestId: string | undefined;
        try {
          const response = await tenant.fetch(input, init);
          requestId = response.headers.get('request-id') ?? undefined;
          return response;
        } finally {
          desk.onAnswered(window, requestId);
        }
      });
    },
  });
  const scopes = ['UserAuthenticationMethod.ReadWrite.All', 'User.Read.All'];
  const setting: WindowSetting = {
    ...{ directory, keyDirectory, address: served.root, root: tenant.root, speed },
    token: tenant.issueToken({ caller: 'globalAdministrator', scopes }),
    ...{ tenantId: tenant.tenantId, demoInstance: tenant.instance },
  };
  const started = withResolvers<string>();
  const ended = withResolvers<true>();
  // Whoever waits for it, waits later.
  ended.promise.catch(() => undefined);
  context.after(() => served.close());

  const windowOf = (name: string): ChildProcess => {
    const window = windows.get(name);
    if (window === undefined) throw new Error(`No window is called ${name}.`);
    return window;
  };
  const program = await windowProgram(keyDirectory);
  const env = { ...process.env };
  // Else the window takes itself for a test.
  delete env['NODE_TEST_CONTEXT'];

  const desk: CrashDesk = {
    ...{ tenant, directory, started: started.promise, ended: ended.promise },
    asking: () => asking.getStore() ?? '',
    onRequest: () => false,
    onAnswered: () => undefined,
    open(job) {
      const name = `window ${windows.size + 1}`;
      const window = fork(program, [JSON.stringify(setting), name], { env, execArgv: [] });
      windows.set(name, window);
      window.on('message', (told: WindowNews) => {
        if (told.news === 'ready') window.send(job);
        if (told.news === 'holds') started.resolve(told.operationId);
        if (told.news === 'ended') ended.resolve(true);
        if (told.news === 'broken') ended.reject(new Error(`${name}: ${told.why}`));
      });
      window.on('exit', (code) => {
        if (code !== null) ended.reject(new Error(`${name} ended with ${code}`));
      });
      return name;
    },
    signal(name, signal) {
      windowOf(name).kill(signal);
    },
    gone: (name) => gone(windowOf(name)),
    async ageLock(operationId) {
      const longAgo = (Date.now() - longAgoMs) / 1000;
      await utimes(join(directory, `${operationId}.lock`), longAgo, longAgo).catch(() => undefined);
    },
    holder(operationId) {
      const text = readFileSync(join(directory, `${operationId}.lock`), 'utf8');
      return (JSON.parse(text) as { owner?: string }).owner;
    },
  };
  tenant.faults.add({ when: (request) => desk.onRequest(request, desk.asking()), effect: { kind: 'drop' } });
  return desk;
}

async function gone(window: ChildProcess): Promise<void> {
  if (window.exitCode === null && window.signalCode === null) await once(window, 'exit');
}

/** In one file: dozens of windows are opened, and so each starts in a fraction of the time. */
async function windowProgram(directory: string): Promise<string> {
  const outfile = join(directory, 'window.mjs');
  await build({
    ...{ entryPoints: [join(import.meta.dirname, 'window.ts')], outfile, bundle: true },
    ...{ platform: 'node', format: 'esm', logLevel: 'error' },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  return outfile;
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
