// The one e-mail address a user can reset the password with; it is never MFA.
// https://learn.microsoft.com/graph/api/resources/emailauthenticationmethod. Knows no plans.

import type { RequestTrace } from '../domain/failure.ts';
import type { GraphSender } from './graph.ts';

/** The same for every user. */
const emailMethodId = '3ddfcfc8-9383-446f-83cc-3ab9be4be18f';

const emailsOf = (userId: string): string => `/users/${encodeURIComponent(userId)}/authentication/emailMethods`;

/** Puts an address in place of the one that is there, or adds the first one.
 * @throws EntraError. Adding is never sent twice by itself when the answer is lost, because the second call fails though the first took effect. */
export async function setResetEmail(
  graph: GraphSender,
  userId: string,
  { exists, emailAddress }: { readonly exists: boolean; readonly emailAddress: string },
  signal: AbortSignal,
): Promise<RequestTrace> {
  const version = graph.api.methodsVersion;
  const body = { emailAddress };
  const answer = await graph.send(
    exists
      ? { method: 'PATCH', version, path: `${emailsOf(userId)}/${emailMethodId}`, body, idempotent: true }
      : { method: 'POST', version, path: emailsOf(userId), body, idempotent: false },
    signal,
  );
  return answer.trace;
}
