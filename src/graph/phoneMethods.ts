// Adds and changes phone numbers for MFA. https://learn.microsoft.com/graph/api/resources/phoneauthenticationmethod
// Knows no way people write numbers: it takes them as Graph wants them, `+81 8099999999`.

import { phoneMethodIds, type PhoneType } from '../domain/authenticationMethod.ts';
import type { RequestTrace } from '../domain/failure.ts';
import type { GraphSender } from './graph.ts';

const phonesOf = (userId: string): string => `/users/${encodeURIComponent(userId)}/authentication/phoneMethods`;

/** Adds a phone of a type the user does not have yet.
 * @throws EntraError; `phoneNumberNotUnique` may come although the number was stored for MFA: read back. Never sent twice by
 * itself when the answer is lost, because the second call fails though the first took effect. */
export async function addPhone(
  graph: GraphSender,
  userId: string,
  phoneType: PhoneType,
  phoneNumber: string,
  signal: AbortSignal,
): Promise<RequestTrace> {
  const version = graph.api.methodsVersion;
  const body = { phoneNumber, phoneType };
  const path = phonesOf(userId);
  const answer = await graph.send({ method: 'POST', version, path, body, idempotent: false }, signal);
  return answer.trace;
}

/** Puts another number in place of the one the user has for that type. The type itself cannot be changed.
 * @throws EntraError; `phoneNumberNotUnique` as in {@link addPhone}. */
export async function changePhone(
  graph: GraphSender,
  userId: string,
  phoneType: PhoneType,
  phoneNumber: string,
  signal: AbortSignal,
): Promise<RequestTrace> {
  const version = graph.api.methodsVersion;
  const body = { phoneNumber };
  const path = `${phonesOf(userId)}/${phoneMethodIds[phoneType]}`;
  const answer = await graph.send({ method: 'PATCH', version, path, body, idempotent: true }, signal);
  return answer.trace;
}
