// A user's default second factor. Beta alone has it. https://learn.microsoft.com/graph/api/authentication-get
// Knows nothing of which methods a default pins.

import { settableDefaults, type SettableDefault, type SignInPreferences } from '../domain/authenticationMethod.ts';
import type { RequestTrace } from '../domain/failure.ts';
import { fieldsOf } from './http/fields.ts';
import { getRequest } from './http/getRequest.ts';
import type { GraphSender } from './graph.ts';
import { unexpectedShape } from './http/unexpectedShape.ts';

const preferencesOf = (userId: string): string =>
  `/users/${encodeURIComponent(userId)}/authentication/signInPreferences`;

/** Reads the stored default, which the rule about deleting follows, and beside it what system-preferred authentication asks for.
 * @throws EntraError. */
export async function readSignInPreferences(
  graph: GraphSender,
  userId: string,
  signal: AbortSignal,
): Promise<SignInPreferences> {
  const answer = await graph.send(getRequest('beta', preferencesOf(userId)), signal);
  const preferences = fieldsOf(answer.body);
  if (preferences === undefined) throw unexpectedShape(answer);
  // Not set: null, left out, an empty string or `none`.
  const stored = preferences.text('userPreferredMethodForSecondaryAuthentication') ?? '';
  const defaultMethod = settableDefaults.find((known) => known === stored);
  const systemPreferredEnabled = preferences.flag('isSystemPreferredAuthenticationMethodEnabled');
  const systemPreferredMethod = preferences.text('systemPreferredAuthenticationMethod') ?? '';
  return {
    defaultMethod,
    ...(defaultMethod === undefined && stored !== '' && stored !== 'none' && { unknownDefault: stored }),
    ...(systemPreferredEnabled !== undefined && { systemPreferredEnabled }),
    ...(systemPreferredMethod !== '' && { systemPreferredMethod }),
  };
}

/** Makes a method the user has the default. @throws EntraError.
 * https://learn.microsoft.com/graph/api/authentication-update */
export async function setDefaultMethod(
  graph: GraphSender,
  userId: string,
  defaultMethod: SettableDefault,
  signal: AbortSignal,
): Promise<RequestTrace> {
  const body = { userPreferredMethodForSecondaryAuthentication: defaultMethod };
  const path = preferencesOf(userId);
  const answer = await graph.send({ method: 'PATCH', version: 'beta', path, body, idempotent: true }, signal);
  return answer.trace;
}
