// The customers a partner looks after, read in the partner's own tenant.
// https://learn.microsoft.com/graph/api/tenantrelationship-list-delegatedadmincustomers

import type { GraphSender } from './graph.ts';
import { allPages } from './http/allPages.ts';
import { fieldsOf } from './http/fields.ts';
import { getRequest } from './http/getRequest.ts';
import { requireFeature } from './http/requireFeature.ts';

export interface DelegatedAdminCustomer {
  readonly tenantId: string;
  /** Text from outside. */
  readonly displayName: string;
}

/** The most that one page may hold. */
const pageSize = 300;

/** Those with an active relationship and those of which it has ended, as Graph lists them.
 * @throws EntraError, `notInThisCloud` among them. */
export async function readDelegatedAdminCustomers(
  graph: GraphSender,
  signal: AbortSignal,
): Promise<readonly DelegatedAdminCustomer[]> {
  requireFeature(graph, 'partners');
  const first = getRequest('v1.0', `/tenantRelationships/delegatedAdminCustomers?$top=${pageSize}`);
  return (await allPages(graph, first, signal)).flatMap((item) => {
    const fields = fieldsOf(item);
    const tenantId = fields?.text('tenantId');
    return tenantId === undefined ? [] : [{ tenantId, displayName: fields?.text('displayName') ?? tenantId }];
  });
}
