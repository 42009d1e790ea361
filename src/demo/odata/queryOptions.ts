// The query options of a request: split, decoded, counted. What they may be is the business of each resource.
import { badDirectoryRequest } from '../http/refusal.ts';

export interface QueryOptions {
  /** Decoded values by lower-cased name with `$`. */
  readonly options: ReadonlyMap<string, string>;
  /** Options that do not belong to OData, as sent. */
  readonly others: ReadonlyMap<string, string>;
  /** As sent, without `?`. */
  readonly raw: string;
}

const known = [
  ...['$select', '$filter', '$search', '$orderby', '$top', '$skip', '$count', '$expand'],
  ...['$skiptoken', '$format', '$apply', '$deltatoken'],
];

/** @param raw the query as sent, without `?`. @throws Refusal when an option is given twice. */
export function parseQuery(raw: string): QueryOptions {
  const options = new Map<string, string>();
  const others = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(raw)) {
    const lower = name.toLowerCase();
    const system = known.find((option) => option === lower || option === `$${lower}`);
    if (system === undefined) {
      others.set(name, value);
      continue;
    }
    if (options.has(system)) {
      throw badDirectoryRequest(
        `Query option '${system}' was specified more than once, but it must be specified at most once.`,
      );
    }
    options.set(system, value);
  }
  return { options, others, raw };
}

/** Names in `$select`, undefined if there is none. */
export function selected(query: QueryOptions): readonly string[] | undefined {
  const names = query.options
    .get('$select')
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names === undefined || names.length === 0 || names.includes('*') ? undefined : names;
}

/** Whether the request asks for, and is allowed, advanced queries: the header and `$count=true` together. */
export function isAdvanced(query: QueryOptions, headers: Headers): boolean {
  return isEventual(headers) && query.options.get('$count')?.toLowerCase() === 'true';
}

/** Whether the request has the header `ConsistencyLevel: eventual`. */
export function isEventual(headers: Headers): boolean {
  return headers.get('ConsistencyLevel')?.toLowerCase() === 'eventual';
}
