// Who may do what to whom: the caller's permissions, the caller's roles and the target's roles together decide.
// https://learn.microsoft.com/entra/identity/role-based-access-control/privileged-roles-permissions
import type { Caller } from '../http/tokens.ts';
import type { Person } from '../people/person.ts';
import { reachedByAuthenticationAdministrator, revocationReach, roleIds } from './roleCatalogue.ts';
import type { Holding, RoleStore } from './roleStore.ts';

/** Whether the token carries one of these permissions. */
export function hasScope(caller: Caller, ...scopes: readonly string[]): boolean {
  return scopes.some((scope) => caller.scopes.has(scope));
}

/** The caller's roles that the token already knows of. */
function rolesOfCaller(roles: RoleStore, caller: Caller): readonly Holding[] {
  if (caller.application) return [];
  return roles.holdings(caller.id).filter(({ sequence }) => sequence < caller.sequence);
}

/** Whether the caller holds one of these roles for the whole tenant. */
export function hasRole(roles: RoleStore, caller: Caller, ...wanted: readonly string[]): boolean {
  return rolesOfCaller(roles, caller).some(
    ({ roleDefinitionId, directoryScopeId }) => directoryScopeId === '/' && wanted.includes(roleDefinitionId),
  );
}

/** Whether a target is out of reach of roles that reach only holders of `reached` roles. */
function isProtected(roles: RoleStore, targetId: string, reached: ReadonlySet<string>): boolean {
  if (roles.inRoleAssignableGroup(targetId)) return true;
  return roles
    .holdings(targetId)
    .some(
      ({ roleDefinitionId, directoryScopeId }) =>
        !reached.has(roleDefinitionId) || roles.unitOf(directoryScopeId)?.isMemberManagementRestricted === true,
    );
}

/** Those of the caller's roles whose scope covers the target; in a restricted unit only its own administrators write. */
function rolesOver(
  roles: RoleStore,
  held: readonly Holding[],
  target: Person,
  writes: boolean,
  restrictedReachable: boolean,
): readonly Holding[] {
  return held.filter(({ directoryScopeId }) => {
    if (!roles.scopeCovers(directoryScopeId, target.id)) return false;
    if (!writes || !target.isManagementRestricted || restrictedReachable) return true;
    return roles.unitOf(directoryScopeId)?.isMemberManagementRestricted === true;
  });
}

export interface ReachOptions {
  /** Members of a restricted unit can be managed by administrators of the tenant. */
  readonly restrictedReachable: boolean;
}

/** What the caller may do with somebody's authentication methods; permissions are checked elsewhere. */
export interface MethodsReach {
  readonly read: 'full' | 'masked' | 'no';
  readonly write: boolean;
  /** Only through the Authentication Administrator role, which may not manage hardware OATH tokens. */
  readonly limited: boolean;
}

export function methodsReach(roles: RoleStore, caller: Caller, target: Person, options: ReachOptions): MethodsReach {
  if (caller.application || caller.id === target.id) return { read: 'full', write: true, limited: false };
  const held = rolesOfCaller(roles, caller);
  const ids = (writes: boolean): readonly string[] =>
    rolesOver(roles, held, target, writes, options.restrictedReachable).map((role) => role.roleDefinitionId);
  const [reading, writing] = [ids(false), ids(true)];
  const all: readonly string[] = [roleIds.globalAdministrator, roleIds.privilegedAuthenticationAdministrator];
  const full = writing.some((role) => all.includes(role));
  const seesAll = reading.some((role) => all.includes(role) || role === roleIds.globalReader);
  const some: string = roleIds.authenticationAdministrator;
  // What the role reaches is the same for reading and for writing.
  const reached = reading.includes(some) && !isProtected(roles, target.id, reachedByAuthenticationAdministrator);
  const limited = reached && writing.includes(some) && !full;
  return { read: seesAll ? 'full' : reached ? 'masked' : 'no', write: full || limited, limited };
}

/** Whether the caller may revoke somebody's sessions. */
export function mayRevokeSessions(roles: RoleStore, caller: Caller, target: Person, options: ReachOptions): boolean {
  if (caller.application || caller.id === target.id) return true;
  return rolesOver(roles, rolesOfCaller(roles, caller), target, true, options.restrictedReachable).some(
    ({ roleDefinitionId }) => {
      const reach = revocationReach.get(roleDefinitionId);
      return reach === 'everybody' || (reach !== undefined && !isProtected(roles, target.id, reach));
    },
  );
}
