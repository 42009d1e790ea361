// Reads from the audit log what was done to somebody's sign-in. Knows no words. The service answers five of these in ten seconds and lags
// by minutes: it is never read to confirm what was just done. https://learn.microsoft.com/graph/api/directoryaudit-list

import type { MethodChange, MethodChanges } from '../domain/methodChange.ts';
import type { GraphSender } from './graph.ts';
import { getRequest } from './http/getRequest.ts';
import { pageOf } from './http/page.ts';
import { requireFeature } from './http/requireFeature.ts';
import { parseMethodChange } from './parseMethodChange.ts';

const mostPages = 4;
const pageSize = 500;

/** Everything about the user is read and looked through here: the entries are of several services. One request for all but the busiest.
 * @param since epoch milliseconds; the service keeps 7 days, or 30 with Microsoft Entra ID P1 or P2.
 * @throws EntraError, `notInThisCloud` among them. */
export async function readMethodChanges(
  graph: GraphSender,
  userId: string,
  since: number,
  signal: AbortSignal,
): Promise<MethodChanges> {
  requireFeature(graph, 'auditLogs');
  const filter = [
    `targetResources/any(t:t/id eq '${userId.replaceAll("'", "''")}')`,
    `activityDateTime ge ${new Date(since).toISOString()}`,
  ].join(' and ');
  const query = `$filter=${encodeURIComponent(filter)}&$orderby=activityDateTime%20desc&$top=${pageSize}`;
  let path: string | undefined = `/auditLogs/directoryAudits?${query}`;
  const changes: MethodChange[] = [];
  for (let page = 0; page < mostPages && path !== undefined; page++) {
    const { items, nextLink } = pageOf(await graph.send(getRequest('v1.0', path), signal));
    changes.push(...items.map((item) => parseMethodChange(item, userId)).filter((change) => change !== undefined));
    path = nextLink;
  }
  changes.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return { changes, cut: path !== undefined };
}
