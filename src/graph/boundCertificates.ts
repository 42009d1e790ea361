// How many certificates are bound to a user by their ids. The list of methods does not have them.
// https://learn.microsoft.com/entra/identity/authentication/concept-certificate-based-authentication-certificateuserids

import { fieldsOf } from './http/fields.ts';
import { getRequest } from './http/getRequest.ts';
import type { GraphSender } from './graph.ts';
import { unexpectedShape } from './http/unexpectedShape.ts';

/** @throws EntraError. */
export async function countBoundCertificates(graph: GraphSender, userId: string, signal: AbortSignal): Promise<number> {
  const path = `/users/${encodeURIComponent(userId)}?$select=id,authorizationInfo`;
  const answer = await graph.send(getRequest('v1.0', path), signal);
  const user = fieldsOf(answer.body);
  if (user === undefined) throw unexpectedShape(answer);
  return user.object('authorizationInfo')?.list('certificateUserIds')?.length ?? 0;
}
