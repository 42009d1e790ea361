// Sends one call alone, until it is answered or patience ends. Knows no batches and no resource.

import { EntraError, failureOf, type RequestTrace } from '../../domain/failure.ts';
import type { GraphAnswer } from '../graph.ts';
import { answerOf } from './answerOf.ts';
import type { Call } from './call.ts';
import { failureOfReply } from './failures.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { createPatience } from './patience.ts';
import type { Reply } from './reply.ts';
import { isReport, type ReportsGate } from './reportsGate.ts';
import { waitAskedBy } from './retryAfter.ts';
import type { Place, Throttle } from './throttle.ts';
import type { Transport } from './transport.ts';

/** What sending needs, made once per tenant. */
export interface Means {
  readonly root: string;
  readonly transport: Transport;
  readonly throttle: Throttle;
  readonly reportsGate: ReportsGate;
  readonly now: () => number;
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly random: () => number;
  readonly onRequest: (trace: RequestTrace & { readonly durationMs: number }) => void;
  /** Orders requests by when they were asked for. */
  readonly nextSequence: () => number;
}

/** @throws EntraError for all but a 2xx. 429 slows the tenant's whole queue and is tried again for ten minutes; 503 and 504,
 * for reads 500 and 502 too, are tried again three times where that does no harm; a read whose connection was lost, once.
 * @param patience what is left of it, if the call was sent before. */
export async function deliver(
  means: Means,
  call: Call,
  place: Place,
  signal: AbortSignal,
  patience = createPatience(call, means.now, means.random),
): Promise<GraphAnswer> {
  const { throttle, now, sleep } = means;
  for (;;) {
    let wait: number | undefined;
    try {
      const reply = await attempt(means, call, place, signal);
      if (reply.status === 429) {
        const retryAfterMs = throttle.remainingMs();
        if (!patience.mayWait(retryAfterMs))
          throw new EntraError({ ...failureOfReply(reply), kind: 'throttled', retryAfterMs });
        // The queue itself waits.
        wait = 0;
      } else wait = patience.beforeRetry(reply.status, waitAskedBy(reply, now()));
      if (wait === undefined) return answerOf(reply, patience.resent());
    } catch (error) {
      wait = failureOf(error).kind === 'offline' ? patience.beforeReconnect() : undefined;
      if (wait === undefined) throw error;
    }
    if (wait > 0) await sleep(wait, signal);
  }
}

/** Once through the queue. */
async function attempt(means: Means, call: Call, place: Place, signal: AbortSignal): Promise<Reply> {
  const { throttle, transport, now } = means;
  if (isReport(call)) await means.reportsGate(signal);
  const slot = await throttle.enter(place, { need: call.need, parts: () => 1, more: () => false }, signal);
  let outcome: Outcome | undefined;
  try {
    const reply = await transport(call, signal);
    outcome = { ...outcomeOf([reply], now()), apart: isReport(call) };
    return reply;
  } finally {
    slot.leave(outcome);
  }
}
