// The signed-in person's roles, from what could be read of them. Pure.

import type { RoleDirectory } from '../../domain/access.ts';
import type { Known } from '../../domain/failure.ts';
import { roleTemplateIds, type RoleName } from '../../domain/roles.ts';
import type { OwnRoles } from './signInFacts.ts';

/** @param active template ids of the roles that are active for the whole tenant. @param directory undefined: not read.
 * Roles that this product does not reason about are left out. */
export function ownRolesOf(
  active: Known<ReadonlySet<string>>,
  directory: RoleDirectory | undefined,
  userId: string,
): OwnRoles | undefined {
  if (!active.known) return undefined;
  const holdings = directory?.holdings.get(userId) ?? [];
  const named = (ids: ReadonlySet<string | undefined>): readonly RoleName[] =>
    (Object.keys(roleTemplateIds) as RoleName[]).filter((name) => ids.has(roleTemplateIds[name]));
  const idsWhere = (matches: (holding: (typeof holdings)[number]) => boolean): ReadonlySet<string | undefined> =>
    new Set(holdings.filter(matches).map(({ roleTemplateId }) => roleTemplateId));
  return {
    active: named(active.value),
    inUnits: named(idsWhere(({ state, directoryScopeId }) => state === 'active' && directoryScopeId !== '/')),
    eligible: named(idsWhere(({ state }) => state === 'eligible')),
  };
}
