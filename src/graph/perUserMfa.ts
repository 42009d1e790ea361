// The state of per-user MFA. Beta alone has it, and a policy role is needed, not one for methods.
// https://learn.microsoft.com/graph/api/authentication-get. Knows no plans.

import type { RequestTrace } from '../domain/failure.ts';
import { perUserMfaStates, type PerUserMfaState } from '../domain/perUserMfa.ts';
import { fieldsOf } from './http/fields.ts';
import { getRequest } from './http/getRequest.ts';
import type { GraphSender } from './graph.ts';
import { unexpectedShape } from './http/unexpectedShape.ts';

const requirementsOf = (userId: string): string => `/users/${encodeURIComponent(userId)}/authentication/requirements`;

/** undefined: a state this version does not know. @throws EntraError. */
export async function readPerUserMfa(
  graph: GraphSender,
  userId: string,
  signal: AbortSignal,
): Promise<PerUserMfaState | undefined> {
  const answer = await graph.send(getRequest('beta', requirementsOf(userId)), signal);
  const requirements = fieldsOf(answer.body);
  if (requirements === undefined) throw unexpectedShape(answer);
  const state = requirements.text('perUserMfaState');
  return perUserMfaStates.find((known) => known === state);
}

/** `enabled` becomes `enforced` by itself for a user who has a method. @throws EntraError.
 * https://learn.microsoft.com/graph/api/authentication-update */
export async function setPerUserMfa(
  graph: GraphSender,
  userId: string,
  perUserMfaState: PerUserMfaState,
  signal: AbortSignal,
): Promise<RequestTrace> {
  const path = requirementsOf(userId);
  const body = { perUserMfaState };
  const answer = await graph.send({ method: 'PATCH', version: 'beta', path, body, idempotent: true }, signal);
  return answer.trace;
}
