// Who could reset a locked-out administrator, by the roles that are known: active, or eligible and so after activating. Pure.
// https://learn.microsoft.com/entra/identity/role-based-access-control/privileged-roles-permissions

import type { RoleDirectory, RoleHolding } from './access.ts';
import { roleNameOf } from './roles.ts';

export type HelpingRole = 'globalAdministrator' | 'privilegedAuthenticationAdministrator';

export interface PossibleHelper {
  /** A user's; or an app's, or a group's whose members could not be read. */
  readonly id: string;
  readonly role: HelpingRole;
  /** The role has to be activated first. */
  readonly eligible: boolean;
  /** The role holds for an administrative unit, which the locked-out one may not belong to. */
  readonly unitOnly: boolean;
}

/** Each once, with what serves best; the best come first. Nobody helps himself or herself.
 * @param lockedOutId undefined: not known. */
export function possibleHelpers(
  { holdings }: Pick<RoleDirectory, 'holdings'>,
  lockedOutId: string | undefined,
): readonly PossibleHelper[] {
  return [...holdings]
    .flatMap(([id, held]) => {
      const best = id === lockedOutId ? undefined : held.flatMap(asHelper).toSorted(worse)[0];
      return best === undefined ? [] : [{ id, ...best }];
    })
    .toSorted(worse);
}

type Help = Omit<PossibleHelper, 'id'>;

function asHelper({ directoryScopeId, roleTemplateId, state }: RoleHolding): readonly Help[] {
  const role = roleNameOf(roleTemplateId);
  if (role !== 'globalAdministrator' && role !== 'privilegedAuthenticationAdministrator') return [];
  return [{ role, eligible: state === 'eligible', unitOnly: directoryScopeId !== '/' }];
}

function worse(one: Help, other: Help): number {
  const rank = ({ eligible, unitOnly }: Help): number => (unitOnly ? 2 : 0) + (eligible ? 1 : 0);
  return rank(one) - rank(other);
}
