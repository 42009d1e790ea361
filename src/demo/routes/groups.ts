// Groups, administrative units, deleted users. https://learn.microsoft.com/graph/api/resources/group
import { entityAnswer, type Answer, type Call } from '../http/call.ts';
import { badDirectoryRequest, directoryNotFound, unsupportedQuery } from '../http/refusal.ts';
import { route, type Route } from '../http/route.ts';
import type { Group, Unit } from '../directory/groupsAndUnits.ts';
import { isAdvanced, isEventual, selected } from '../odata/queryOptions.ts';
import { filtered, listAnswer } from '../odata/listAnswer.ts';
import type { FilterLeaf } from '../odata/filter.ts';
import { isoTime } from '../people/person.ts';
import type { TenantState } from '../tenantState.ts';
import { groupEntity, typedEntity, unitEntity } from './directoryEntities.ts';
import { requireDirectoryScope } from './userAccess.ts';
import { userEntity, userSelection } from './userProperties.ts';

const units = '/directory/administrativeUnits';

export const groupRoutes: readonly Route[] = [
  route('GET', '/groups', 'directory', listGroups),
  route('GET', '/groups/$count', 'directory', countGroups),
  route('GET', '/groups/:group', 'directory', getGroup),
  ...(['members', 'owners', 'transitiveMembers'] as const).flatMap((part) => [
    route('GET', `/groups/:group/${part}`, 'directory', listGroupPart(part, false)),
    route('GET', `/groups/:group/${part}/microsoft.graph.user`, 'directory', listGroupPart(part, true)),
  ]),
  route('GET', units, 'directory', listUnits),
  route('GET', `${units}/:unit`, 'directory', getUnit),
  route('GET', `${units}/:unit/members`, 'directory', listUnitMembers),
  route('GET', `${units}/:unit/scopedRoleMembers`, 'directory', listUnitAdministrators),
  route('GET', '/directory/deletedItems/microsoft.graph.user', 'directory', listDeletedUsers),
];

const directoryScopes = ['Directory.Read.All', 'Directory.ReadWrite.All'];
const groupScopes = [...directoryScopes, 'Group.Read.All', 'Group.ReadWrite.All'];
const memberScopes = [...groupScopes, 'GroupMember.Read.All', 'GroupMember.ReadWrite.All'];
const unitScopes = [...directoryScopes, 'AdministrativeUnit.Read.All', 'AdministrativeUnit.ReadWrite.All'];
const pages = { usual: 100, largest: 999 };

const basicFilters = ['displayName', 'isAssignableToRole', 'securityEnabled', 'mailEnabled', 'mailNickname', 'id'];

function groupFilter(call: Call) {
  const advanced = isAdvanced(call.query, call.headers);
  return (leaf: FilterLeaf): boolean => {
    if (leaf.path.length !== 1 || !basicFilters.includes(leaf.path[0] ?? '')) return false;
    if (leaf.kind === 'compare') return leaf.operator === 'eq' || (advanced && leaf.operator === 'ne');
    return leaf.kind === 'in' || (leaf.kind === 'text' && leaf.function === 'startswith');
  };
}

function listGroups(call: Call, tenant: TenantState): Answer {
  requireDirectoryScope(call, ...memberScopes);
  const advanced = isAdvanced(call.query, call.headers);
  if (call.query.options.has('$filter') && call.query.options.has('$orderby') && !advanced) {
    throw unsupportedQuery(
      "$filter with $orderby needs the request header 'ConsistencyLevel: eventual' and $count=true.",
    );
  }
  if (call.query.options.has('$search')) throw unsupportedQuery('$search is not supported here.');
  return listAnswer(call, tenant.roles.groups.map(groupEntity), {
    ...{ context: 'groups', size: pages, filterable: groupFilter(call), sortable: ['displayName'] },
    ...{ count: advanced, emptyPages: tenant.faults.emptyPages },
  });
}

function countGroups(call: Call, tenant: TenantState): Answer {
  requireDirectoryScope(call, ...groupScopes);
  if (!isEventual(call.headers)) throw badDirectoryRequest('$count is not currently supported.');
  const groups = filtered(call, tenant.roles.groups.map(groupEntity), { filterable: groupFilter(call) });
  return { status: 200, text: String(groups.length) };
}

function groupInPath(call: Call, tenant: TenantState): Group {
  const id = call.params['group'] ?? '';
  const group = tenant.roles.groups.find((one) => one.id === id.toLowerCase());
  if (group === undefined) throw directoryNotFound(id);
  return group;
}

function getGroup(call: Call, tenant: TenantState): Answer {
  requireDirectoryScope(call, ...memberScopes);
  return entityAnswer(call, 'groups/$entity', groupEntity(groupInPath(call, tenant)));
}

/** People under their ids, as directory objects or as users. */
function listPeople(call: Call, tenant: TenantState, ids: readonly string[], asUsers: boolean): Answer {
  const advanced = isAdvanced(call.query, call.headers);
  if (asUsers && !advanced) {
    throw unsupportedQuery(
      "The specified OData cast is only supported with 'ConsistencyLevel: eventual' and $count=true.",
    );
  }
  const selection = userSelection(call, 'all', true);
  const entities = ids.flatMap((id) => {
    const person = tenant.population.find(id);
    if (person === undefined) return [];
    const entity = userEntity(person, selection);
    return asUsers ? [entity] : [typedEntity('user', entity)];
  });
  // The selection is made already.
  const options = new Map([...call.query.options].filter(([name]) => name !== '$select'));
  return listAnswer({ ...call, query: { ...call.query, options } }, entities, {
    context: (asUsers ? 'users' : 'directoryObjects') + (selected(call.query) === undefined ? '' : selection.suffix),
    ...{ size: pages, count: advanced, emptyPages: tenant.faults.emptyPages },
  });
}

function listGroupPart(part: 'members' | 'owners' | 'transitiveMembers', asUsers: boolean) {
  return (call: Call, tenant: TenantState): Answer => {
    requireDirectoryScope(call, ...memberScopes);
    const group = groupInPath(call, tenant);
    return listPeople(call, tenant, part === 'owners' ? group.owners : group.members, asUsers);
  };
}

function listUnits(call: Call, tenant: TenantState): Answer {
  requireDirectoryScope(call, ...unitScopes);
  return listAnswer(call, tenant.roles.units.map(unitEntity), {
    ...{ context: 'directory/administrativeUnits', size: pages, emptyPages: tenant.faults.emptyPages },
    filterable: ({ kind, path }) => kind === 'compare' && path.length === 1,
  });
}

function unitInPath(call: Call, tenant: TenantState): Unit {
  const id = call.params['unit'] ?? '';
  const unit = tenant.roles.units.find((one) => one.id === id.toLowerCase());
  if (unit === undefined) throw directoryNotFound(id);
  return unit;
}

function getUnit(call: Call, tenant: TenantState): Answer {
  requireDirectoryScope(call, ...unitScopes);
  return entityAnswer(call, 'directory/administrativeUnits/$entity', unitEntity(unitInPath(call, tenant)));
}

function listUnitMembers(call: Call, tenant: TenantState): Answer {
  requireDirectoryScope(call, ...unitScopes);
  return listPeople(call, tenant, unitInPath(call, tenant).members, false);
}

function listUnitAdministrators(call: Call, tenant: TenantState): Answer {
  requireDirectoryScope(call, ...unitScopes, 'RoleManagement.Read.Directory');
  const unit = unitInPath(call, tenant);
  const members = tenant.roles.assignments
    .filter(({ directoryScopeId }) => tenant.roles.unitOf(directoryScopeId) === unit)
    .map(({ id, principalId, roleDefinitionId }) => ({
      ...{ id, roleId: roleDefinitionId, administrativeUnitId: unit.id },
      roleMemberInfo: { id: principalId, displayName: tenant.population.find(principalId)?.displayName ?? null },
    }));
  return listAnswer(call, members, { context: 'scopedRoleMemberships', size: pages, emptyPages: false });
}

function listDeletedUsers(call: Call, tenant: TenantState): Answer {
  requireDirectoryScope(call, ...directoryScopes, 'User.Read.All', 'User.ReadWrite.All', 'User.DeleteRestore.All');
  const selection = userSelection(call, 'all', true);
  const entities = tenant.population.removed().map(({ person, at }) => ({
    ...userEntity(person, selection),
    deletedDateTime: isoTime(at),
  }));
  const options = new Map([...call.query.options].filter(([name]) => name !== '$select'));
  return listAnswer({ ...call, query: { ...call.query, options } }, entities, {
    ...{ context: `directory/deletedItems/microsoft.graph.user${selection.suffix}`, size: pages, emptyPages: false },
    filterable: ({ path }) => path.length === 1,
  });
}
