// A user's sign-in sessions: since when they count, and ending them. https://learn.microsoft.com/graph/api/user-revokesigninsessions
// Knows no plans.

import type { RequestTrace } from '../domain/failure.ts';
import { fieldsOf } from './http/fields.ts';
import { getRequest } from './http/getRequest.ts';
import type { GraphSender } from './graph.ts';
import { unexpectedShape } from './http/unexpectedShape.ts';

/** When the oldest session that still counts may have begun (ISO 8601, the service's clock); null where Graph does not say.
 * @throws EntraError. */
export async function readSessionsValidFrom(
  graph: GraphSender,
  userId: string,
  signal: AbortSignal,
): Promise<string | null> {
  const path = `/users/${encodeURIComponent(userId)}?$select=id,signInSessionsValidFromDateTime`;
  const answer = await graph.send(getRequest('v1.0', path), signal);
  const user = fieldsOf(answer.body);
  if (user === undefined) throw unexpectedShape(answer);
  return user.text('signInSessionsValidFromDateTime') ?? null;
}

/** Ends all sessions of a user at once; it takes minutes to be felt, and does nothing for an external guest. Any 2xx is a yes: the
 * documented answer is 200, and a known issue makes it another. @throws EntraError. */
export async function revokeSignInSessions(
  graph: GraphSender,
  userId: string,
  signal: AbortSignal,
): Promise<RequestTrace> {
  const path = `/users/${encodeURIComponent(userId)}/revokeSignInSessions`;
  const answer = await graph.send({ method: 'POST', version: 'v1.0', path, idempotent: true }, signal);
  return answer.trace;
}
