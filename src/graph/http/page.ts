// One page of an OData collection. https://learn.microsoft.com/graph/paging Knows no resource.

import { fieldsOf } from './fields.ts';
import type { GraphAnswer } from '../graph.ts';
import { unexpectedShape } from './unexpectedShape.ts';

export interface Page {
  /** May be empty although more pages follow. */
  readonly items: readonly unknown[];
  /** Absolute, to be followed whole. */
  readonly nextLink: string | undefined;
}

/** Reads a collection's page. @throws EntraError `unexpected` if the body has no `value` array. */
export function pageOf(answer: GraphAnswer): Page {
  const body = fieldsOf(answer.body);
  const items = body?.list('value');
  if (body === undefined || items === undefined) throw unexpectedShape(answer);
  return { items, nextLink: body.text('@odata.nextLink') };
}
