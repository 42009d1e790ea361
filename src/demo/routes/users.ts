// Users: list, count, one, remove. https://learn.microsoft.com/graph/api/user-list
import { entityAnswer, noContent, type Answer, type Call } from '../http/call.ts';
import { badDirectoryRequest, badGatewayRequest, directoryAccessDenied } from '../http/refusal.ts';
import { route, type Route } from '../http/route.ts';
import { hasRole } from '../directory/reach.ts';
import { roleIds } from '../directory/roleCatalogue.ts';
import { pageAnswer, pageSize, pageStart } from '../odata/page.ts';
import { isEventual, selected } from '../odata/queryOptions.ts';
import { isExternalGuest, type Person } from '../people/person.ts';
import type { TenantState } from '../tenantState.ts';
import { callingPerson, personInPath, requireDirectoryScope, requireSignInActivity } from './userAccess.ts';
import { profileAccess, userEntity, userSelection, type UserSelection } from './userProperties.ts';
import { isFound, isKept, userQuery, type UserQuery } from './userQuery.ts';

export const userRoutes: readonly Route[] = [
  route('GET', '/users', 'directory', listUsers),
  route('GET', '/users/$count', 'directory', countUsers),
  route('GET', '/users/:user', 'directory', getUser),
  route('DELETE', '/users/:user', 'directory', deleteUser),
];

const selectsSignInActivity = (call: Call): boolean =>
  selected(call.query)?.some((name) => name.toLowerCase() === 'signinactivity') === true;

function requireList(call: Call, tenant: TenantState): 'all' | 'basic' {
  const access = profileAccess(call);
  const person = callingPerson(call, tenant);
  if (access === 'none' || (person !== undefined && isExternalGuest(person))) throw directoryAccessDenied();
  return access;
}

function listUsers(call: Call, tenant: TenantState): Answer {
  const access = requireList(call, tenant);
  const selection = userSelection(call, access, true);
  const query = userQuery(call, tenant);
  if (access === 'basic' && query.usesProtectedProperties) throw directoryAccessDenied();
  refuseExpand(call);
  const withActivity = query.usesSignInActivity || selectsSignInActivity(call);
  if (withActivity) requireSignInActivity(call, tenant);
  // With sign-in times pages are smaller, and larger ones are clipped without a word.
  const size = pageSize(call, withActivity ? { usual: 100, largest: 500, clip: true } : { usual: 100, largest: 999 });
  return pageAnswer(call, found(tenant, query, selection, pageStart(call).from), {
    context: `users${selection.suffix}`,
    size,
    count: query.count ? () => countOf(tenant, query) : undefined,
    emptyPages: tenant.faults.emptyPages,
  });
}

function* found(tenant: TenantState, query: UserQuery, selection: UserSelection, from: number) {
  for (const { person, position } of wanted(tenant, query, from)) {
    yield { entity: userEntity(person, selection), next: position + 1 };
  }
}

function* wanted(tenant: TenantState, query: UserQuery, from: number): Iterable<{ person: Person; position: number }> {
  const { population, orders } = tenant;
  const { names, order, descending } = query;
  const now = tenant.options.now();
  const skips = orders.isPlaceOrder(order, descending);
  for (let position = from; position < population.places; position++) {
    const place = orders.placeAt(position, order, descending);
    const name = population.nameNumberAt(place);
    if (name !== undefined && names?.verdict(name) === 'nobody') {
      if (skips) position = population.placeOfName(names.nextAfter(name), place) - 1;
      continue;
    }
    const person = population.listedAt(place, now);
    if (person !== undefined && isWanted(query, name, person)) yield { person, position };
  }
}

function isWanted({ search, names, filter }: UserQuery, name: number | undefined, person: Person): boolean {
  const found = name !== undefined && names?.verdict(name) === 'everybody';
  if (!found && search !== undefined && !isFound(search, person)) return false;
  return filter === undefined || isKept(filter, person);
}

/** Whole names are counted, not people, where the search alone decides. */
function countOf(tenant: TenantState, query: UserQuery): number {
  const { population } = tenant;
  const { filter, search, names } = query;
  const now = tenant.options.now();
  if (filter === undefined && search === undefined) return population.listedCount(now);
  let count = 0;
  for (let place = 0; place < population.places;) {
    const name = population.nameNumberAt(place);
    const verdict = name === undefined ? undefined : names?.verdict(name);
    if (name !== undefined && names !== undefined && verdict === 'nobody') {
      place = population.placeOfName(names.nextAfter(name), place);
    } else if (name !== undefined && verdict === 'everybody' && filter === undefined) {
      const end = population.placeOfName(name + 1, place);
      count += population.listedBetween(place, end, now);
      place = end;
    } else {
      const person = population.listedAt(place, now);
      if (person !== undefined && isWanted(query, name, person)) count++;
      place++;
    }
  }
  return count;
}

function countUsers(call: Call, tenant: TenantState): Answer {
  requireList(call, tenant);
  if (!isEventual(call.headers)) throw badDirectoryRequest('$count is not currently supported.');
  const options = new Map(call.query.options).set('$count', 'true');
  const query = userQuery({ ...call, query: { ...call.query, options } }, tenant);
  return { status: 200, text: String(countOf(tenant, query)) };
}

function getUser(call: Call, tenant: TenantState): Answer {
  const access = profileAccess(call, tenant.population.find(call.params['user'] ?? '')?.id);
  if (access === 'none') throw directoryAccessDenied();
  const person = personInPath(call, tenant);
  const selection = userSelection(call, access, false);
  refuseExpand(call);
  if (selectsSignInActivity(call)) requireSignInActivity(call, tenant);
  return entityAnswer(call, `users${selection.suffix}/$entity`, userEntity(person, selection));
}

/** Only what nobody here has can be expanded; authentication methods never can. */
function refuseExpand(call: Call): void {
  const expand = call.query.options.get('$expand');
  if (expand === undefined || /^manager(\(.*\))?$/i.test(expand)) return;
  throw badGatewayRequest(
    `Parsing OData Select and Expand failed: '${expand}' cannot be expanded on type 'microsoft.graph.user'.`,
  );
}

function deleteUser(call: Call, tenant: TenantState): Answer {
  requireDirectoryScope(call, 'User.DeleteRestore.All', 'User.ReadWrite.All', 'Directory.ReadWrite.All');
  const person = personInPath(call, tenant);
  const all = hasRole(tenant.roles, call.caller, roleIds.globalAdministrator);
  const some =
    hasRole(tenant.roles, call.caller, roleIds.userAdministrator) && tenant.roles.holdings(person.id).length === 0;
  if (!call.caller.application && !all && !some) throw directoryAccessDenied();
  const now = tenant.options.now();
  tenant.population.remove(person.id, now, now + tenant.faults.replicationLagMs);
  return noContent;
}
