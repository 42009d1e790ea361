// The one queue of a tenant: how many requests are in flight, and when none may be sent. Knows no requests, only their order.
// https://learn.microsoft.com/graph/throttling

import { EntraError } from '../../domain/failure.ts';
import type { ThrottleState } from '../graph.ts';
import type { Call } from './call.ts';
import { onAbort } from './onAbort.ts';
import type { Outcome } from './outcome.ts';
import { createPacer, type Grant } from './pacer.ts';
import { backOffMs, patienceMs } from './patience.ts';
import { throwIfCancelled } from './throwIfCancelled.ts';

/** Who goes first. */
export interface Place {
  /** Somebody waits for it: goes before all that is not urgent. */
  readonly urgent: boolean;
  /** Order of asking. What is tried again keeps its number, and so its turn. */
  readonly sequence: number;
}

/** What is to be sent in one request. */
export interface Load {
  readonly need: Call['need'];
  /** How many parts would go now, if they may. */
  readonly parts: () => number;
  /** Whether others wait to go after it. */
  readonly more: () => boolean;
}

/** A place in flight. */
export interface Slot {
  /** How many parts may be sent, in one request. */
  readonly parts: number;
  /** Whether each is to depend on the one before. */
  readonly chained: boolean;
  /** Fewer parts are sent. */
  use(parts: number): void;
  /** To be called exactly once. undefined: nothing was sent, or nothing is known of what became of it. */
  leave(outcome?: Outcome): void;
}

export interface Throttle {
  /** Waits for a place in flight.
   * @throws EntraError `cancelled`; `throttled` if the tenant must wait longer than anybody has patience for. */
  enter(place: Place, load: Load, signal: AbortSignal): Promise<Slot>;
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
  readonly load: Load;
  readonly admit: (grant: Grant) => void;
  readonly refuse: (error: EntraError) => void;
}

/** After so many 429s in a row, with nothing let in between, we no longer take a short Retry-After for the truth. */
const trustedStrikes = 1;

export function createThrottle({ maxInFlight, now, sleep, random }: ThrottleOptions): Throttle {
  const waiters: Waiter[] = [];
  const listeners = new Set<(state: ThrottleState) => void>();
  const pacer = createPacer(now);
  let inFlight = 0;
  /** 429s since anything was let in, counting those of one moment once. */
  let strikes = 0;
  /** Counts slow-downs: what was sent before the last one says nothing new. */
  let epoch = 0;
  let pausedUntil = 0;
  let alarm: { readonly at: number; readonly stop: AbortController } | undefined;
  let scheduled = false;
  let told: ThrottleState = {};

  const remainingMs = (): number => Math.max(0, pausedUntil - now());

  function state(): ThrottleState {
    if (waiters.length === 0) return {};
    const perSecond = pacer.perSecond();
    return {
      ...(remainingMs() > 0 && { waitingUntil: pausedUntil }),
      ...(perSecond !== undefined && { perSecond }),
    };
  }

  function tell(): void {
    const current = state();
    const pacedAsBefore = (current.perSecond === undefined) === (told.perSecond === undefined);
    if (current.waitingUntil === told.waitingUntil && pacedAsBefore) return;
    told = current;
    // Later, so that a listener that throws or asks for more is in nobody's way.
    for (const listener of listeners)
      queueMicrotask(() => {
        if (listeners.has(listener)) listener(current);
      });
  }

  function pump(): void {
    while (remainingMs() === 0 && inFlight < maxInFlight) {
      const waiter = waiters[0];
      const grant = waiter && pacer.mayGo(waiter.load.parts(), waiter.load.need, waiter.load.more());
      if (waiter === undefined || grant === undefined) break;
      inFlight++;
      pacer.sent(grant.parts, waiter.load.need);
      waiters.shift();
      waiter.admit(grant);
    }
    wakeLater();
    tell();
  }

  /** No timer runs while nobody waits, or all that is waited for is an answer. */
  function wakeLater(): void {
    const [first] = waiters;
    const full = inFlight >= maxInFlight;
    const wait =
      remainingMs() || (full || first === undefined ? Infinity : pacer.waitMs(first.load.parts(), first.load.need));
    const at = first === undefined ? Infinity : now() + wait;
    // One that is too early does no harm: it looks again.
    if (alarm !== undefined && at < Infinity && alarm.at <= at) return;
    alarm?.stop.abort();
    alarm = undefined;
    if (at === Infinity) return;
    const own = { at, stop: new AbortController() };
    alarm = own;
    sleep(wait, own.stop.signal)
      // Cut short when nobody waits any more, or for less long: nothing to do then.
      .catch(() => undefined)
      .finally(() => {
        if (alarm !== own) return;
        alarm = undefined;
        pump();
      });
  }

  function leave(enteredIn: number, parts: number, need: Call['need'], outcome: Outcome): void {
    inFlight--;
    const fresh = enteredIn === epoch;
    const { letIn, refused, share, apart = false } = outcome;
    if (fresh && !apart) pacer.answered(parts, need, outcome);
    else pacer.answeredLate(parts, need);
    if (fresh && letIn > 0) strikes = 0;
    if (refused > 0) slowDown(fresh, outcome);
    else if (share !== undefined) pacer.near(share);
    pumpSoon();
  }

  /** After all answers of this turn are read: the next of them may be a refusal. */
  function pumpSoon(): void {
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      pump();
    });
  }

  /** @param fresh it was sent after the last wall, so this is another one. */
  function slowDown(fresh: boolean, { retryAfterMs, counts, apart = false }: Outcome): void {
    if (fresh) {
      epoch++;
      strikes++;
    }
    const ours = retryAfterMs === undefined ? strikes : strikes - trustedStrikes;
    const wait = Math.max(retryAfterMs ?? 0, ours > 0 ? backOffMs(ours, random) : 0);
    pausedUntil = Math.max(pausedUntil, now() + wait);
    if (fresh && !apart) pacer.wall(pausedUntil, counts);
    else pacer.prolonged(pausedUntil);
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
    async enter(place, load, signal) {
      throwIfCancelled(signal);
      if (remainingMs() > patienceMs) throw tooLong();
      return new Promise<Slot>((resolve, reject) => {
        const stopListening = onAbort(signal, () => {
          waiters.splice(waiters.indexOf(waiter), 1);
          reject(new EntraError({ kind: 'cancelled' }));
          pump();
        });
        const waiter: Waiter = {
          place,
          load,
          admit(grant) {
            stopListening();
            resolve(slotOf(grant, load.need));
          },
          refuse(error) {
            stopListening();
            reject(error);
          },
        };
        waiters.splice(waiters.findLastIndex((other) => !goesBefore(place, other.place)) + 1, 0, waiter);
        pump();
      });
    },
  };

  function slotOf({ parts, chained }: Grant, need: Call['need']): Slot {
    const enteredIn = epoch;
    let used = parts;
    return {
      parts,
      chained,
      use(fewer) {
        pacer.unused(used - fewer, need);
        used = fewer;
      },
      leave(outcome = nothing) {
        leave(enteredIn, used, need, outcome);
      },
    };
  }
}

const nothing: Outcome = { letIn: 0, refused: 0, skipped: 0 };

function goesBefore(one: Place, other: Place): boolean {
  return one.urgent === other.urgent ? one.sequence < other.sequence : one.urgent;
}
