// Unified role management: definitions, assignments, eligibility. https://learn.microsoft.com/graph/api/resources/rolemanagement
import { entityAnswer, type Answer, type Call } from '../http/call.ts';
import {
  badDirectoryRequest,
  badGatewayRequest,
  directoryNotFound,
  Refusal,
  unsupportedQuery,
} from '../http/refusal.ts';
import { route, type Route } from '../http/route.ts';
import { roleDefinitions } from '../directory/roleCatalogue.ts';
import type { RoleAssignment, RoleEligibility } from '../directory/roleStore.ts';
import type { FilterLeaf } from '../odata/filter.ts';
import { listAnswer } from '../odata/listAnswer.ts';
import { isAdvanced } from '../odata/queryOptions.ts';
import { isoTime } from '../people/person.ts';
import type { TenantState } from '../tenantState.ts';
import { roleDefinitionEntity } from './directoryEntities.ts';
import { roleScopes } from './directoryRoles.ts';
import { principalEntity } from './principals.ts';
import { requireDirectoryScope } from './userAccess.ts';

const root = '/roleManagement/directory';

export const roleManagementRoutes: readonly Route[] = [
  route('GET', `${root}/roleDefinitions`, 'directory', listDefinitions),
  route('GET', `${root}/roleDefinitions/:role`, 'directory', getDefinition),
  route('GET', `${root}/roleAssignments`, 'directory', listAssignments),
  route('GET', `${root}/roleAssignments/:assignment`, 'directory', getAssignment),
  route('GET', `${root}/transitiveRoleAssignments`, 'directory', listTransitive, { betaOnly: true }),
  route('GET', `${root}/roleEligibilityScheduleInstances`, 'directory', listEligibilities),
  route('GET', `${root}/roleEligibilityScheduleInstances/filterByCurrentUser`, 'directory', ownEligibilities),
  route('GET', `${root}/roleAssignmentScheduleInstances`, 'directory', listActive),
  route('GET', `${root}/roleAssignmentScheduleInstances/filterByCurrentUser`, 'directory', ownActive),
];

/** Long lists come whole: field code reads these in one page. */
const size = { usual: 500, largest: 999, clip: true };

const only =
  (...names: readonly string[]) =>
  (leaf: FilterLeaf): boolean =>
    (leaf.kind === 'compare' || leaf.kind === 'in') &&
    (leaf.kind === 'in' || leaf.operator === 'eq') &&
    names.includes(leaf.path[0] ?? '');

/** What `$expand` asks for. @throws Refusal 400 for anything else. */
function expanded(call: Call): { readonly roleDefinition: boolean; readonly principal: boolean } {
  const names = (call.query.options.get('$expand') ?? '')
    .split(/,(?![^(]*\))/)
    .map((name) => name.replace(/\(.*\)/, '').trim())
    .filter((name) => name !== '');
  const unknown = names.find((name) => !['roleDefinition', 'principal', 'directoryScope', '*'].includes(name));
  if (unknown !== undefined) {
    throw badGatewayRequest(`Parsing OData Select and Expand failed: Could not find a property named '${unknown}'.`);
  }
  return {
    roleDefinition: names.includes('roleDefinition') || names.includes('*'),
    principal: names.includes('principal'),
  };
}

function withExpansions(
  call: Call,
  tenant: TenantState,
  entity: { readonly roleDefinitionId: string; readonly principalId: string },
): object {
  const { roleDefinition, principal } = expanded(call);
  const role = roleDefinitions.find(({ id }) => id === entity.roleDefinitionId);
  return {
    ...entity,
    ...(roleDefinition && role !== undefined ? { roleDefinition: roleDefinitionEntity(role, call.version) } : {}),
    ...(principal ? { principal: principalEntity(tenant, entity.principalId) ?? null } : {}),
  };
}

function listDefinitions(call: Call, tenant: TenantState): Answer {
  requireDirectoryScope(call, ...roleScopes);
  const list = roleDefinitions.map((role) => roleDefinitionEntity(role, call.version));
  return listAnswer(call, list, {
    ...{ context: 'roleManagement/directory/roleDefinitions', size, emptyPages: tenant.faults.emptyPages },
    filterable: (leaf) =>
      ['id', 'displayName', 'isBuiltIn', 'templateId', 'isPrivileged'].includes(leaf.path[0] ?? '') &&
      leaf.kind !== 'lambda',
    sortable: ['displayName'],
  });
}

function getDefinition(call: Call): Answer {
  requireDirectoryScope(call, ...roleScopes);
  const role = roleDefinitions.find(({ id }) => id === call.params['role']);
  if (role === undefined) throw directoryNotFound(call.params['role'] ?? '');
  return entityAnswer(
    call,
    'roleManagement/directory/roleDefinitions/$entity',
    roleDefinitionEntity(role, call.version),
  );
}

const assignmentEntity = ({ id, principalId, roleDefinitionId, directoryScopeId }: RoleAssignment) => ({
  ...{ id, principalId, roleDefinitionId, directoryScopeId },
});

function listAssignments(call: Call, tenant: TenantState): Answer {
  requireDirectoryScope(call, ...roleScopes);
  const list = tenant.roles.assignments.map((one) => withExpansions(call, tenant, assignmentEntity(one)));
  return listAnswer(call, list, {
    ...{ context: 'roleManagement/directory/roleAssignments', size, emptyPages: tenant.faults.emptyPages },
    filterable: only('principalId', 'roleDefinitionId', 'directoryScopeId'),
  });
}

function getAssignment(call: Call, tenant: TenantState): Answer {
  requireDirectoryScope(call, ...roleScopes);
  const found = tenant.roles.assignments.find(({ id }) => id === call.params['assignment']);
  if (found === undefined) throw directoryNotFound(call.params['assignment'] ?? '');
  const entity = withExpansions(call, tenant, assignmentEntity(found));
  return entityAnswer(call, 'roleManagement/directory/roleAssignments/$entity', entity);
}

/** Of one principal, through groups too. */
function listTransitive(call: Call, tenant: TenantState): Answer {
  requireDirectoryScope(call, ...roleScopes);
  const principal = /^principalId\s+eq\s+'([^']+)'$/i.exec(call.query.options.get('$filter')?.trim() ?? '')?.[1];
  if (!isAdvanced(call.query, call.headers) || principal === undefined) {
    throw unsupportedQuery(
      "transitiveRoleAssignments needs $filter=principalId eq '…', ConsistencyLevel: eventual and $count=true.",
    );
  }
  const groups = tenant.roles.groupsOf(principal).map(({ id }) => id);
  const list = tenant.roles.assignments
    .filter(({ principalId }) => principalId === principal || groups.includes(principalId))
    .map((one) => withExpansions(call, tenant, assignmentEntity(one)));
  // The filter is applied above: it asks through groups, which the property does not say.
  const options = new Map([...call.query.options].filter(([name]) => name !== '$filter'));
  return listAnswer({ ...call, query: { ...call.query, options } }, list, {
    ...{ context: 'roleManagement/directory/transitiveRoleAssignments', size, count: true, emptyPages: false },
  });
}

/** @throws Refusal 400 in a tenant without Microsoft Entra ID P2. */
export function requirePrivilegedIdentityManagement(tenant: TenantState): void {
  if (tenant.options.licence === 'p2') return;
  throw new Refusal(
    400,
    'AadPremiumLicenseRequired',
    'The tenant needs to have Microsoft Entra ID P2 or Microsoft Entra ID Governance license.',
  );
}

const eligibilityScopes = [
  ...['RoleEligibilitySchedule.Read.Directory', 'RoleEligibilitySchedule.ReadWrite.Directory'],
  ...['RoleManagement.Read.Directory', 'RoleManagement.ReadWrite.Directory', 'RoleManagement.Read.All'],
];
const activeScopes = [
  ...['RoleAssignmentSchedule.Read.Directory', 'RoleAssignmentSchedule.ReadWrite.Directory'],
  ...['RoleManagement.Read.Directory', 'RoleManagement.ReadWrite.Directory', 'RoleManagement.Read.All'],
];

function eligibilityEntity(tenant: TenantState, one: RoleEligibility) {
  const { id, principalId, roleDefinitionId, directoryScopeId } = one;
  return {
    ...{ id: `${id}-instance`, principalId, roleDefinitionId, directoryScopeId, appScopeId: null },
    ...{ startDateTime: isoTime(tenant.openedAt - 30 * 86_400_000), endDateTime: null },
    ...{ memberType: 'Direct', roleEligibilityScheduleId: id },
  };
}

export function answerInstances(call: Call, tenant: TenantState, name: string, list: readonly object[]): Answer {
  return listAnswer(call, list, {
    ...{ context: `roleManagement/directory/${name}`, size, emptyPages: tenant.faults.emptyPages },
    filterable: only('principalId', 'roleDefinitionId', 'directoryScopeId', 'memberType', 'assignmentType'),
  });
}

function eligibilities(call: Call, tenant: TenantState, principal: string | undefined): Answer {
  requireDirectoryScope(call, ...eligibilityScopes);
  requirePrivilegedIdentityManagement(tenant);
  const list = tenant.roles.eligibilities
    .filter(({ principalId }) => principal === undefined || principalId === principal)
    .map((one) => withExpansions(call, tenant, eligibilityEntity(tenant, one)));
  return answerInstances(call, tenant, 'roleEligibilityScheduleInstances', list);
}

function listEligibilities(call: Call, tenant: TenantState): Answer {
  return eligibilities(call, tenant, undefined);
}

function ownEligibilities(call: Call, tenant: TenantState): Answer {
  return eligibilities(call, tenant, currentUser(call));
}

/** @throws Refusal 400 unless the function is called as `filterByCurrentUser(on='principal')`. */
export function currentUser(call: Call): string {
  if (call.params['on'] !== 'principal') throw badDirectoryRequest("filterByCurrentUser supports on='principal' only.");
  return call.caller.id;
}

function activeProperties({ openedAt }: TenantState, { id, activatedAt, endsAt }: RoleAssignment): object {
  return {
    ...{ appScopeId: null, memberType: 'Direct', roleAssignmentOriginId: id, roleAssignmentScheduleId: id },
    assignmentType: activatedAt === undefined ? 'Assigned' : 'Activated',
    startDateTime: isoTime(activatedAt ?? openedAt - 90 * 86_400_000),
    endDateTime: endsAt === undefined ? null : isoTime(endsAt),
  };
}

function active(call: Call, tenant: TenantState, principal: string | undefined): Answer {
  requireDirectoryScope(call, ...activeScopes);
  requirePrivilegedIdentityManagement(tenant);
  const list = tenant.roles.assignments
    .filter(({ principalId }) => principal === undefined || principalId === principal)
    .map((one) =>
      withExpansions(call, tenant, {
        ...assignmentEntity(one),
        ...activeProperties(tenant, one),
      }),
    );
  return answerInstances(call, tenant, 'roleAssignmentScheduleInstances', list);
}

function listActive(call: Call, tenant: TenantState): Answer {
  return active(call, tenant, undefined);
}

function ownActive(call: Call, tenant: TenantState): Answer {
  return active(call, tenant, currentUser(call));
}
