// Groups by name, and the users in them. https://learn.microsoft.com/graph/api/group-list-transitivemembers

import type { User } from '../domain/user.ts';
import { allPages } from './http/allPages.ts';
import { fieldsOf } from './http/fields.ts';
import { getRequest } from './http/getRequest.ts';
import { pageOf } from './http/page.ts';
import type { GraphSender } from './graph.ts';
import { parseUser } from './parseUser.ts';
import { advancedHeaders, userProperties } from './userQuery.ts';

export interface GroupRef {
  readonly id: string;
  /** Text from the tenant. */
  readonly displayName: string;
}

/** The first groups whose names begin with `text`; all begin with nothing. @throws EntraError. */
export async function findGroups(graph: GraphSender, text: string, signal: AbortSignal): Promise<readonly GroupRef[]> {
  const begins = `startswith(displayName,'${text.replaceAll("'", "''")}')`;
  const filter = text === '' ? '' : `&$filter=${encodeURIComponent(begins)}`;
  const answer = await graph.send(getRequest('v1.0', `/groups?$select=id,displayName&$top=50${filter}`), signal);
  return pageOf(answer).items.flatMap((item) => {
    const fields = fieldsOf(item);
    const id = fields?.text('id') ?? '';
    return id === '' ? [] : [{ id, displayName: fields?.text('displayName') ?? id }];
  });
}

/** Users in a group, directly or through groups in it; devices and the like are left out. The cast makes it an advanced query.
 * @throws EntraError. */
export async function readGroupUsers(
  graph: GraphSender,
  groupId: string,
  signal: AbortSignal,
): Promise<readonly User[]> {
  const members = `/groups/${encodeURIComponent(groupId)}/transitiveMembers/microsoft.graph.user`;
  const request = getRequest('v1.0', `${members}?$select=${userProperties}&$count=true&$top=999`, advancedHeaders);
  const users = (await allPages(graph, request, signal)).map((item) => parseUser(fieldsOf(item)));
  // Through two groups, somebody may be listed twice.
  return [...new Map(users.flatMap((user) => (user === undefined ? [] : [[user.id, user]]))).values()];
}
