// Who holds which role, and what that means for who may be acted on. A verdict here is a hint: the service decides.

import type { Failure } from './failure.ts';
import { withinAuthenticationAdministratorReach } from './roles.ts';

/** One role of one person. */
export interface RoleHolding {
  /** undefined: a custom role. */
  readonly roleTemplateId: string | undefined;
  /** Display name as the tenant gives it. */
  readonly roleName: string;
  readonly state: 'active' | 'eligible';
  /** `/` is the whole tenant; else `/administrativeUnits/{id}` and the like. */
  readonly directoryScopeId: string;
  /** The role-assignable group it comes through, if not direct. */
  readonly throughGroup?: string;
}

/** The roles of a whole tenant, read once for any number of users. */
export interface RoleDirectory {
  readonly holdings: ReadonlyMap<string, readonly RoleHolding[]>;
  /** Members and owners of role-assignable groups, by user id → group names. */
  readonly roleAssignableGroups: ReadonlyMap<string, readonly string[]>;
  /** Why active assignments, eligible assignments or role-assignable groups could not be read in full. */
  readonly failures: { readonly active?: Failure; readonly eligible?: Failure; readonly groups?: Failure };
  /** ISO 8601, our clock. */
  readonly readAt: string;
}

/** Whether acting on somebody needs the stronger confirmation. `unknown` counts as privileged. */
export interface Privilege {
  readonly level: 'none' | 'privileged' | 'unknown';
  /** Role and group names that make it so; text from the tenant. */
  readonly because: readonly string[];
}

/** Privilege of one user: any role beyond an Authentication Administrator's reach, or a role-assignable group, active or eligible. */
export function privilegeOf(directory: RoleDirectory, userId: string): Privilege {
  const roles = (directory.holdings.get(userId) ?? [])
    .filter(
      (holding) =>
        holding.roleTemplateId === undefined || !withinAuthenticationAdministratorReach.has(holding.roleTemplateId),
    )
    .map((holding) => holding.roleName);
  const groups = directory.roleAssignableGroups.get(userId) ?? [];
  const because = [...new Set([...roles, ...groups])];
  if (because.length > 0) return { level: 'privileged', because };
  const { active, eligible, groups: groupFailure } = directory.failures;
  const unread = active ?? eligible ?? groupFailure;
  return { level: unread === undefined ? 'none' : 'unknown', because };
}
