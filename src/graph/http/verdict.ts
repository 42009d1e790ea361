// What becomes of one request of a batch after its reply. Decides only: together acts on it.

import { EntraError, failureOf, type Failure } from '../../domain/failure.ts';
import type { GraphAnswer } from '../graph.ts';
import { answerOf } from './answerOf.ts';
import type { BatchItem } from './batchItem.ts';
import { claimsChallengeOf } from './claimsChallenge.ts';
import { failureOfReply } from './failures.ts';
import type { Reply } from './reply.ts';
import { waitAskedBy } from './retryAfter.ts';

export type Verdict =
  | { readonly kind: 'answered'; readonly answer: GraphAnswer }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** Again when the tenant's queue moves, if there is patience left. */
  | { readonly kind: 'throttled'; readonly failure: Failure }
  /** Not carried out, for an earlier one of its chain: again, as if it had not been sent. */
  | { readonly kind: 'skipped' }
  | { readonly kind: 'again'; readonly afterMs: number }
  /** Again, and not in a batch: what went wrong cannot be sorted out inside one. */
  | { readonly kind: 'alone' };

/** @param now epoch milliseconds. */
export function verdictOn(item: BatchItem, reply: Reply, now: number): Verdict {
  if (reply.status === 429) return { kind: 'throttled', failure: failureOfReply(reply) };
  const afterMs = item.patience.beforeRetry(reply.status, waitAskedBy(reply, now));
  if (afterMs !== undefined) return { kind: 'again', afterMs };
  try {
    return { kind: 'answered', answer: answerOf(reply, item.patience.resent()) };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

/** A reply inside a batch; undefined: the batch was answered, but not this part of it. */
export function verdictOnPart(item: BatchItem, reply: Reply | undefined, envelope: Reply, now: number): Verdict {
  // Whether a part without an answer took effect is not known.
  if (reply === undefined) {
    item.patience.noteUnanswered();
    return item.call.idempotent
      ? { kind: 'alone' }
      : { kind: 'failed', error: new EntraError({ kind: 'unavailable', trace: envelope.trace }) };
  }
  const { status } = reply;
  const tokenRefused =
    status === 401 || (status === 403 && claimsChallengeOf(reply.header('www-authenticate')) !== undefined);
  // 424: a dependency failed, although none was named. It was not carried out.
  if (tokenRefused || (status === 424 && item.call.idempotent)) return { kind: 'alone' };
  return verdictOn(item, reply, now);
}

/** There is no reply at all. */
export function verdictOnLoss(item: BatchItem, error: unknown): Verdict {
  const afterMs = failureOf(error).kind === 'offline' ? item.patience.beforeReconnect() : undefined;
  return afterMs === undefined ? { kind: 'failed', error } : { kind: 'again', afterMs };
}
