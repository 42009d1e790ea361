// A clock for tests: time passes only when everything waits for it, and then at once. Nothing here is measured.

import { setImmediate as turn } from 'node:timers/promises';
import { EntraError } from '../../../../src/domain/failure.ts';

export interface VirtualClock {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Every sleep asked for, in milliseconds. */
  readonly sleeps: readonly number[];
  /** Sleepers there are now. */
  readonly sleeping: () => number;
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Turns of the event loop without news after which everything is taken to wait for time to pass. */
const quietTurns = 10;

export function createVirtualClock(start = Date.parse('2026-09-01T08:00:00Z')): VirtualClock {
  let time = start;
  let sleepers: Sleeper[] = [];
  let ticking = false;
  const sleeps: number[] = [];

  async function tick(): Promise<void> {
    ticking = true;
    while (sleepers.length > 0) {
      for (let quiet = 0; quiet < quietTurns; quiet++) await turn();
      if (sleepers.length === 0) break;
      const next = Math.min(...sleepers.map(({ at }) => at));
      const due = sleepers.filter(({ at }) => at === next);
      sleepers = sleepers.filter(({ at }) => at !== next);
      time = Math.max(time, next);
      for (const { wake } of due) wake();
    }
    ticking = false;
  }

  return {
    now: () => time,
    sleeps,
    sleeping: () => sleepers.length,
    sleep(milliseconds, signal) {
      sleeps.push(milliseconds);
      return new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(new EntraError({ kind: 'cancelled' }));
          return;
        }
        const onAbort = (): void => {
          sleepers = sleepers.filter((other) => other !== sleeper);
          reject(new EntraError({ kind: 'cancelled' }));
        };
        const sleeper: Sleeper = {
          at: time + milliseconds,
          wake() {
            signal.removeEventListener('abort', onAbort);
            resolve();
          },
        };
        signal.addEventListener('abort', onAbort, { once: true });
        sleepers.push(sleeper);
        if (!ticking) void tick();
      });
    },
  };
}
