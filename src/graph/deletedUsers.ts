// Users that were deleted and can still be restored. https://learn.microsoft.com/graph/api/directory-deleteditems-list

import { fieldsOf } from './http/fields.ts';
import { getRequest } from './http/getRequest.ts';
import type { GraphSender } from './graph.ts';
import { pageOf } from './http/page.ts';

export interface DeletedUsers {
  readonly users: readonly { readonly displayName: string; /** ISO 8601. */ readonly deletedDateTime?: string }[];
  /** There are more than were read. */
  readonly more: boolean;
}

/** One page of them, in one request. Their methods cannot be read. @throws EntraError. */
export async function listDeletedUsers(graph: GraphSender, signal: AbortSignal): Promise<DeletedUsers> {
  const path = '/directory/deletedItems/microsoft.graph.user?$select=id,displayName,userPrincipalName,deletedDateTime';
  const { items, nextLink } = pageOf(await graph.send(getRequest('v1.0', path), signal));
  const users = items.flatMap((item) => {
    const fields = fieldsOf(item);
    const displayName = fields?.text('displayName') ?? fields?.text('userPrincipalName') ?? fields?.text('id');
    const deletedDateTime = fields?.text('deletedDateTime');
    return displayName === undefined
      ? []
      : [{ displayName, ...(deletedDateTime !== undefined && { deletedDateTime }) }];
  });
  return { users, more: nextLink !== undefined };
}
