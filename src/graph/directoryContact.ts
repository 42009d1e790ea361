// One user, and whether the directory has a phone number by which that person is reached. The number itself is not kept.
// https://learn.microsoft.com/graph/api/user-get

import type { User } from '../domain/user.ts';
import { directoryPhones, phoneProperties } from './directoryPhones.ts';
import type { GraphSender } from './graph.ts';
import { fieldsOf } from './http/fields.ts';
import { getRequest } from './http/getRequest.ts';
import { unexpectedShape } from './http/unexpectedShape.ts';
import { parseUser } from './parseUser.ts';
import { userProperties } from './userQuery.ts';

export interface DirectoryContact {
  readonly user: User;
  readonly hasPhone: boolean;
}

/** @throws EntraError, `notFound` among them for what is no user. */
export async function readDirectoryContact(
  graph: GraphSender,
  id: string,
  signal: AbortSignal,
): Promise<DirectoryContact> {
  const path = `/users/${encodeURIComponent(id)}?$select=${userProperties},${phoneProperties}`;
  const answer = await graph.send(getRequest('v1.0', path), signal);
  const fields = fieldsOf(answer.body);
  const user = parseUser(fields);
  if (fields === undefined || user === undefined) throw unexpectedShape(answer);
  return { user, hasPhone: directoryPhones(fields).length > 0 };
}
