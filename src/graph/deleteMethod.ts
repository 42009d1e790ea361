// Deletes one authentication method through its typed collection. Knows no plans: order is the caller's business.
// https://learn.microsoft.com/graph/api/resources/authenticationmethods-overview

import type { MethodKind, MethodRef } from '../domain/authenticationMethod.ts';
import type { CloudFeature } from '../domain/cloudApi.ts';
import { EntraError, type RequestTrace } from '../domain/failure.ts';
import type { GraphSender } from './graph.ts';
import { requireFeature } from './http/requireFeature.ts';

interface Place {
  /** `methods`: where the tenant's cloud has the methods. */
  readonly version: 'methods' | 'beta';
  readonly collection: string;
  /** Not in every cloud. */
  readonly feature?: CloudFeature;
  /** A singleton is addressed without an id. */
  readonly singleton?: true;
}

/** Where each kind is deleted. Not made from the type's name: QR code is a singleton on beta, hardware OATH beta alone, and
 * `DELETE …/methods/{id}` does not work at all. undefined: cannot be deleted here. */
const places: Readonly<Record<MethodKind, Place | undefined>> = {
  password: undefined,
  phone: { version: 'methods', collection: 'phoneMethods' },
  email: { version: 'methods', collection: 'emailMethods' },
  microsoftAuthenticator: { version: 'methods', collection: 'microsoftAuthenticatorMethods' },
  fido2: { version: 'methods', collection: 'fido2Methods' },
  softwareOath: { version: 'methods', collection: 'softwareOathMethods' },
  /** Unassigns: the token stays in the tenant's inventory. */
  hardwareOath: { version: 'beta', collection: 'hardwareOathMethods', feature: 'hardwareOath' },
  temporaryAccessPass: { version: 'methods', collection: 'temporaryAccessPassMethods' },
  windowsHello: { version: 'methods', collection: 'windowsHelloForBusinessMethods' },
  platformCredential: { version: 'methods', collection: 'platformCredentialMethods' },
  external: { version: 'methods', collection: 'externalAuthenticationMethods', feature: 'externalMethods' },
  qrCodePin: { version: 'beta', collection: 'qrCodePinMethod', singleton: true },
  unknown: undefined,
};

/** Deletes a method of a user. Not verified: Graph may list it for a while, so read back.
 * @throws EntraError; `notFound` means only that this call deleted nothing; `refused` without a trace means that nothing was
 * sent, because methods of this kind cannot be deleted here (password, unknown kinds), or `notInThisCloud`. */
export async function deleteMethod(
  graph: GraphSender,
  userId: string,
  method: Pick<MethodRef, 'kind' | 'id'>,
  signal: AbortSignal,
): Promise<RequestTrace> {
  const place = places[method.kind];
  // An empty id would turn the path into the collection's.
  if (place === undefined || (!place.singleton && method.id === '')) throw new EntraError({ kind: 'refused' });
  if (place.feature !== undefined) requireFeature(graph, place.feature);
  const version = place.version === 'methods' ? graph.api.methodsVersion : place.version;
  const collection = `/users/${encodeURIComponent(userId)}/authentication/${place.collection}`;
  const path = place.singleton ? collection : `${collection}/${encodeURIComponent(method.id)}`;
  const answer = await graph.send({ method: 'DELETE', version, path, idempotent: true }, signal);
  return answer.trace;
}
