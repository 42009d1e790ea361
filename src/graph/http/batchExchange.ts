// Sends some requests as one batch (or one alone) and says what becomes of each. Knows no queue.
// https://learn.microsoft.com/graph/json-batching

import { EntraError } from '../../domain/failure.ts';
import { answerOf } from './answerOf.ts';
import { batchCallOf, batchRepliesOf } from './batchEnvelope.ts';
import type { Items } from './batchPool.ts';
import type { BatchSize } from './batchSize.ts';
import type { Means } from './deliver.ts';
import { failureOfReply } from './failures.ts';
import type { Outcome } from './throttle.ts';
import { verdictOn, verdictOnLoss, verdictOnPart, type Verdict } from './verdict.ts';

export interface Exchanged {
  /** What it tells about the tenant's limits. */
  readonly outcome: Outcome;
  /** In the order of the items. */
  readonly verdicts: readonly Verdict[];
}

/** Never rejects: whatever goes wrong is a verdict on every item. */
export async function exchangeBatch(means: Means, size: BatchSize, items: Items): Promise<Exchanged> {
  const stop = new AbortController();
  // When nobody waits for any of it any more, a read is dropped. A write runs to its end, so that no other overtakes it.
  if (items[0].call.need === 'read')
    for (const item of items)
      item.whenGivenUp(() => {
        if (items.every((other) => other.settled())) stop.abort();
      });
  try {
    return await (items.length === 1 ? sendOne : sendAll)(means, size, items, stop.signal);
  } catch (error) {
    return { outcome: 'other', verdicts: items.map((item) => verdictOnLoss(item, error)) };
  }
}

async function sendOne(means: Means, size: BatchSize, [item]: Items, signal: AbortSignal): Promise<Exchanged> {
  const reply = await means.transport(item.call, signal);
  const verdicts = [verdictOn(item, reply, means.now())];
  const outcome = outcomeOf(verdicts, reply.status < 400);
  // Once shrunk to one, nothing else would ever make it grow again.
  if (outcome === 'clean' && size.current() === 1) size.grow();
  return { verdicts, outcome };
}

async function sendAll(means: Means, size: BatchSize, items: Items, signal: AbortSignal): Promise<Exchanged> {
  const { now, onRequest } = means;
  const formedAs = size.current();
  const startedAt = now();
  const [first, ...others] = items;
  const calls = [first.call, ...others.map(({ call }) => call)] as const;
  const envelope = await means.transport(batchCallOf(means.root, calls), signal);
  const { status } = envelope;
  if (status === 429 || status === 504) size.shrink(formedAs);
  if (status === 429 || status === 503 || status === 504) {
    const verdicts = items.map((item) => verdictOn(item, envelope, now()));
    return { verdicts, outcome: outcomeOf(verdicts, false) };
  }
  const { trace } = answerOf(envelope);
  const replies = batchRepliesOf(envelope, calls);
  if (replies === undefined) throw new EntraError({ kind: 'unexpected', trace });

  const durationMs = now() - startedAt;
  for (const reply of replies)
    if (reply !== undefined && reply.status >= 400)
      onRequest({ at: trace.at, ...failureOfReply(reply).trace, durationMs });
  const verdicts = items.map((item, index) => verdictOnPart(item, replies[index], envelope, now()));
  const outcome = outcomeOf(verdicts, true);
  if (outcome === 'clean') size.grow();
  return { verdicts, outcome };
}

function outcomeOf(verdicts: readonly Verdict[], answered: boolean): Outcome {
  const throttled = verdicts.filter((verdict) => verdict.kind === 'throttled');
  if (throttled.length === 0) return answered ? 'clean' : 'other';
  // Only the longest of them will do for all.
  const waits = throttled.flatMap(({ retryAfterMs }) => retryAfterMs ?? []);
  return {
    retryAfterMs: waits.length === 0 ? undefined : Math.max(...waits),
    progressed: throttled.length <= verdicts.length / 2,
  };
}
