// Users of the tenant: list, search, filter, page, get. https://learn.microsoft.com/graph/api/user-list

import type { User } from '../domain/user.ts';
import { fieldsOf } from './http/fields.ts';
import { getRequest } from './http/getRequest.ts';
import type { GraphSender } from './graph.ts';
import { pageOf } from './http/page.ts';
import { unexpectedShape } from './http/unexpectedShape.ts';
import { parseUser } from './parseUser.ts';
import { advancedHeaders, usersPath, userProperties, type UserQuery } from './userQuery.ts';

export type { UserQuery };

export interface UserPage {
  readonly users: readonly User[];
  /** Opaque; follow whole. */
  readonly nextLink?: string;
}

/** Pages without any user are legal; so many in a row are passed over before an empty page is handed on. */
const mostEmptyPages = 5;

/** Marks the nextLink of an advanced query. A fragment is never sent, and the link itself does not carry the headers that
 * every page of such a query needs again. */
const advancedMark = '#advanced';

/** The first page. Without search and filter it costs one plain request. Sorted by display name.
 * @param pageSize 1–999. @throws EntraError. */
export async function listUsers(
  graph: GraphSender,
  query: UserQuery,
  pageSize: number,
  signal: AbortSignal,
): Promise<UserPage> {
  const { path, advanced } = usersPath(query, pageSize);
  return readPages(graph, path, advanced, signal);
}

/** The page that a page's `nextLink` leads to. @throws EntraError. */
export async function nextUsers(graph: GraphSender, nextLink: string, signal: AbortSignal): Promise<UserPage> {
  const advanced = nextLink.endsWith(advancedMark);
  return readPages(graph, advanced ? nextLink.slice(0, -advancedMark.length) : nextLink, advanced, signal);
}

/** One user by object id, or by a user principal name that a person wrote. @throws EntraError, `notFound` among them.
 * https://learn.microsoft.com/graph/api/user-get */
export async function getUser(graph: GraphSender, id: string, signal: AbortSignal): Promise<User> {
  const path = `/users/${encodeURIComponent(id)}?$select=${userProperties}`;
  const answer = await graph.send(getRequest('v1.0', path), signal);
  const user = parseUser(fieldsOf(answer.body));
  if (user === undefined) throw unexpectedShape(answer);
  return user;
}

async function readPages(
  graph: GraphSender,
  firstPath: string,
  advanced: boolean,
  signal: AbortSignal,
): Promise<UserPage> {
  let path = firstPath;
  for (let emptyPages = 0; ; emptyPages++) {
    const answer = await graph.send(getRequest('v1.0', path, advanced ? advancedHeaders : undefined), signal);
    const { items, nextLink } = pageOf(answer);
    const users = items.map((item) => parseUser(fieldsOf(item))).filter((user) => user !== undefined);
    if (nextLink === undefined) return { users };
    if (users.length > 0 || emptyPages >= mostEmptyPages)
      return { users, nextLink: advanced ? nextLink + advancedMark : nextLink };
    path = nextLink;
  }
}
