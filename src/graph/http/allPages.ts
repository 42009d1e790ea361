// Reads a collection to its end. For collections that are short in every tenant; users are read page by page instead.

import { EntraError } from '../../domain/failure.ts';
import type { GraphRequest, GraphSender } from '../graph.ts';
import { pageOf } from './page.ts';

/** Far beyond what the collections read here ever have: a link that leads in circles must end somewhere. */
const mostPages = 200;

/** All items of a collection, following nextLinks whole and with the first request's headers, which the links do not carry.
 * @throws EntraError of the first page that fails; `unexpected` if there is no end. */
export async function allPages(graph: GraphSender, first: GraphRequest, signal: AbortSignal): Promise<unknown[]> {
  const items: unknown[] = [];
  let request = first;
  for (let page = 0; page < mostPages; page++) {
    const answer = await graph.send(request, signal);
    const { items: found, nextLink } = pageOf(answer);
    items.push(...found);
    if (nextLink === undefined) return items;
    request = { ...first, path: nextLink };
  }
  throw new EntraError({ kind: 'unexpected' });
}
