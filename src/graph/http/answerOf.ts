// A reply → the answer a caller gets, or the failure it is thrown. Knows no retries.

import { EntraError } from '../../domain/failure.ts';
import type { GraphAnswer } from '../graph.ts';
import { failureOfReply } from './failures.ts';
import type { Reply } from './reply.ts';

/** @param resent the request was sent before, and may have taken effect then.
 * @throws EntraError for all but a 2xx with the body that belongs to it. */
export function answerOf(reply: Reply, resent = false): GraphAnswer {
  const { status, body, trace } = reply;
  // A read without a body is no answer; many writes answer without one.
  const usable = body.kind !== 'foreign' && (body.kind !== 'none' || trace.method !== 'GET');
  if (status < 200 || status > 299 || !usable) {
    const failure = failureOfReply(reply);
    throw new EntraError(resent ? { ...failure, resent } : failure);
  }
  return { status, body: body.kind === 'none' ? undefined : body.value, trace };
}
