// Directory roles and their members, the older way. https://learn.microsoft.com/graph/api/resources/directoryrole
import { collectionAnswer, entityAnswer, type Answer, type Call } from '../http/call.ts';
import { directoryNotFound } from '../http/refusal.ts';
import { route, type Route } from '../http/route.ts';
import { roleDefinitions, type RoleDefinition } from '../directory/roleCatalogue.ts';
import { listAnswer } from '../odata/listAnswer.ts';
import type { TenantState } from '../tenantState.ts';
import { activatedRoles, directoryRoleEntity, directoryRoleId } from './directoryEntities.ts';
import { principalEntity } from './principals.ts';
import { requireDirectoryScope } from './userAccess.ts';

export const directoryRoleRoutes: readonly Route[] = [
  route('GET', '/directoryRoles', 'directory', listRoles),
  route('GET', '/directoryRoles/:role', 'directory', getRole),
  route('GET', '/directoryRoles/:role/members', 'directory', listMembers),
  route('GET', '/directoryRoles/:role/scopedMembers', 'directory', listScopedMembers),
  route('GET', '/directoryRoleTemplates', 'directory', listTemplates),
];

/** Permissions that let roles be read. */
export const roleScopes = [
  ...['RoleManagement.Read.Directory', 'RoleManagement.ReadWrite.Directory', 'RoleManagement.Read.All'],
  ...['Directory.Read.All', 'Directory.ReadWrite.All'],
];

function roleInPath(call: Call, tenant: TenantState): RoleDefinition {
  const key = call.params['role'] ?? '';
  const template = /^roleTemplateId=(.*)$/i.exec(key)?.[1];
  const role = activatedRoles(tenant.roles).find((one) =>
    template === undefined ? directoryRoleId(one) === key : one.templateId === template,
  );
  if (role === undefined) throw directoryNotFound(key);
  return role;
}

function listRoles(call: Call, tenant: TenantState): Answer {
  requireDirectoryScope(call, ...roleScopes);
  return listAnswer(call, activatedRoles(tenant.roles).map(directoryRoleEntity), {
    context: 'directoryRoles',
    // Roles do not page.
    size: { usual: 10_000, largest: 10_000, clip: true },
    filterable: ({ kind, path }) =>
      (kind === 'compare' || kind === 'in') && ['roleTemplateId', 'displayName'].includes(path[0] ?? ''),
    emptyPages: false,
  });
}

function getRole(call: Call, tenant: TenantState): Answer {
  requireDirectoryScope(call, ...roleScopes);
  return entityAnswer(call, 'directoryRoles/$entity', directoryRoleEntity(roleInPath(call, tenant)));
}

/** Who holds the role for the whole tenant: groups stand for themselves. */
function listMembers(call: Call, tenant: TenantState): Answer {
  requireDirectoryScope(call, ...roleScopes);
  const role = roleInPath(call, tenant);
  const members = tenant.roles.assignments
    .filter(({ roleDefinitionId, directoryScopeId }) => roleDefinitionId === role.id && directoryScopeId === '/')
    .map(({ principalId }) => principalEntity(tenant, principalId))
    .filter((member) => member !== undefined);
  return listAnswer(call, members, {
    context: 'directoryObjects',
    size: { usual: 10_000, largest: 10_000, clip: true },
    emptyPages: false,
  });
}

function listScopedMembers(call: Call, tenant: TenantState): Answer {
  requireDirectoryScope(call, ...roleScopes, 'AdministrativeUnit.Read.All');
  const role = roleInPath(call, tenant);
  const members = tenant.roles.assignments
    .filter(({ roleDefinitionId, directoryScopeId }) => roleDefinitionId === role.id && directoryScopeId !== '/')
    .map(({ id, principalId, directoryScopeId }) => ({
      ...{
        id,
        roleId: directoryRoleId(role),
        administrativeUnitId: directoryScopeId.replace('/administrativeUnits/', ''),
      },
      roleMemberInfo: { id: principalId, displayName: tenant.population.find(principalId)?.displayName ?? null },
    }));
  return collectionAnswer(call, 'scopedRoleMemberships', members);
}

function listTemplates(call: Call): Answer {
  requireDirectoryScope(call, ...roleScopes);
  const templates = roleDefinitions
    .filter(({ isBuiltIn }) => isBuiltIn)
    .map(({ id, displayName }) => ({ id, deletedDateTime: null, description: null, displayName }));
  return collectionAnswer(call, 'directoryRoleTemplates', templates);
}
