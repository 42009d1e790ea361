// The one queue of a tenant: how many requests are in flight, and when none may be sent. Knows no requests, only their order.
// https://learn.microsoft.com/graph/throttling

import { EntraError } from '../../domain/failure.ts';
import type { ThrottleState } from '../graph.ts';
import { backOffMs, patienceMs } from './patience.ts';
import { throwIfCancelled } from './throwIfCancelled.ts';

/** Who goes first. */
export interface Place {
  /** Somebody waits for it: goes before all that is not urgent. */
  readonly urgent: boolean;
  /** Order of asking. What is tried again keeps its number, and so its turn. */
  readonly sequence: number;
}

/** How it went. */
export type Outcome =
  /** A good answer. */
  | 'clean'
  /** Nothing that tells us about the tenant's limits. */
  | 'other'
  /** 429, outside or inside a batch. `progressed`: most parts of the batch were answered. */
  | { readonly retryAfterMs: number | undefined; readonly progressed: boolean };

export interface Throttle {
  /** Waits for a place in flight. Resolves with the way to leave it, to be called exactly once.
   * @throws EntraError `cancelled`; `throttled` if the tenant must wait longer than anybody has patience for. */
  enter(place: Place, signal: AbortSignal): Promise<(outcome: Outcome) => void>;
  /** Waits out the pause there is. For those who have a place already, but took time to get ready. */
  untilMoving(signal: AbortSignal): Promise<void>;
  /** Milliseconds until the tenant's queue moves again; 0: it moves. */
  remainingMs(): number;
  readonly state: () => ThrottleState;
  readonly onChange: (listener: (state: ThrottleState) => void) => () => void;
}

export interface ThrottleOptions {
  readonly maxInFlight: number;
  readonly now: () => number;
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly random: () => number;
}

interface Waiter {
  readonly place: Place;
  readonly admit: () => void;
  readonly refuse: (error: EntraError) => void;
}

/** Good answers in a row after which one more request may be in flight. */
const cleanBeforeGrowth = 10;
/** After so many 429s in a row we no longer take a short Retry-After for the truth: a service that counts every part of a batch
 * names the moment when it will take one of them, not all. */
const trustedStrikes = 1;

export function createThrottle({ maxInFlight, now, sleep, random }: ThrottleOptions): Throttle {
  const waiters: Waiter[] = [];
  const listeners = new Set<(state: ThrottleState) => void>();
  let limit = maxInFlight;
  let inFlight = 0;
  let clean = 0;
  /** 429s since the last good answer, counting those of one moment once. */
  let strikes = 0;
  /** Counts slow-downs: what was sent before the last one says nothing new. */
  let epoch = 0;
  let pausedUntil = 0;
  let alarm: AbortController | undefined;
  let told: number | undefined;

  const remainingMs = (): number => Math.max(0, pausedUntil - now());
  const state = (): ThrottleState => (waiters.length > 0 && remainingMs() > 0 ? { waitingUntil: pausedUntil } : {});

  function tell(): void {
    const current = state();
    if (current.waitingUntil === told) return;
    told = current.waitingUntil;
    // Later, so that a listener that throws or asks for more is in nobody's way.
    for (const listener of listeners)
      queueMicrotask(() => {
        if (listeners.has(listener)) listener(current);
      });
  }

  function pump(): void {
    if (remainingMs() > 0) wakeLater();
    else
      while (inFlight < limit && waiters.length > 0) {
        inFlight++;
        waiters.shift()?.admit();
      }
    if (waiters.length === 0) alarm?.abort();
    tell();
  }

  /** No timer runs while nobody waits. */
  function wakeLater(): void {
    if (alarm !== undefined || waiters.length === 0) return;
    const own = new AbortController();
    alarm = own;
    sleep(remainingMs(), own.signal)
      // Cut short when nobody waits any more: nothing to do then.
      .catch(() => undefined)
      .finally(() => {
        alarm = undefined;
        pump();
      });
  }

  function leave(enteredIn: number, outcome: Outcome): void {
    inFlight--;
    if (outcome === 'clean') {
      strikes = 0;
      clean++;
      if (clean >= cleanBeforeGrowth) {
        clean = 0;
        limit = Math.min(maxInFlight, limit + 1);
      }
    } else if (outcome !== 'other') slowDown(enteredIn, outcome.retryAfterMs, outcome.progressed);
    pump();
  }

  function slowDown(enteredIn: number, retryAfterMs: number | undefined, progressed: boolean): void {
    clean = 0;
    if (enteredIn === epoch) {
      epoch++;
      limit = Math.max(1, Math.floor(limit / 2));
      strikes = progressed ? 1 : strikes + 1;
    }
    const ours = retryAfterMs === undefined ? strikes : strikes - trustedStrikes;
    const wait = Math.max(retryAfterMs ?? 0, ours > 0 ? backOffMs(ours, random) : 0);
    pausedUntil = Math.max(pausedUntil, now() + wait);
    if (remainingMs() > patienceMs) for (const waiter of waiters.splice(0)) waiter.refuse(tooLong());
  }

  const tooLong = (): EntraError => new EntraError({ kind: 'throttled', retryAfterMs: remainingMs() });

  return {
    remainingMs,
    async untilMoving(signal) {
      if (remainingMs() > patienceMs) throw tooLong();
      await sleep(remainingMs(), signal);
    },
    state,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async enter(place, signal) {
      throwIfCancelled(signal);
      if (remainingMs() > patienceMs) throw tooLong();
      let enteredIn = epoch;
      await new Promise<void>((resolve, reject) => {
        const onAbort = (): void => {
          waiters.splice(waiters.indexOf(waiter), 1);
          reject(new EntraError({ kind: 'cancelled' }));
          pump();
        };
        const waiter: Waiter = {
          place,
          admit() {
            signal.removeEventListener('abort', onAbort);
            enteredIn = epoch;
            resolve();
          },
          refuse(error) {
            signal.removeEventListener('abort', onAbort);
            reject(error);
          },
        };
        signal.addEventListener('abort', onAbort, { once: true });
        waiters.splice(waiters.findLastIndex((other) => !goesBefore(place, other.place)) + 1, 0, waiter);
        pump();
      });
      return (outcome) => {
        leave(enteredIn, outcome);
      };
    },
  };
}

function goesBefore(one: Place, other: Place): boolean {
  return one.urgent === other.urgent ? one.sequence < other.sequence : one.urgent;
}
