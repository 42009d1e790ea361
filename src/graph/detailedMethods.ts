// A user's authentication methods with what beta alone tells of them: when each was last used, and which app approves for
// Authenticator. For those who look; plans need none of it. https://learn.microsoft.com/graph/api/authentication-list-methods

import type { AuthenticationMethod, UserMethods } from '../domain/authenticationMethod.ts';
import { withDetails } from '../domain/withDetails.ts';
import { readUserMethods } from './authenticationMethods.ts';
import type { Graph, GraphSender } from './graph.ts';
import { allPages } from './http/allPages.ts';
import { getRequest } from './http/getRequest.ts';
import { known } from './http/known.ts';
import { parseMethod } from './parseMethod.ts';

/** Everything known of a user's methods, in one round trip: a v1.0 request beside a beta batch. What beta refuses spoils nothing.
 * @throws EntraError if the methods themselves cannot be read. */
export async function readDetailedMethods(graph: Graph, userId: string, signal: AbortSignal): Promise<UserMethods> {
  // Where the methods are listed by beta anyway, all of it is in the first list.
  if (graph.api.methodsVersion === 'beta') return readUserMethods(graph, userId, signal);
  const [reading, told] = await Promise.all([
    readUserMethods(graph, userId, signal),
    known(listBeta(graph.together, userId, signal)),
  ]);
  if (!told.known) return reading;
  const methods = [...withDetails(reading.methods, told.value), ...unknownToV1(reading.methods, told.value)];
  return { ...reading, methods };
}

/** Methods of kinds that v1.0 does not know and so leaves out. @param listed what v1.0 lists. @throws EntraError. */
export async function listUnknownToV1(
  graph: GraphSender,
  userId: string,
  listed: readonly AuthenticationMethod[],
  signal: AbortSignal,
): Promise<readonly AuthenticationMethod[]> {
  if (graph.api.methodsVersion === 'beta') return [];
  return unknownToV1(listed, await listBeta(graph, userId, signal));
}

async function listBeta(
  graph: GraphSender,
  userId: string,
  signal: AbortSignal,
): Promise<readonly AuthenticationMethod[]> {
  const path = `/users/${encodeURIComponent(userId)}/authentication/methods`;
  const items = await allPages(graph, getRequest('beta', path), signal);
  return items.map((item) => parseMethod(item));
}

/** The older form of an Authenticator that is in the list already.
 * https://learn.microsoft.com/graph/api/resources/passwordlessmicrosoftauthenticatorauthenticationmethod */
const superseded = '#microsoft.graph.passwordlessMicrosoftAuthenticatorAuthenticationMethod';

/** v1.0 lists only the kinds it knows: a newer one must not vanish. Hardware tokens have a list of their own. */
function unknownToV1(
  methods: readonly AuthenticationMethod[],
  told: readonly AuthenticationMethod[],
): readonly AuthenticationMethod[] {
  return told.filter(
    (method) =>
      method.kind === 'unknown' &&
      method.odataType !== superseded &&
      !methods.some((other) => other.kind === 'unknown' && other.id === method.id),
  );
}
