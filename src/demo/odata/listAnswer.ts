// Answers a list that is short enough to hold: filtered, ordered, cut to the selected properties, paged.
import type { Answer, Call } from '../http/call.ts';
import { badGatewayRequest, unsupportedQuery } from '../http/refusal.ts';
import type { FilterLeaf } from './filter.ts';
import { leavesOf } from './filter.ts';
import { matchesEntity } from './matchesFilter.ts';
import { listed, pageAnswer, pageSize, pageStart, type PageSize } from './page.ts';
import { selected } from './queryOptions.ts';
import { readFilter } from './readFilter.ts';

export interface ListOptions {
  /** For `@odata.context`; the selection is appended. */
  readonly context: string;
  readonly size: PageSize;
  /** Whether a filter may say this; undefined: no filter at all. */
  readonly filterable?: (leaf: FilterLeaf) => boolean;
  /** Properties that `$orderby` may name; undefined: none. */
  readonly sortable?: readonly string[];
  /** Say how many there are. */
  readonly count?: boolean;
  readonly emptyPages: boolean;
}

/** @throws Refusal for query options that the resource does not support. */
export function listAnswer(call: Call, list: readonly object[], options: ListOptions): Answer {
  const names = selected(call.query);
  const found = sorted(call, filtered(call, list, options), options);
  const shown = names === undefined ? found : found.map((entity) => cut(entity, names));
  return pageAnswer(call, listed(shown, pageStart(call).from), {
    context: options.context + (names === undefined ? '' : `(${names.join(',')})`),
    size: pageSize(call, options.size),
    count: options.count === true ? () => found.length : undefined,
    emptyPages: options.emptyPages,
  });
}

/** The part of a list that `$filter` leaves. */
export function filtered<T extends object>(
  call: Call,
  list: readonly T[],
  { filterable }: Pick<ListOptions, 'filterable'>,
): readonly T[] {
  const filter = readFilter(call.query.options.get('$filter'));
  if (filter === undefined) return list;
  const refused = leavesOf(filter).find((leaf) => filterable?.(leaf) !== true);
  if (refused !== undefined) {
    throw unsupportedQuery(
      `Unsupported or invalid query filter clause specified for property '${refused.path.join('/')}'.`,
    );
  }
  return list.filter((entity) => matchesEntity(filter, entity));
}

function sorted(call: Call, list: readonly object[], { sortable = [] }: ListOptions): readonly object[] {
  const text = call.query.options.get('$orderby');
  if (text === undefined || text.trim() === '') return list;
  const [name = '', direction = 'asc'] = text.trim().split(/\s+/);
  const property = sortable.find((known) => known.toLowerCase() === name.toLowerCase());
  if (property === undefined || !/^(asc|desc)$/i.test(direction)) {
    throw unsupportedQuery(`Sorting not supported for current query: '${text}'.`);
  }
  const value = (entity: object): string => {
    const text = (entity as Record<string, unknown>)[property];
    return typeof text === 'string' ? text.toLowerCase() : '';
  };
  const sign = direction.toLowerCase() === 'desc' ? -1 : 1;
  return list.toSorted((a, b) => (value(a) < value(b) ? -sign : value(a) > value(b) ? sign : 0));
}

/** The entity with the named properties only; annotations stay. */
export function cut(entity: object, names: readonly string[]): object {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const known = new Set(Object.keys(entity).map((name) => name.toLowerCase()));
  const unknown = names.find((name) => !known.has(name.toLowerCase()) && !name.includes('/'));
  if (unknown !== undefined && !('@odata.type' in entity)) {
    throw badGatewayRequest(`Parsing OData Select and Expand failed: Could not find a property named '${unknown}'.`);
  }
  return Object.fromEntries(
    Object.entries(entity).filter(([name]) => name.startsWith('@') || wanted.has(name.toLowerCase())),
  );
}
