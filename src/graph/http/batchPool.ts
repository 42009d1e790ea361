// What waits for the next batch of one kind, and who may go with it. Knows no HTTP: what it gives out is sent by its maker.

import { failureOf } from '../../domain/failure.ts';
import type { BatchItem } from './batchItem.ts';
import type { Slot, Throttle } from './throttle.ts';
import type { UsersBeingWritten } from './usersBeingWritten.ts';

export type Items = readonly [BatchItem, ...BatchItem[]];

export interface BatchPool {
  /** Lets an item wait, by its sequence: what comes back keeps its turn. */
  add(item: BatchItem): void;
  /** Asks for places again, after something that was in the way has gone. */
  refillSoon(): void;
}

export interface BatchPoolOptions {
  readonly throttle: Throttle;
  readonly busy: UsersBeingWritten;
  /** How many may go together now. */
  readonly size: () => number;
  /** Sends items whose users are marked busy; frees them and leaves the place. Never rejects. */
  readonly send: (items: Items, slot: Slot) => Promise<void>;
}

/** Batches are put together when there is a place in flight for them, not when they are asked for: until then requests may be
 * given up, and those throttled elsewhere may come back. */
export function createBatchPool({ throttle, busy, size, send }: BatchPoolOptions): BatchPool {
  let waiting: BatchItem[] = [];
  /** Who waits for a place in flight on behalf of this pool, one per batch to be. */
  const runners: AbortController[] = [];
  let scheduled = false;

  function refill(): void {
    const wanted = Math.ceil(waiting.length / size());
    for (let next = runners.length; next < wanted; next++) {
      const first = waiting[next * size()];
      // Nobody waits for it: it settles its items itself, and never rejects.
      if (first !== undefined) void run(first);
    }
    while (runners.length > wanted) runners.pop()?.abort();
  }

  async function run(first: BatchItem): Promise<void> {
    const runner = new AbortController();
    runners.push(runner);
    let slot: Slot;
    try {
      slot = await throttle.enter(
        first.place,
        { need: first.call.need, parts: wanted, more: () => waiting.length > size() },
        runner.signal,
      );
    } catch (error) {
      // Nobody waits any more; or the tenant is throttled beyond all patience, which is the same news for all.
      if (failureOf(error).kind !== 'cancelled') for (const item of waiting.splice(0)) item.reject(error);
      return;
    } finally {
      const index = runners.indexOf(runner);
      if (index >= 0) runners.splice(index, 1);
    }
    const [one, ...others] = take(slot.parts);
    slot.use(one === undefined ? 0 : 1 + others.length);
    if (one === undefined) {
      // All of them wait for a write of the same user: its end refills.
      slot.leave();
      return;
    }
    refill();
    await send([one, ...others], slot);
  }

  function wanted(): number {
    return Math.max(1, Math.min(size(), waiting.length));
  }

  function take(most: number): BatchItem[] {
    const taken: BatchItem[] = [];
    waiting = waiting.filter((item) => {
      if (taken.length >= most || busy.has(item.call)) return true;
      busy.add(item.call);
      item.setWaiting(false);
      taken.push(item);
      return false;
    });
    return taken;
  }

  function refillSoon(): void {
    if (scheduled) return;
    scheduled = true;
    // What comes back in this turn of the event loop comes along.
    setImmediate(() => {
      scheduled = false;
      refill();
    });
  }

  return {
    refillSoon,
    add(item) {
      item.setWaiting(true);
      if (item.settled()) return;
      item.whenGivenUp(() => {
        waiting = waiting.filter((other) => other !== item);
        refill();
      });
      waiting.splice(waiting.findLastIndex((other) => other.place.sequence < item.place.sequence) + 1, 0, item);
      refillSoon();
    },
  };
}
