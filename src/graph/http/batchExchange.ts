// Sends some requests as one batch (or one alone) and says what becomes of each. Knows no queue.
// https://learn.microsoft.com/graph/json-batching

import { EntraError } from '../../domain/failure.ts';
import { answerOf } from './answerOf.ts';
import { batchCallOf, batchRepliesOf } from './batchEnvelope.ts';
import type { Items } from './batchPool.ts';
import type { BatchSize } from './batchSize.ts';
import type { Means } from './deliver.ts';
import { failureOfReply } from './failures.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { verdictOn, verdictOnLoss, verdictOnPart, type Verdict } from './verdict.ts';

export interface Exchanged {
  /** What it tells about the tenant's limits. */
  readonly outcome: Outcome | undefined;
  /** In the order of the items. */
  readonly verdicts: readonly Verdict[];
}

/** Never rejects: whatever goes wrong is a verdict on every item. */
export async function exchangeBatch(means: Means, size: BatchSize, items: Items, chained: boolean): Promise<Exchanged> {
  const stop = new AbortController();
  // When nobody waits for any of it any more, a read is dropped. A write runs to its end, so that no other overtakes it.
  if (items[0].call.need === 'read')
    for (const item of items)
      item.whenGivenUp(() => {
        if (items.every((other) => other.settled())) stop.abort();
      });
  try {
    return items.length === 1
      ? await sendOne(means, size, items, stop.signal)
      : await sendAll(means, size, items, chained, stop.signal);
  } catch (error) {
    return { outcome: undefined, verdicts: items.map((item) => verdictOnLoss(item, error)) };
  }
}

async function sendOne(means: Means, size: BatchSize, [item]: Items, signal: AbortSignal): Promise<Exchanged> {
  const reply = await means.transport(item.call, signal);
  const verdicts = [verdictOn(item, reply, means.now())];
  // Once shrunk to one, nothing else would ever make it grow again.
  if (reply.status < 400 && size.current() === 1) size.grow();
  return { verdicts, outcome: outcomeOf([reply], means.now()) };
}

async function sendAll(
  means: Means,
  size: BatchSize,
  items: Items,
  chained: boolean,
  signal: AbortSignal,
): Promise<Exchanged> {
  const { now, onRequest } = means;
  const formedAs = size.current();
  const startedAt = now();
  const [first, ...others] = items;
  const calls = [first.call, ...others.map(({ call }) => call)] as const;
  const envelope = await means.transport(batchCallOf(means.root, calls, chained), signal);
  const { status } = envelope;
  if (status === 429 || status === 504) size.shrink(formedAs);
  if (status === 429 || status >= 500) {
    const verdicts = items.map((item) => verdictOn(item, envelope, now()));
    const outcome = outcomeOf([envelope], now());
    return { verdicts, outcome: status === 429 ? { ...outcome, counts: 'requests' } : outcome };
  }
  const { trace } = answerOf(envelope);
  const replies = batchRepliesOf(envelope, calls);
  if (replies === undefined) throw new EntraError({ kind: 'unexpected', trace });

  const durationMs = now() - startedAt;
  const skipped = replies.map((reply, index) => chained && index > 0 && reply?.status === 424);
  for (const [index, reply] of replies.entries())
    if (reply !== undefined && reply.status >= 400 && skipped[index] === false)
      onRequest({ at: trace.at, ...failureOfReply(reply).trace, durationMs });
  const verdicts = items.map((item, index): Verdict =>
    skipped[index] === true ? { kind: 'skipped' } : verdictOnPart(item, replies[index], envelope, now()),
  );
  const outcome = outcomeOf(
    replies.filter((_, index) => skipped[index] === false),
    now(),
  );
  if (outcome.refused === 0) size.grow();
  return {
    verdicts,
    outcome: {
      ...outcome,
      skipped: skipped.filter(Boolean).length,
      ...(outcome.refused > 0 && outcome.letIn > 0 && { counts: 'parts' }),
    },
  };
}
