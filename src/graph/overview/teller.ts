// Tells of changes at once, but not much more often than people can see. Knows not what changes.

export interface Teller {
  /** There is something new. */
  readonly changed: () => void;
  /** Nothing more is told. */
  readonly stop: () => void;
}

/** @param tell called at once for the first change, then at most every `everyMs` milliseconds, and for the last change too. */
export function createTeller(everyMs: number, tell: () => void): Teller {
  let toldAt = -Infinity;
  let timer: NodeJS.Timeout | undefined;
  const now = (): void => {
    timer = undefined;
    toldAt = performance.now();
    tell();
  };
  return {
    changed() {
      if (timer !== undefined) return;
      const wait = toldAt + everyMs - performance.now();
      if (wait > 0) timer = setTimeout(now, wait);
      else now();
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
