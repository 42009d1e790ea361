// Gathers what is asked for in the same turn into batches of up to 20, and sends alone what is alone. Knows no resource.
// https://learn.microsoft.com/graph/json-batching

import { EntraError } from '../../domain/failure.ts';
import type { GraphSender } from '../graph.ts';
import { exchangeBatch } from './batchExchange.ts';
import { createBatchItem, type BatchItem } from './batchItem.ts';
import { createBatchPool, type BatchPool, type Items } from './batchPool.ts';
import { createBatchSize } from './batchSize.ts';
import { callOf } from './call.ts';
import { deliver, type Means } from './deliver.ts';
import { createPatience } from './patience.ts';
import { isReport } from './reportsGate.ts';
import type { Slot } from './throttle.ts';
import { throwIfCancelled } from './throwIfCancelled.ts';
import { createUsersBeingWritten } from './usersBeingWritten.ts';
import type { Verdict } from './verdict.ts';

/** So many requests in one turn are what one click asks for: all about one user. More are background work. */
const mostPerClick = 4;

/** Reads and writes, v1.0 and beta, clicks and background work never share a batch, and two writes for the same user are never in flight together.
 * What is given up before it is sent leaves its batch; after that its answer is dropped. */
export function createTogether(means: Means): Pick<GraphSender, 'send'> {
  const { throttle, now, random, sleep } = means;
  const pools = new Map<string, BatchPool>();
  const busy = createUsersBeingWritten();
  const size = createBatchSize();

  /** What was asked for in this turn of the event loop. */
  let turn: { readonly item: BatchItem; readonly place: { urgent: boolean } }[] = [];

  function endTurn(): void {
    const click = turn.length <= mostPerClick;
    for (const { item, place } of turn) {
      place.urgent ||= click;
      poolOf(item).add(item);
    }
    turn = [];
  }

  function poolOf({ call: { version, need }, place: { urgent } }: BatchItem): BatchPool {
    const key = [version, need, urgent].join();
    const pool = pools.get(key) ?? createBatchPool({ throttle, busy, size: size.current, send });
    pools.set(key, pool);
    return pool;
  }

  async function send(items: Items, slot: Slot): Promise<void> {
    const { outcome, verdicts } = await exchangeBatch(means, size, items, slot.chained);
    slot.leave(outcome);
    // All of them after the longest wait, so that they meet in a batch again.
    const afterMs = Math.max(...verdicts.map((verdict) => (verdict.kind === 'again' ? verdict.afterMs : 0)));
    verdicts.forEach((verdict, index) => {
      const item = items[index];
      if (item !== undefined) act(item, verdict.kind === 'again' ? { ...verdict, afterMs } : verdict);
    });
  }

  /** The user of a write stays busy until the write is settled or waits again. */
  function act(item: BatchItem, verdict: Verdict): void {
    switch (verdict.kind) {
      case 'answered':
        item.resolve(verdict.answer);
        free(item);
        break;
      case 'failed':
        item.reject(verdict.error);
        free(item);
        break;
      case 'throttled': {
        const retryAfterMs = throttle.remainingMs();
        if (item.patience.mayWait(retryAfterMs)) poolOf(item).add(item);
        else item.reject(new EntraError({ ...verdict.failure, kind: 'throttled', retryAfterMs }));
        free(item);
        break;
      }
      case 'skipped':
        poolOf(item).add(item);
        free(item);
        break;
      case 'again':
        sleep(verdict.afterMs, item.signal)
          // An abort has settled the item by then, and the pool passes over what is settled.
          .catch(item.reject)
          .finally(() => {
            poolOf(item).add(item);
            free(item);
          });
        break;
      case 'alone':
        deliver(means, item.call, item.place, item.signal, item.patience)
          .then(item.resolve, item.reject)
          .finally(() => {
            free(item);
          });
        break;
    }
  }

  function free(item: BatchItem): void {
    busy.delete(item.call);
    for (const pool of pools.values()) pool.refillSoon();
  }

  return {
    async send(request, signal) {
      throwIfCancelled(signal);
      const call = callOf(means.root, request);
      const place = { urgent: call.need === 'write', sequence: means.nextSequence() };
      // They have a limit of their own, which batches would only hide.
      if (isReport(call)) return deliver(means, call, place, signal);
      const patience = createPatience(call, now, random);
      return new Promise((resolve, reject) => {
        if (turn.length === 0) setImmediate(endTurn);
        turn.push({ item: createBatchItem({ call, place, patience, signal }, { resolve, reject }), place });
      });
    },
  };
}
