// A clock that stands still until it is moved; sleeping moves it.

export interface VirtualTime {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  readonly advance: (milliseconds: number) => void;
}

export function virtualTime(start = Date.parse('2026-09-01T08:00:00Z')): VirtualTime {
  let now = start;
  return {
    now: () => now,
    sleep: (milliseconds, signal) => {
      signal?.throwIfAborted();
      now += milliseconds;
      return Promise.resolve();
    },
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}
