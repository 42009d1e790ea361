// Reads the methods of many people, one user at a time, where no report can be had. Administrators first. In the background: what
// somebody clicks goes before, and a tenant that throttles gets a rest after each batch. Knows not how people are listed.

import { setTimeout } from 'node:timers/promises';
import { failureOf, type Failure } from '../../domain/failure.ts';
import type { PersonReading } from '../../domain/overview/personReading.ts';
import { readingOfFailure } from '../../domain/overview/readingOfMethods.ts';
import { strikesEverybody } from '../../domain/strikesEverybody.ts';
import type { Graph } from '../graph.ts';
import { readPerson } from './readPerson.ts';
import type { PauseSwitch } from './pauseSwitch.ts';

export interface LiveReaderOptions {
  readonly graph: Graph;
  readonly pause: PauseSwitch;
  /** At most so many are read. */
  readonly limit: number;
  /** Goes on however many are out of reach: a role for an administrative unit may reach somebody among the last. */
  readonly insists: boolean;
  /** In lower case. Everybody reaches their own methods: that says nothing of others. */
  readonly ownId: string | undefined;
  /** Whether somebody is to be read before others. May come to know more meanwhile. */
  readonly isFirst: (id: string) => boolean;
  /** undefined: the person is gone. */
  readonly read: (id: string, reading: PersonReading | undefined) => void;
  readonly now: () => number;
}

export interface LiveReader {
  /** Begins at once. */
  add(ids: readonly string[]): void;
  /** Sorts who waits anew: more is known of who comes first. */
  reorder(): void;
  /** How many are read, or will be. */
  total(): number;
  /** Resolves when all that were added are read, or none will be any more. Gives how many were left out for the limit, and why
   * reading ended before, if it did. Never rejects. */
  finished(): Promise<{ readonly leftOut: number; readonly failure?: Failure }>;
}

/** As many requests as one `$batch` holds. */
const batchSize = 20;
/** Batches under way at once while the tenant does not throttle. */
const mostAtOnce = 4;
/** After so many who are all out of reach the person is asked, rather than the service for each of perhaps a hundred thousand. */
const hopelessAfter = 200;

export function createLiveReader(options: LiveReaderOptions, signal: AbortSignal): LiveReader {
  const { graph, pause, limit, insists, ownId, isFirst, read, now } = options;
  const first: string[] = [];
  const others: string[] = [];
  const workers = new Set<Promise<void>>();
  let taken = 0;
  let done = 0;
  let reached = false;
  let throttled = false;
  let failure: Failure | undefined;

  const waiting = (): number => first.length + others.length;
  const stopListening = graph.onThrottle(({ waitingUntil }) => {
    if (waitingUntil !== undefined) throttled = true;
  });

  function take(): readonly string[] {
    const most = Math.min(batchSize, limit - taken);
    const batch = first.splice(0, most);
    batch.push(...others.splice(0, most - batch.length));
    taken += batch.length;
    return batch;
  }

  function pump(): void {
    const most = throttled ? 1 : mostAtOnce;
    while (workers.size < most && waiting() > 0 && taken < limit && failure === undefined && !signal.aborted) {
      const worker = work(take()).finally(() => {
        workers.delete(worker);
        pump();
      });
      workers.add(worker);
    }
  }

  async function work(batch: readonly string[]): Promise<void> {
    try {
      await pause.whenGoing(signal);
      const begunAt = now();
      const failures = await Promise.all(batch.map(readOne));
      const common = failures.every((one) => one !== undefined) ? failures[0] : undefined;
      if (common !== undefined && strikesEverybody(common.kind)) failure = common;
      const isHopeless = !insists && !reached && done >= hopelessAfter;
      if (common?.kind === 'accessDenied' && isHopeless) failure = common;
      if (throttled && waiting() > 0) await setTimeout(now() - begunAt, undefined, { signal });
    } catch {
      // Given up: whoever waits sees the signal.
    }
  }

  /** Why the person could not be read. */
  async function readOne(id: string): Promise<Failure | undefined> {
    try {
      read(id, await readPerson(graph, id, signal));
      if (id !== ownId) reached = true;
      return undefined;
    } catch (error) {
      const why = failureOf(error);
      if (why.kind === 'notFound') read(id, undefined);
      // What all others would meet too is no fact about this person.
      else if (why.kind !== 'cancelled' && !strikesEverybody(why.kind))
        read(id, readingOfFailure(why, new Date(now()).toISOString()));
      return why;
    } finally {
      done++;
    }
  }

  return {
    add(ids) {
      for (const id of ids) (isFirst(id) ? first : others).push(id);
      pump();
    },
    reorder() {
      const all = [...first.splice(0), ...others.splice(0)];
      for (const id of all) (isFirst(id) ? first : others).push(id);
    },
    total: () => taken + Math.min(waiting(), limit - taken),
    async finished() {
      while (workers.size > 0) await Promise.race(workers);
      stopListening();
      const leftOut = failure === undefined && !signal.aborted ? waiting() : 0;
      return { leftOut, ...(failure !== undefined && { failure }) };
    },
  };
}
