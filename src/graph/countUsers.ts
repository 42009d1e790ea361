// How many users there are, before all of them are read. https://learn.microsoft.com/graph/api/user-list

import type { GraphSender } from './graph.ts';
import { fieldsOf } from './http/fields.ts';
import { getRequest } from './http/getRequest.ts';
import { advancedHeaders, usersPath, type UserQuery } from './userQuery.ts';

/** undefined: the service does not say. @throws EntraError. */
export async function countUsers(
  graph: GraphSender,
  query: UserQuery,
  signal: AbortSignal,
): Promise<number | undefined> {
  const { path, advanced } = usersPath(query, 1);
  const counted = advanced ? path : `${path}&$count=true`;
  const answer = await graph.send(getRequest('v1.0', counted, advancedHeaders), signal);
  return fieldsOf(answer.body)?.number('@odata.count');
}
