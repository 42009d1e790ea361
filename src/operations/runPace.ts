// How fast a run goes, and how long it will take at that rate. Knows no clock of its own and no words.

export interface Pace {
  readonly changesPerMinute: number;
  readonly minutesLeft: number;
}

export interface RunPace {
  /** undefined: too little has been seen to say. @param answered changes answered so far. @param all of how many. */
  observe(answered: number, all: number): Pace | undefined;
}

interface Sample {
  readonly at: number;
  readonly answered: number;
}

/** The rate of so long is taken: long enough for the waits of a service that limits requests to be in it. */
const windowMs = 120_000;
/** A rate seen for a shorter time, or over fewer answers, says nothing. */
const leastMs = 10_000;
const leastAnswers = 10;
/** Answers come in batches, many at a time: one sample for so long will do. */
const sampleMs = 1_000;

/** @param now epoch milliseconds. */
export function createRunPace(now: () => number): RunPace {
  let samples: readonly Sample[] = [];
  return {
    observe(answered, all) {
      const at = now();
      // The oldest one within reach is the base.
      samples = samples.filter((sample) => at - sample.at <= windowMs);
      const last = samples.at(-1);
      if (last === undefined || at - last.at >= sampleMs) samples = [...samples, { at, answered }];
      const [base] = samples;
      const ms = at - (base?.at ?? at);
      const gained = answered - (base?.answered ?? answered);
      if (ms < leastMs || gained < leastAnswers) return undefined;
      const changesPerMinute = (gained / ms) * 60_000;
      return { changesPerMinute, minutesLeft: (all - answered) / changesPerMinute };
    },
  };
}
