// What a user is a member of, directly or through groups. https://learn.microsoft.com/graph/api/user-list-transitivememberof

import { allPages } from './http/allPages.ts';
import { fieldsOf } from './http/fields.ts';
import { getRequest } from './http/getRequest.ts';
import type { GraphSender } from './graph.ts';

/** Ids of all groups (and roles and administrative units) a user is in, in lower case; one request for up to 999. Asked for
 * without a cast, which would make it an advanced query. Ids are told even to callers who may see nothing else of a group.
 * @throws EntraError. */
export async function readMembershipIds(
  graph: GraphSender,
  userId: string,
  signal: AbortSignal,
): Promise<ReadonlySet<string>> {
  const path = `/users/${encodeURIComponent(userId)}/transitiveMemberOf?$select=id&$top=999`;
  const items = await allPages(graph, getRequest('v1.0', path), signal);
  return new Set(items.flatMap((item) => fieldsOf(item)?.text('id')?.toLowerCase() ?? []));
}
