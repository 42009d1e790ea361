// Roles, groups and administrative units as Graph shows them.
import { guid } from '../people/hash.ts';
import type { Group, Unit } from '../directory/groupsAndUnits.ts';
import { roleDefinitions, roleIds, type RoleDefinition } from '../directory/roleCatalogue.ts';
import type { RoleStore } from '../directory/roleStore.ts';
import type { Version } from '../http/call.ts';

const created = '2023-04-12T08:00:00Z';

export function groupEntity(group: Group): Record<string, unknown> {
  const { id, displayName, description, isAssignableToRole } = group;
  return {
    ...{ id, deletedDateTime: null, createdDateTime: created, displayName },
    description: description === '' ? null : description,
    ...{ groupTypes: [], isAssignableToRole, mail: null, mailEnabled: false, mailNickname: id.slice(0, 8) },
    ...{ onPremisesSyncEnabled: null, securityEnabled: true, visibility: isAssignableToRole ? 'Private' : null },
  };
}

export function unitEntity(unit: Unit): Record<string, unknown> {
  const { id, displayName, description, isMemberManagementRestricted } = unit;
  return { id, deletedDateTime: null, displayName, description, visibility: null, isMemberManagementRestricted };
}

/** Roles that somebody holds or held exist as objects of the tenant; others only as templates. */
export function activatedRoles(roles: RoleStore): readonly RoleDefinition[] {
  const used = new Set([...roles.assignments.map((one) => one.roleDefinitionId), roleIds.globalAdministrator]);
  return roleDefinitions.filter(({ id, isBuiltIn }) => isBuiltIn && used.has(id));
}

/** The tenant's own id of a role: never the template's. */
export function directoryRoleId(role: RoleDefinition): string {
  return guid(roleDefinitions.indexOf(role), 3600);
}

export function directoryRoleEntity(role: RoleDefinition): Record<string, unknown> {
  const { displayName, templateId } = role;
  const description = `Can do what ${displayName} can.`;
  return { id: directoryRoleId(role), deletedDateTime: null, description, displayName, roleTemplateId: templateId };
}

const privileged: readonly string[] = [
  ...[roleIds.globalAdministrator, roleIds.privilegedAuthenticationAdministrator, roleIds.authenticationAdministrator],
  ...[roleIds.helpdeskAdministrator, roleIds.userAdministrator, roleIds.privilegedRoleAdministrator],
  ...[roleIds.securityAdministrator, roleIds.globalReader, roleIds.passwordAdministrator, roleIds.securityReader],
];

export function roleDefinitionEntity(role: RoleDefinition, version: Version): Record<string, unknown> {
  const { id, templateId, displayName, isBuiltIn } = role;
  return {
    ...{
      id,
      description: `Can do what ${displayName} can.`,
      displayName,
      isBuiltIn,
      isEnabled: true,
      templateId,
      version: '1',
    },
    resourceScopes: ['/'],
    rolePermissions: [{ allowedResourceActions: ['microsoft.directory/users/standard/read'], condition: null }],
    // Which roles are privileged only beta says.
    ...(version === 'beta' ? { isPrivileged: privileged.includes(id) } : {}),
  };
}

/** An item of a collection of several types. */
export function typedEntity(type: string, entity: Record<string, unknown>): Record<string, unknown> {
  return { '@odata.type': `#microsoft.graph.${type}`, ...entity };
}
