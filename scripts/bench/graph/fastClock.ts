// A clock that runs faster than real ones, so that minutes of throttling are measured in seconds. Client and tenant share it.

export interface FastClock {
  /** Epoch milliseconds by this clock. */
  readonly now: () => number;
  /** Never ends early, by this clock. Rejects with the signal's reason when it aborts. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** @param speed how many of its seconds pass in one of ours. */
export function fastClock(speed: number): FastClock {
  const start = Date.now();
  const origin = performance.now();
  const now = (): number => start + (performance.now() - origin) * speed;
  return {
    now,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const until = now() + milliseconds;
        let timer: NodeJS.Timeout | undefined;
        const abort = (): void => {
          clearTimeout(timer);
          reject(signal?.reason as Error);
        };
        const tick = (): void => {
          const left = until - now();
          if (left > 0) {
            timer = setTimeout(tick, left / speed);
            return;
          }
          signal?.removeEventListener('abort', abort);
          resolve();
        };
        if (signal?.aborted === true) {
          abort();
          return;
        }
        signal?.addEventListener('abort', abort, { once: true });
        tick();
      }),
  };
}
