// A user's authentication methods, as v1.0 and beta tell them. https://learn.microsoft.com/graph/api/authentication-list-methods
// Knows no plans and no words for people.

import type { AuthenticationMethod, UserMethods } from '../domain/authenticationMethod.ts';
import { allPages } from './http/allPages.ts';
import { getRequest } from './http/getRequest.ts';
import type { Graph, GraphSender } from './graph.ts';
import { parseMethod } from './parseMethod.ts';
import { requireFeature } from './http/requireFeature.ts';
import { readSignInPreferences } from './signInPreferences.ts';
import { known } from './http/known.ts';
import { throwIfCancelled } from './http/throwIfCancelled.ts';

const authenticationOf = (userId: string): string => `/users/${encodeURIComponent(userId)}/authentication`;

/** The methods that the list knows, in one request; v1.0 has no hardware OATH tokens in it. Never says which is the default.
 * An Authentication Administrator gets phone numbers masked. @throws EntraError. */
export async function listMethods(
  graph: GraphSender,
  userId: string,
  signal: AbortSignal,
): Promise<readonly AuthenticationMethod[]> {
  const items = await allPages(
    graph,
    getRequest(graph.api.methodsVersion, `${authenticationOf(userId)}/methods`),
    signal,
  );
  return items.map((item) => parseMethod(item));
}

/** Everything known of a user's methods. One user costs one round trip (a v1.0 request beside a beta batch); many users asked
 * for in the same turn share batches. What beta refuses is said in the reading and spoils nothing else.
 * @throws EntraError if the methods themselves cannot be read. */
export async function readUserMethods(graph: Graph, userId: string, signal: AbortSignal): Promise<UserMethods> {
  const [listed, preferences, hardware] = await Promise.all([
    listMethods(graph.together, userId, signal),
    known(readSignInPreferences(graph.together, userId, signal)),
    known(listHardwareOath(graph.together, userId, signal)),
  ]);
  // Cancelled is cancelled, not "preferences unknown".
  throwIfCancelled(signal);
  const readAt = new Date().toISOString();
  const methods = await withProviders(listed);
  if (!hardware.known) return { methods, preferences, hardwareOathFailure: hardware.failure, readAt };
  const others = methods.filter((method) => method.kind !== 'hardwareOath');
  return { methods: [...others, ...hardware.value], preferences, readAt };
}

/** Passkeys with the product that their AAGUID stands for. */
async function withProviders(methods: readonly AuthenticationMethod[]): Promise<readonly AuthenticationMethod[]> {
  if (!methods.some((method) => method.kind === 'fido2' && method.aaGuid !== undefined)) return methods;
  const { passkeyProviders } = await import('../domain/passkeyProviders.ts');
  return methods.map((method) => {
    const provider = method.kind === 'fido2' ? passkeyProviders.get(method.aaGuid?.toLowerCase() ?? '') : undefined;
    return provider === undefined ? method : { ...method, provider };
  });
}

/** The hardware OATH tokens, which the list on v1.0 has not. @throws EntraError, `notInThisCloud` among them.
 * https://learn.microsoft.com/graph/api/authentication-list-hardwareoathmethods (beta) */
export async function listHardwareOath(
  graph: GraphSender,
  userId: string,
  signal: AbortSignal,
): Promise<readonly AuthenticationMethod[]> {
  requireFeature(graph, 'hardwareOath');
  const path = `${authenticationOf(userId)}/hardwareOathMethods`;
  const items = await allPages(graph, getRequest('beta', path), signal);
  const tokens = items.map((item) => parseMethod(item, 'hardwareOath'));
  if (!tokens.some((token) => token.kind === 'hardwareOath' && token.status === undefined)) return tokens;
  // It is not documented whether the device, which says whether the token is active, comes without being asked for.
  const expanded = await known(allPages(graph, getRequest('beta', `${path}?$expand=device`), signal));
  throwIfCancelled(signal);
  return expanded.known ? expanded.value.map((item) => parseMethod(item, 'hardwareOath')) : tokens;
}
