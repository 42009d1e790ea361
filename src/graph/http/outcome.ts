// What answers tell about the tenant's limits. Knows no queue, and not what was asked.
// https://learn.microsoft.com/graph/throttling-limits

import type { Reply } from './reply.ts';
import { waitAskedBy } from './retryAfter.ts';

/** How it went, in parts of the batch; alone a request is one part. */
export interface Outcome {
  /** Parts that the tenant took, whatever it answered them. */
  readonly letIn: number;
  /** Parts answered with 429. */
  readonly refused: number;
  /** Parts of a chain that were not carried out for an earlier one. */
  readonly skipped: number;
  /** The longest wait asked for with a refusal. */
  readonly retryAfterMs?: number;
  /** Seen of what the tenant counts: a batch was refused as one, or some of its parts were. */
  readonly counts?: 'parts' | 'requests';
  /** It counts against a limit of its own, and tells nothing of the others'. */
  readonly apart?: boolean;
  /** The share of the limit that is used, if the tenant tells. */
  readonly share?: number;
}

/** @param replies of those that were carried out, undefined where there is none. */
export function outcomeOf(replies: readonly (Reply | undefined)[], now: number): Outcome {
  const throttled = replies.filter((reply) => reply?.status === 429);
  const waits = throttled.flatMap((reply) => waitAskedBy(reply, now) ?? []);
  const shares = replies.flatMap((reply) => Number(reply?.header('x-ms-throttle-limit-percentage')) || []);
  return {
    letIn: replies.filter((reply) => reply !== undefined && reply.status !== 429 && reply.status < 500).length,
    refused: throttled.length,
    skipped: 0,
    // Only the longest of them will do for all.
    ...(waits.length > 0 && { retryAfterMs: Math.max(...waits) }),
    ...(shares.length > 0 && { share: Math.max(...shares) }),
  };
}
