// The roles of the signed-in person that are active for the whole tenant. Needs no permission beyond reading oneself.
// https://learn.microsoft.com/graph/api/user-list-transitivememberof

import { allPages } from './http/allPages.ts';
import { fieldsOf } from './http/fields.ts';
import { getRequest } from './http/getRequest.ts';
import type { GraphSender } from './graph.ts';
import { advancedHeaders } from './userQuery.ts';

/** Template ids, in lower case; through groups too. A role for an administrative unit is not among them. @throws EntraError. */
export async function readOwnRoles(graph: GraphSender, signal: AbortSignal): Promise<ReadonlySet<string>> {
  // The cast makes it an advanced query.
  const path = '/me/transitiveMemberOf/microsoft.graph.directoryRole?$select=id,displayName,roleTemplateId&$count=true';
  const items = await allPages(graph, getRequest('v1.0', path, advancedHeaders), signal);
  return new Set(items.flatMap((item) => fieldsOf(item)?.text('roleTemplateId')?.toLowerCase() ?? []));
}
