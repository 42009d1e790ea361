// What a request for a list of users asks for, once it is known to be allowed: whom it wants and in which order.
// https://learn.microsoft.com/graph/api/user-list
import { readFilter } from '../odata/readFilter.ts';
import { matchesFilter } from '../odata/matchesFilter.ts';
import type { Filter } from '../odata/filter.ts';
import { isAdvanced, isEventual } from '../odata/queryOptions.ts';
import { matchesSearch, parseSearch, searchedProperties, SearchSyntaxError, type Search } from '../odata/search.ts';
import type { Call } from '../http/call.ts';
import { badDirectoryRequest, badGatewayRequest, unsupportedQuery } from '../http/refusal.ts';
import { NameSearch } from '../people/nameSearch.ts';
import type { Person } from '../people/person.ts';
import type { PersonOrder } from '../people/personOrders.ts';
import type { TenantState } from '../tenantState.ts';
import { filterNeedsAdvanced, filtersProtectedProperties, filtersSignInActivity } from './userFilterRules.ts';
import { readPerson, userProperty } from './userProperties.ts';

export interface UserQuery {
  readonly filter: Filter | undefined;
  readonly search: Search | undefined;
  /** What the search says about whole names. */
  readonly names: NameSearch | undefined;
  readonly order: PersonOrder;
  readonly descending: boolean;
  /** Say how many there are: asked for, with the header. */
  readonly count: boolean;
  readonly usesSignInActivity: boolean;
  readonly usesProtectedProperties: boolean;
}

const longestAdvancedUrl = 2048;

/** @throws Refusal for what the directory does not support, or not without the header. */
export function userQuery(call: Call, tenant: TenantState): UserQuery {
  const { options } = call.query;
  const eventual = isEventual(call.headers);
  const advanced = isAdvanced(call.query, call.headers);
  const tolerant = tenant.options.reading.missingConsistencyLevel === 'ignored';
  if (options.has('$skip')) throw badDirectoryRequest("The query parameter '$skip' is not supported.");
  if (options.has('$expand') && eventual)
    throw unsupportedQuery('$expand is not supported with ConsistencyLevel: eventual.');
  if (advanced && call.root.length + call.path.length + call.query.raw.length + 10 > longestAdvancedUrl) {
    throw unsupportedQuery('The request URL is too long for an advanced query.');
  }
  let search = readSearch(call);
  if (search !== undefined && !eventual) {
    if (!tolerant) {
      throw unsupportedQuery(
        "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
      );
    }
    search = undefined;
  }
  let filter = readFilter(options.get('$filter'));
  const { order, descending, orderNeedsAdvanced } = readOrder(options.get('$orderby'));
  const needsAdvanced =
    (filter !== undefined && (filterNeedsAdvanced(filter) || options.has('$orderby'))) || orderNeedsAdvanced;
  if (needsAdvanced && !advanced && !(eventual && search !== undefined && filter === undefined)) {
    if (!tolerant) {
      throw unsupportedQuery(
        "Operator or sort is only supported with the request header 'ConsistencyLevel: eventual' and the query parameter $count=true.",
      );
    }
    filter = undefined;
  }
  return {
    ...{ filter, search, order, descending },
    names: search === undefined ? undefined : new NameSearch(search),
    // Without the header `$count=true` is ignored in silence.
    count: advanced,
    usesSignInActivity: filter !== undefined && filtersSignInActivity(filter),
    usesProtectedProperties: filter !== undefined && filtersProtectedProperties(filter),
  };
}

/** Whether a search finds a person. */
export function isFound(search: Search, person: Person): boolean {
  return matchesSearch(search, (property) => searchValue(person, property));
}

/** Whether a filter keeps a person. */
export function isKept(filter: Filter, person: Person): boolean {
  return matchesFilter(filter, readPerson(person));
}

const searchable = [
  'displayName',
  'mail',
  'userPrincipalName',
  'givenName',
  'surname',
  'mailNickname',
  'otherMails',
  'department',
  'jobTitle',
];
const searchNames = new Map(searchable.map((name) => [name.toLowerCase(), name] as const));

function searchValue(person: Person, property: string): string | readonly string[] | null {
  const name = searchNames.get(property);
  return name === undefined ? null : (userProperty(person, name) as string | readonly string[] | null);
}

function readSearch(call: Call): Search | undefined {
  const text = call.query.options.get('$search');
  if (text === undefined || text.trim() === '') return undefined;
  const raw = call.query.raw.split('&').find((part) => /^(\$|%24)?search=/i.test(part)) ?? '';
  const newParser = /legacySearch\s*=\s*false/i.test(call.headers.get('Prefer') ?? '');
  if (call.version === 'v1.0' && raw.includes('%26') && !newParser) {
    throw badDirectoryRequest("Unrecognized query argument specified: ''.");
  }
  try {
    const search = parseSearch(text);
    const unknown = searchedProperties(search).find((name) => !searchNames.has(name.toLowerCase()));
    if (unknown !== undefined) throw unsupportedQuery(`Property '${unknown}' is not supported in $search.`);
    return search;
  } catch (error) {
    if (error instanceof SearchSyntaxError) throw badGatewayRequest(error.message);
    throw error;
  }
}

const orders = new Map<string, PersonOrder>([
  ['displayname', 'displayName'],
  ['userprincipalname', 'userPrincipalName'],
  ['createddatetime', 'createdDateTime'],
]);

function readOrder(text: string | undefined) {
  if (text === undefined || text.trim() === '') {
    return { order: 'unsorted' as const, descending: false, orderNeedsAdvanced: false };
  }
  const [name = '', direction = 'asc', ...rest] = text.trim().split(/\s+/);
  const order = orders.get(name.toLowerCase());
  if (order === undefined || rest.length > 0 || !/^(asc|desc)$/i.test(direction)) {
    throw unsupportedQuery(`Sorting not supported for current query: '${text}'.`);
  }
  return { order, descending: direction.toLowerCase() === 'desc', orderNeedsAdvanced: order === 'createdDateTime' };
}
