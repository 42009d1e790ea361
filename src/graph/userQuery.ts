// What the Users view asks for → the request's path. https://learn.microsoft.com/graph/aad-advanced-queries
// Knows no HTTP. The Graph SDK encodes nothing, so everything is encoded here.

/** What the Users view asks for. All parts are decided by the server. */
export interface UserQuery {
  /** Free text: display name, UPN or mail. Any characters. */
  readonly search?: string;
  readonly accountEnabled?: boolean;
  readonly userType?: 'member' | 'guest';
}

/** No `signInActivity`: it needs P1, and one tenant without it would lose the whole list. */
export const userProperties = [
  'id',
  'displayName',
  'userPrincipalName',
  'mail',
  'accountEnabled',
  'userType',
  'isManagementRestricted',
  'onPremisesSyncEnabled',
  'department',
  'jobTitle',
  'usageLocation',
].join(',');

/** Needed on every page of an advanced query. Without `legacySearch=false` an `&` inside a search is refused on v1.0.
 * https://learn.microsoft.com/graph/known-issues */
export const advancedHeaders: Readonly<Record<string, string>> = {
  ConsistencyLevel: 'eventual',
  Prefer: 'legacySearch=false',
};

const searched = ['displayName', 'userPrincipalName', 'mail'] as const;
const largestPage = 999;
/** Advanced queries may be 2,048 characters long; room is left for the root. */
const longestPath = 1_900;

/** The first page's path, encoded, and whether it must be sent with {@link advancedHeaders}. */
export function usersPath(query: UserQuery, pageSize: number): { readonly path: string; readonly advanced: boolean } {
  const top = Math.min(Math.max(Math.trunc(pageSize) || 1, 1), largestPage);
  const base = `/users?$select=${userProperties}&$top=${top}&$orderby=displayName`;
  const filter = filterOf(query);
  const term = cleaned(query.search ?? '');
  if (filter === '' && term === '') return { path: base, advanced: false };
  // A filter with an order, and any search, is an advanced query: it needs $count=true as well as the header.
  const advancedBase = `${base}&$count=true${filter === '' ? '' : `&$filter=${encodeURIComponent(filter)}`}`;
  if (term === '') return { path: advancedBase, advanced: true };
  // By code points: half a surrogate pair cannot be encoded.
  let characters = Array.from(term);
  let path = `${advancedBase}&$search=${encodeURIComponent(searchOf(term))}`;
  while (path.length > longestPath) {
    // All three properties match by beginnings, so a shorter text still finds what the longer one would.
    characters = characters.slice(0, Math.floor(characters.length * 0.9));
    path = `${advancedBase}&$search=${encodeURIComponent(searchOf(characters.join('')))}`;
  }
  return { path, advanced: true };
}

function filterOf(query: UserQuery): string {
  const parts: string[] = [];
  if (query.accountEnabled !== undefined) parts.push(`accountEnabled eq ${String(query.accountEnabled)}`);
  if (query.userType !== undefined) parts.push(`userType eq '${query.userType === 'guest' ? 'Guest' : 'Member'}'`);
  return parts.join(' and ');
}

/** Inside the quotes of a search clause, `"` and `\` take a backslash. https://learn.microsoft.com/graph/search-query-parameter */
function searchOf(term: string): string {
  const escaped = term.replace(/["\\]/g, '\\$&');
  return searched.map((property) => `"${property}:${escaped}"`).join(' OR ');
}

/** One line without control characters and halves of surrogate pairs, which cannot be encoded. */
function cleaned(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\s\p{Control}]+/gu, ' ')
    .trim();
}
