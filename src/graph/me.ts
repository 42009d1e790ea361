// Who is signed in. https://learn.microsoft.com/graph/api/user-get
import type { UserRef } from '../domain/user.ts';
import { fieldsOf } from './http/fields.ts';
import { getRequest } from './http/getRequest.ts';
import type { GraphSender } from './graph.ts';
import { unexpectedShape } from './http/unexpectedShape.ts';

/** The signed-in person. @throws EntraError. */
export async function readMe(graph: GraphSender, signal: AbortSignal): Promise<UserRef> {
  const answer = await graph.send(getRequest('v1.0', '/me?$select=id,displayName,userPrincipalName'), signal);
  const me = fieldsOf(answer.body);
  const id = me?.text('id');
  if (me === undefined || id === undefined) throw unexpectedShape(answer);
  const userPrincipalName = me.text('userPrincipalName') ?? '';
  return { id, userPrincipalName, displayName: me.text('displayName') ?? userPrincipalName };
}
