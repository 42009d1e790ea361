// Whether the roles of the person acting are likely to suffice for a target. A hint: the service decides.

import type { Privilege, RoleDirectory } from './access.ts';
import { roleTemplateIds } from './roles.ts';

export type OwnRoleVerdict = 'suffices' | 'mayNotSuffice' | 'unknown';

/** What the active, tenant-wide roles of `ownUserId` let expect for a target of this privilege. Roles that are only
 * eligible, or hold for an administrative unit, may or may not reach the target: `mayNotSuffice`.
 * https://learn.microsoft.com/entra/identity/role-based-access-control/privileged-roles-permissions */
export function ownRoleVerdict(directory: RoleDirectory, ownUserId: string, privilege: Privilege): OwnRoleVerdict {
  const own = new Set(
    (directory.holdings.get(ownUserId) ?? [])
      .filter((holding) => holding.state === 'active' && holding.directoryScopeId === '/')
      .map((holding) => holding.roleTemplateId),
  );
  if (own.has(roleTemplateIds.globalAdministrator) || own.has(roleTemplateIds.privilegedAuthenticationAdministrator)) {
    return 'suffices';
  }
  if (own.has(roleTemplateIds.authenticationAdministrator) && privilege.level === 'none') return 'suffices';
  if (directory.failures.active !== undefined) return 'unknown';
  if (own.has(roleTemplateIds.authenticationAdministrator) && privilege.level === 'unknown') return 'unknown';
  return 'mayNotSuffice';
}
