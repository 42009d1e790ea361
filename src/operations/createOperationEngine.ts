// Makes the engine that starts, resumes and remembers operations. Knows Graph and files, not vscode.

import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { EntraError } from '../domain/failure.ts';
import { sleep as realSleep } from '../graph/http/sleep.ts';
import { cancellationOf } from './cancellationOf.ts';
import { ChangeNotifier } from './changeNotifier.ts';
import { conductRun } from './conductRun.ts';
import { Journal } from './journal.ts';
import type { EventLine } from './journalLine.ts';
import { journalUnwritable } from './journalUnwritable.ts';
import type { OperationHeader, OperationRecord } from './operation.ts';
import type { OnPass, OperationEngine, OperationScope, RunningOperation } from './operationEngine.ts';
import { OperationFiles } from './operationFiles.ts';
import { OperationLock } from './operationLock.ts';
import { OperationProgress } from './operationProgress.ts';
import { OperationRun } from './operationRun.ts';
import { RemovedContacts } from './removedContacts.ts';
import type { KeyStore } from './contactVault.ts';
import type { ReadJournal } from './readJournal.ts';

export interface OperationEngineOptions {
  /** Holds the journals; made when the first operation starts. */
  readonly directory: string;
  readonly keyStore: KeyStore;
  /** Names this window; no two windows have the same. */
  readonly owner: string;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  /** Rejects when the signal aborts. */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Operations that started longer ago than this many days are forgotten. */
  readonly retentionDays: () => number;
  /** What operations took away is kept for so many days after their end; 0: not at all. */
  readonly undoRetentionDays: () => number;
}

interface Live {
  readonly run: OperationRun;
  readonly lock: OperationLock;
  readonly running: RunningOperation;
}

export function createOperationEngine(options: OperationEngineOptions): OperationEngine {
  const { directory, keyStore, owner, now = Date.now, sleep = realSleep, retentionDays } = options;
  const kept = new RemovedContacts({ directory, keyStore, now, days: options.undoRetentionDays });
  const files = new OperationFiles(directory, keyStore, now, kept);
  const notifier = new ChangeNotifier();
  const disposed = new AbortController();
  /** Operations this window runs. */
  const live = new Map<string, Live>();
  /** Operations as last seen, for those who ask without waiting. */
  const known = new Map<string, OperationRecord>();

  /** What is being done with a stopped operation: a second click must not take the lock from the first. */
  const inHand = new Map<string, Promise<unknown>>();

  async function oneAtATime<T>(id: string, work: () => Promise<T>): Promise<T> {
    const before = inHand.get(id);
    const mine = (async () => {
      await before?.catch(() => undefined);
      return work();
    })();
    inHand.set(id, mine);
    try {
      return await mine;
    } finally {
      if (inHand.get(id) === mine) inHand.delete(id);
    }
  }

  /** @throws EntraError `otherWindow`, or `journalUnwritable` if the lock cannot be written. */
  async function lockOf(id: string): Promise<OperationLock> {
    const onLost = (): void => {
      live.get(id)?.run.halt({ kind: 'otherWindow' });
    };
    let lock: OperationLock | undefined;
    try {
      lock = await OperationLock.acquire(files.lockPath(id), owner, { now, sleep }, onLost, disposed.signal);
    } catch (error) {
      throw journalUnwritable(error);
    }
    if (!lock) throw new EntraError({ kind: 'otherWindow' });
    return lock;
  }

  /** Says how an operation stands that no window runs any more. */
  async function tell(record: OperationRecord): Promise<void> {
    const marked = await kept.mark(record);
    known.set(record.header.id, marked);
    notifier.now(record.header.id, marked);
  }

  /** Every operation of this computer; what has been kept long enough goes. */
  async function records(): Promise<readonly OperationRecord[]> {
    const found: OperationRecord[] = [];
    for (const id of await files.ids()) {
      const record = live.get(id)?.run.record ?? (await files.record(id));
      if (!record) continue;
      const idle = record.state === 'ended' || record.state === 'stopped';
      if (idle && files.isOlderThan(record, retentionDays())) {
        await files.remove(id);
        known.delete(id);
      } else {
        // One of ours may have ended this very moment, and still be live.
        const marked = idle ? await kept.mark(record) : record;
        known.set(id, marked);
        found.push(marked);
      }
    }
    return found;
  }

  function launch(
    scope: OperationScope,
    progress: OperationProgress,
    held: { readonly journal: Journal; readonly lock: OperationLock },
    contacts: ReadonlyMap<string, string>,
    signal: AbortSignal,
    onPass?: OnPass,
  ): RunningOperation {
    const { id } = progress.header;
    const { journal, lock } = held;
    const onChange = (): void => {
      notifier.soon(id, () => run.record);
    };
    const run = new OperationRun({
      ...{ graph: scope.graph, progress, journal, contacts, now, sleep, onChange },
      ...(onPass && { onPass }),
    });
    const cancel = (): void => {
      run.cancel();
    };
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel, { once: true });
    const close = async (): Promise<void> => {
      signal.removeEventListener('abort', cancel);
      await journal.close();
      if (progress.ended) await files.vault(id).remove();
      lock.release();
      live.delete(id);
      await tell(progress.record(undefined));
    };
    const running = { id, ...conductRun(run, close) };
    live.set(id, { run, lock, running });
    notifier.listChanged();
    return running;
  }

  /** Takes a stopped operation over: its lock is held and its journal open when it resolves. @throws EntraError. */
  async function takeOver(id: string): Promise<{ lock: OperationLock; journal: Journal; read: ReadJournal }> {
    const lock = await lockOf(id);
    try {
      // Read under the lock: another window may have gone on with it until a moment ago.
      const read = await files.read(id);
      if (!read) throw new EntraError({ kind: 'unexpected' });
      return { lock, read, journal: await Journal.reopen(files.journalPath(id), read.wholeBytes, () => lock.isOurs()) };
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  async function resume(scope: OperationScope, id: string, signal: AbortSignal): Promise<RunningOperation> {
    const mine = live.get(id);
    if (mine) return mine.running;
    const { lock, journal, read } = await takeOver(id);
    const { progress } = read;
    const { tenantId, demoInstance } = progress.header;
    if (tenantId !== scope.tenantId || demoInstance !== scope.demoInstance) {
      lock.release();
      await journal.close();
      throw new EntraError({ kind: 'otherTenant' });
    }
    if (!progress.ended) {
      const resumed: EventLine = { line: 'resumed', at: new Date(now()).toISOString() };
      progress.apply(resumed);
      // A journal that cannot be written shows at the first call.
      void journal.append(resumed);
    }
    return launch(scope, progress, { journal, lock }, await files.vault(id).read(), signal);
  }

  async function cancel(id: string): Promise<void> {
    const mine = live.get(id);
    if (mine?.run.stopped === false) {
      mine.run.cancel();
      return;
    }
    // About to stop: then it is a stopped one.
    await mine?.running.ended;
    const { lock, journal, read } = await takeOver(id);
    const { progress } = read;
    try {
      for (const line of progress.ended ? [] : cancellationOf(progress, new Date(now()).toISOString())) {
        await journal.append(line);
        progress.apply(line);
      }
      await files.vault(id).remove();
    } finally {
      await journal.close();
      lock.release();
    }
    await tell(progress.record(undefined));
  }

  async function forget(id: string): Promise<void> {
    const mine = live.get(id);
    if (mine !== undefined && mine.run.record.state !== 'ended') throw new EntraError({ kind: 'otherWindow' });
    // Its files may still be being closed.
    await mine?.running.ended;
    const lock = await lockOf(id);
    await files.remove(id).finally(() => {
      lock.release();
    });
    known.delete(id);
    notifier.listChanged();
  }

  return {
    async list(tenantId) {
      const ofTenant = (await records()).filter(({ header }) => header.tenantId === tenantId);
      return ofTenant.toSorted((one, other) => other.header.startedAt.localeCompare(one.header.startedAt));
    },

    get: (operationId) => live.get(operationId)?.run.record ?? known.get(operationId),

    onDidChange: (listener) => notifier.listen(listener),

    async start(scope, { header, plans, contacts, removed = new Map(), onPass }, signal) {
      const id = randomUUID();
      const full: OperationHeader = { ...header, id, startedAt: new Date(now()).toISOString(), plans };
      try {
        await mkdir(directory, { recursive: true, mode: 0o700 });
      } catch (error) {
        throw journalUnwritable(error);
      }
      const lock = await lockOf(id);
      try {
        if (contacts.size > 0) await files.vault(id).write(contacts);
        if (removed.size > 0) await kept.write(id, removed);
        const first = { line: 'header', version: 1, header: full } as const;
        const journal = await Journal.create(files.journalPath(id), first, () => lock.isOurs());
        return launch(scope, new OperationProgress(full), { journal, lock }, contacts, signal, onPass);
      } catch (error) {
        lock.release();
        await files.remove(id).catch(() => undefined);
        throw journalUnwritable(error);
      }
    },

    resume: (scope, operationId, signal) => oneAtATime(operationId, () => resume(scope, operationId, signal)),

    cancel: (operationId) => oneAtATime(operationId, () => cancel(operationId)),

    pause(operationId) {
      const run = live.get(operationId)?.run;
      if (run?.maySend === true) run.halt({ kind: 'paused' });
    },

    async removed(operationId) {
      const record = await files.record(operationId);
      return record ? kept.read(record) : { kind: 'lost' };
    },

    async tidy() {
      await records().catch(() => []);
      await files.removeOrphans();
    },

    delete: (operationId) => oneAtATime(operationId, () => forget(operationId)),

    sending: (graph) =>
      [...live.values()].filter(({ run }) => run.graph === graph && run.maySend).map(({ run }) => run.record),

    leave(graph, because) {
      for (const { run } of live.values()) if (run.graph === graph) run.halt(because);
    },

    dispose() {
      disposed.abort();
      for (const { run, lock } of live.values()) {
        run.dispose();
        lock.release();
      }
      notifier.dispose();
    },
  };
}
