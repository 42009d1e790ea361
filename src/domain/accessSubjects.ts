// Who wants to do something, and for whom, as a verdict needs to know them. Pure.

import { privilegeOf, type Privilege, type RoleDirectory, type RoleHolding } from './access.ts';
import { externalAccount } from './externalAccount.ts';
import type { User } from './user.ts';

export interface AccessCaller {
  /** Active and eligible; through groups too. */
  readonly holdings: readonly RoleHolding[];
  /** Whether all active ones could be read. */
  readonly activeKnown: boolean;
  /** An app acts, with permissions of its own, and no person. */
  readonly appOnly: boolean;
}

export interface AccessTarget {
  readonly holdings: readonly RoleHolding[];
  /** Names of the role-assignable groups that the user belongs to or owns. */
  readonly roleGroups: readonly string[];
  /** Whether roles and role-assignable groups could be read in full. */
  readonly rolesKnown: boolean;
  readonly privilege: Privilege['level'];
  /** Signs in with an account of another organization. */
  readonly external: ReturnType<typeof externalAccount>;
  /** Member of a restricted management administrative unit. */
  readonly managementRestricted: boolean;
  /** The user is the person acting. */
  readonly self: boolean;
  /** Named in the setting `protectedUsers`. */
  readonly protectedUser: boolean;
  /** Ids, lower case, of everything that the user is in, administrative units among them; undefined: not read. */
  readonly memberOf: ReadonlySet<string> | undefined;
}

/** The person acting, by what the directory of roles tells. */
export function accessCaller(directory: RoleDirectory, userId: string): AccessCaller {
  return {
    holdings: directory.holdings.get(userId) ?? [],
    activeKnown: directory.failures.active === undefined && directory.failures.groups === undefined,
    appOnly: false,
  };
}

/** Somebody, by what the directory of roles tells. */
export function accessTarget(
  directory: RoleDirectory,
  user: Pick<User, 'id' | 'userPrincipalName' | 'userType' | 'isManagementRestricted'>,
  more: Partial<Pick<AccessTarget, 'self' | 'protectedUser' | 'memberOf'>> = {},
): AccessTarget {
  const { active, eligible, groups } = directory.failures;
  return {
    holdings: directory.holdings.get(user.id) ?? [],
    roleGroups: directory.roleAssignableGroups.get(user.id) ?? [],
    rolesKnown: (active ?? eligible ?? groups) === undefined,
    privilege: privilegeOf(directory, user.id).level,
    external: externalAccount(user),
    managementRestricted: user.isManagementRestricted,
    self: more.self ?? false,
    protectedUser: more.protectedUser ?? false,
    memberOf: more.memberOf,
  };
}
