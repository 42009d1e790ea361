// Registration reports: rows hours old, and sums over them. https://learn.microsoft.com/graph/api/resources/authenticationmethods-usage-insights-overview
import { contextOf, entityAnswer, type Answer, type Call } from '../http/call.ts';
import { badDirectoryRequest, directoryNotFound, Refusal, unsupportedQuery } from '../http/refusal.ts';
import { route, type Route } from '../http/route.ts';
import { hasRole, hasScope } from '../directory/reach.ts';
import { roleIds } from '../directory/roleCatalogue.ts';
import { registrationRow, type RegistrationRow } from '../methods/registration.ts';
import { leavesOf, type FilterLeaf } from '../odata/filter.ts';
import { matchesEntity } from '../odata/matchesFilter.ts';
import { pageAnswer, pageSize, pageStart } from '../odata/page.ts';
import { selected } from '../odata/queryOptions.ts';
import { readFilter } from '../odata/readFilter.ts';
import { cut } from '../odata/listAnswer.ts';
import type { Person } from '../people/person.ts';
import type { PersonOrder } from '../people/personOrders.ts';
import type { TenantState } from '../tenantState.ts';
import { requirePremium } from './userAccess.ts';

const root = '/reports/authenticationMethods';

export const reportRoutes: readonly Route[] = [
  route('GET', `${root}/userRegistrationDetails`, 'reports', listDetails),
  route('GET', `${root}/userRegistrationDetails/:user`, 'reports', getDetails),
  route('GET', `${root}/usersRegisteredByFeature`, 'reports', byFeature),
  route('GET', `${root}/usersRegisteredByMethod`, 'reports', byMethod),
];

const readers = [
  ...[roleIds.reportsReader, roleIds.securityReader, roleIds.securityAdministrator, roleIds.globalReader],
  ...[roleIds.globalAdministrator, roleIds.securityOperator, roleIds.applicationAdministrator],
  roleIds.cloudApplicationAdministrator,
];

function requireReports(call: Call, tenant: TenantState): void {
  if (!hasScope(call.caller, 'AuditLog.Read.All')) {
    throw new Refusal(
      403,
      'Authentication_MSGraphPermissionMissing',
      'The principal does not have required Microsoft Graph permission(s): AuditLog.Read.All to call this API.',
    );
  }
  if (!call.caller.application && !hasRole(tenant.roles, call.caller, ...readers)) {
    throw new Refusal(403, 'Authentication_RequestFromUnsupportedUserRole', 'User is not in the allowed roles');
  }
  requirePremium(tenant, 0);
}

const refreshEvery = 3 * 3_600_000;
const agedAtOpening = 40 * 60_000;

/** When the rows were last refreshed. */
function refreshedAt({ openedAt, options }: TenantState): number {
  const first = openedAt - agedAtOpening;
  return first + Math.floor((options.now() - first) / refreshEvery) * refreshEvery;
}

function rowOf(tenant: TenantState, person: Person, admins: ReadonlySet<string>): RegistrationRow {
  const at = refreshedAt(tenant);
  return registrationRow({
    person,
    state: tenant.methods.asOf(person, at),
    policy: tenant.policy,
    isAdmin: admins.has(person.id),
    reading: tenant.options.reading,
    lastUpdatedDateTime: new Date(at - (person.key % 600) * 1000).toISOString().replace('Z', '0000Z'),
  });
}

const texts = ['userPrincipalName', 'userDisplayName'];
const flags = [
  ...['isMfaRegistered', 'isMfaCapable', 'isPasswordlessCapable', 'isSsprRegistered', 'isSsprEnabled', 'isSsprCapable'],
  'isSystemPreferredAuthenticationMethodEnabled',
];

/** Filters that the documentation names; others it does not take. */
function filterable(leaf: FilterLeaf): boolean {
  const [property = ''] = leaf.path;
  if (leaf.kind === 'lambda') {
    const inside = leaf.body === undefined ? [] : leavesOf(leaf.body);
    const equal = inside.every((one) => one.kind === 'compare' && one.operator === 'eq');
    return (
      leaf.quantifier === 'any' &&
      equal &&
      ['methodsRegistered', 'systemPreferredAuthenticationMethods'].includes(property)
    );
  }
  if (leaf.kind === 'text') return leaf.function === 'startswith' && texts.includes(property);
  if (leaf.kind !== 'compare' || leaf.operator !== 'eq') return false;
  return [...texts, ...flags, 'id', 'userPreferredMethodForSecondaryAuthentication'].includes(property);
}

function readOrder(call: Call): { readonly order: PersonOrder; readonly descending: boolean } {
  const text = call.query.options.get('$orderby')?.trim() ?? '';
  const [name = '', direction = 'asc'] = text.split(/\s+/);
  if (text === '') return { order: 'unsorted', descending: false };
  const order = { userdisplayname: 'displayName', userprincipalname: 'userPrincipalName' }[name.toLowerCase()];
  if (order === undefined) throw unsupportedQuery(`Sorting not supported for current query: '${text}'.`);
  return { order: order as PersonOrder, descending: direction.toLowerCase() === 'desc' };
}

function listDetails(call: Call, tenant: TenantState): Answer {
  requireReports(call, tenant);
  const filter = readFilter(call.query.options.get('$filter'));
  const refused = filter === undefined ? undefined : leavesOf(filter).find((leaf) => !filterable(leaf));
  if (refused !== undefined)
    throw badDirectoryRequest(`The property '${refused.path.join('/')}' does not support this filter.`);
  const { order, descending } = readOrder(call);
  const names = selected(call.query);
  const admins = tenant.roles.holders();
  function* rows(from: number) {
    for (const { person, position } of everybody(tenant, order, descending, from)) {
      if (!isReported(tenant, person)) continue;
      const row = rowOf(tenant, person, admins);
      if (filter !== undefined && !matchesEntity(filter, row)) continue;
      yield { entity: names === undefined ? row : cut(row, names), next: position + 1 };
    }
  }
  return pageAnswer(call, rows(pageStart(call).from), {
    context: `reports/authenticationMethods/userRegistrationDetails${names === undefined ? '' : `(${names.join(',')})`}`,
    size: pageSize(call, { usual: 100, largest: 999, clip: true }),
    emptyPages: tenant.faults.emptyPages,
  });
}

/** Rows are only for those who may sign in. */
function isReported({ options }: TenantState, { accountEnabled }: Person): boolean {
  return accountEnabled || options.reading.blockedInReport === 'listed';
}

/** Everybody lists show; deleted people are not in the report. */
function* everybody(tenant: TenantState, order: PersonOrder, descending: boolean, from: number) {
  const { population, orders } = tenant;
  const now = tenant.options.now();
  for (let position = from; position < population.places; position++) {
    const person = population.listedAt(orders.placeAt(position, order, descending), now);
    if (person !== undefined) yield { person, position };
  }
}

function getDetails(call: Call, tenant: TenantState): Answer {
  requireReports(call, tenant);
  const id = call.params['user'] ?? '';
  const person = tenant.population.find(id);
  if (person?.id !== id.toLowerCase() || !isReported(tenant, person)) throw directoryNotFound(id);
  return entityAnswer(
    call,
    'reports/authenticationMethods/userRegistrationDetails/$entity',
    rowOf(tenant, person, tenant.roles.holders()),
  );
}

/** Not the roles that protect their holders: the report has a list of its own. */
const privilegedAdministrators: readonly string[] = [
  ...[roleIds.globalAdministrator, roleIds.securityAdministrator, roleIds.exchangeAdministrator],
  ...[roleIds.helpdeskAdministrator, roleIds.userAdministrator, roleIds.authenticationAdministrator],
];

function included(call: Call, tenant: TenantState, withoutBlocked: boolean): readonly RegistrationRow[] {
  const { includedUserTypes = 'all', includedUserRoles = 'all' } = call.params;
  if (!['all', 'member', 'guest'].includes(includedUserTypes)) throw badDirectoryRequest('Invalid includedUserTypes.');
  const admins = tenant.roles.holders();
  const privileged = new Set(
    tenant.roles.assignments
      .filter(({ roleDefinitionId }) => privilegedAdministrators.includes(roleDefinitionId))
      .map(({ principalId }) => principalId),
  );
  const rows: RegistrationRow[] = [];
  for (const { person } of everybody(tenant, 'unsorted', false, 0)) {
    if (withoutBlocked && !person.accountEnabled) continue;
    if (includedUserTypes !== 'all' && person.userType.toLowerCase() !== includedUserTypes) continue;
    const wanted = {
      all: true,
      user: !admins.has(person.id),
      admin: admins.has(person.id),
      privilegedAdmin: privileged.has(person.id),
    }[includedUserRoles];
    if (wanted === undefined) throw badDirectoryRequest('Invalid includedUserRoles.');
    if (wanted) rows.push(rowOf(tenant, person, admins));
  }
  return rows;
}

function summary(call: Call, type: string, rows: readonly RegistrationRow[], counts: object): Answer {
  const { includedUserTypes = 'all', includedUserRoles = 'all' } = call.params;
  return {
    status: 200,
    body: {
      '@odata.context': contextOf(call, `microsoft.graph.${type}`),
      ...{ totalUserCount: rows.length, userTypes: includedUserTypes, userRoles: includedUserRoles, ...counts },
    },
  };
}

const features = [
  ['ssprRegistered', 'isSsprRegistered'],
  ['ssprEnabled', 'isSsprEnabled'],
  ['ssprCapable', 'isSsprCapable'],
  ['passwordlessCapable', 'isPasswordlessCapable'],
  ['mfaCapable', 'isMfaCapable'],
] as const;

function byFeature(call: Call, tenant: TenantState): Answer {
  requireReports(call, tenant);
  const rows = included(call, tenant, true);
  const userRegistrationFeatureCounts = features.map(([feature, flag]) => ({
    feature,
    userCount: rows.filter((row) => row[flag]).length,
  }));
  return summary(call, 'userRegistrationFeatureSummary', rows, { userRegistrationFeatureCounts });
}

function byMethod(call: Call, tenant: TenantState): Answer {
  requireReports(call, tenant);
  const rows = included(call, tenant, false);
  const counts = new Map<string, number>();
  for (const name of rows.flatMap(({ methodsRegistered }) => methodsRegistered))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const userRegistrationMethodCounts = [...counts].map(([authenticationMethod, userCount]) => ({
    authenticationMethod,
    userCount,
  }));
  return summary(call, 'userRegistrationMethodSummary', rows, { userRegistrationMethodCounts });
}
