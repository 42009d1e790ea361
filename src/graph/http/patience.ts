// How long one request is tried again, and when it is not. Knows no queue and sends nothing.
// https://learn.microsoft.com/graph/throttling

import type { GraphRequest } from '../graph.ts';

/** A request that was throttled is tried again for this long, counted from its first 429. Nobody waits longer for one answer,
 * and a service that asks for more is told of at once. */
export const patienceMs = 10 * 60_000;

/** What the service gets over by itself. */
const passing = [503, 504];
/** Of reads alone: of a write it would be no more than a guess that trying again helps. */
const passingForReads = [500, 502, ...passing];
/** Times a request is sent again after one of these. */
const mostRetries = 3;
const firstBackOffMs = 1_000;
const longestBackOffMs = 60_000;

/** Exponential, with jitter: half to all of 1, 2, 4 … 60 seconds. @param turn 1 for the first time. */
export function backOffMs(turn: number, random: () => number): number {
  const whole = Math.min(firstBackOffMs * 2 ** Math.min(turn - 1, 10), longestBackOffMs);
  return whole * (0.5 + random() / 2);
}

/** The patience left with one request. */
export interface Patience {
  /** After a 429: whether the wait is still within {@link patienceMs}. Any request may be sent again then: it was not let in. */
  mayWait(milliseconds: number): boolean;
  /** After an answer of this status: how long to wait before the same is sent again, or undefined not to send it. Never for what may
   * not be sent twice: it may have taken effect. */
  beforeRetry(status: number, retryAfterMs: number | undefined): number | undefined;
  /** After a lost connection: how long to wait, or undefined to give up. Reads alone, once: whether a lost write took effect is
   * for reading back to find out, even where sending it again would do no harm. */
  beforeReconnect(): number | undefined;
  /** To be told when an answer is missing and the request is sent again all the same. */
  noteUnanswered(): void;
  /** Sent again after it may have taken effect: a 404 may be its own doing. */
  resent(): boolean;
}

export function createPatience(
  request: Pick<GraphRequest, 'method' | 'idempotent'>,
  now: () => number,
  random: () => number,
): Patience {
  let throttledSince: number | undefined;
  let retries = 0;
  let reconnected = false;
  let unanswered = false;
  return {
    mayWait(milliseconds) {
      throttledSince ??= now();
      return now() + milliseconds - throttledSince <= patienceMs;
    },
    beforeRetry(status, retryAfterMs) {
      const passes = (request.method === 'GET' ? passingForReads : passing).includes(status);
      if (!passes || !request.idempotent || retries >= mostRetries) return undefined;
      retries++;
      const wait = retryAfterMs ?? backOffMs(retries, random);
      return wait <= patienceMs ? wait : undefined;
    },
    beforeReconnect() {
      if (request.method !== 'GET' || reconnected) return undefined;
      reconnected = true;
      return firstBackOffMs / 2;
    },
    noteUnanswered() {
      unanswered = true;
    },
    resent: () => unanswered || retries > 0,
  };
}
