// A clock for tests: time passes only when everything waits for it, files included, and then at once. Nothing is measured.

import { setImmediate as turn } from 'node:timers/promises';

export interface VirtualClock {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Rejects with the signal's reason when it aborts. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Lets time pass, and with it what waits for it. */
  pass(ms: number): Promise<void>;
  /** Resolves when nothing goes on any more but waiting for time. */
  quiet(): Promise<void>;
}

/** Turns of the event loop without news after which everything is taken to wait for time to pass. */
const quietTurns = 15;

/** @param running whether time passes by itself; if not, only {@link VirtualClock.pass} makes it pass. */
export function createVirtualClock({ running = true } = {}): VirtualClock {
  let time = Date.UTC(2026, 8, 1, 8);
  let sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  let ticking = false;

  async function quiet(): Promise<void> {
    for (let turns = 0; turns < quietTurns; turns++) {
      await turn();
      if (process.getActiveResourcesInfo().some((kind) => kind.startsWith('FSReq'))) turns = 0;
    }
  }

  function wakeNext(until: number): boolean {
    const next = sleepers.toSorted((one, other) => one.at - other.at)[0];
    if (next === undefined || next.at > until) return false;
    time = Math.max(time, next.at);
    sleepers = sleepers.filter((sleeper) => sleeper !== next);
    next.wake();
    return true;
  }

  async function tick(): Promise<void> {
    ticking = true;
    while (sleepers.length > 0) {
      await quiet();
      wakeNext(Infinity);
    }
    ticking = false;
  }

  return {
    now: () => time,
    quiet,
    async pass(ms) {
      const until = time + ms;
      await quiet();
      while (wakeNext(until)) await quiet();
      time = until;
    },
    sleep(ms, signal) {
      return new Promise((resolve, reject) => {
        const stop = (): void => {
          sleepers = sleepers.filter((other) => other !== sleeper);
          reject(signal?.reason as Error);
        };
        const sleeper = {
          at: time + Math.max(0, ms),
          wake: () => {
            signal?.removeEventListener('abort', stop);
            resolve();
          },
        };
        if (signal?.aborted) {
          stop();
          return;
        }
        signal?.addEventListener('abort', stop, { once: true });
        sleepers.push(sleeper);
        if (running && !ticking) void tick();
      });
    },
  };
}
