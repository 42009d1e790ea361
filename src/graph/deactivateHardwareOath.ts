// Deactivates a hardware OATH token, which stays assigned to its user: what "Require re-register" does with it.
// https://learn.microsoft.com/graph/api/hardwareoathauthenticationmethod-deactivate (beta). Knows no plans.

import type { RequestTrace } from '../domain/failure.ts';
import type { GraphSender } from './graph.ts';
import { requireFeature } from './http/requireFeature.ts';

/** Deactivates the token. Out of an Authentication Administrator's reach.
 * @throws EntraError, `notInThisCloud` among them. A lost answer is not asked for again: a second call may be refused although the first took effect. */
export async function deactivateHardwareOath(
  graph: GraphSender,
  userId: string,
  methodId: string,
  signal: AbortSignal,
): Promise<RequestTrace> {
  requireFeature(graph, 'hardwareOath');
  const user = encodeURIComponent(userId);
  const path = `/users/${user}/authentication/hardwareOathMethods/${encodeURIComponent(methodId)}/deactivate`;
  const answer = await graph.send({ method: 'POST', version: 'beta', path, idempotent: false }, signal);
  return answer.trace;
}
