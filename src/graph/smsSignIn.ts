// Whether a user may sign in with a code sent to the mobile phone, instead of a password.
// https://learn.microsoft.com/graph/api/phoneauthenticationmethod-enablesmssignin. Knows no plans.

import { phoneMethodIds } from '../domain/authenticationMethod.ts';
import type { RequestTrace } from '../domain/failure.ts';
import type { GraphSender } from './graph.ts';

/** Of the mobile phone, the only one that can have it.
 * @throws EntraError; `phoneNumberNotUnique`: somebody else signs in with this number. */
export async function setSmsSignIn(
  graph: GraphSender,
  userId: string,
  on: boolean,
  signal: AbortSignal,
): Promise<RequestTrace> {
  const phone = `/users/${encodeURIComponent(userId)}/authentication/phoneMethods/${phoneMethodIds.mobile}`;
  const path = `${phone}/${on ? 'enable' : 'disable'}SmsSignIn`;
  const version = graph.api.methodsVersion;
  const answer = await graph.send({ method: 'POST', version, path, idempotent: true }, signal);
  return answer.trace;
}
