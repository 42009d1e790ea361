// Whether the roles of the person acting are likely to suffice for a target: the short form of the verdict, for plans.

import type { RoleDirectory } from './access.ts';
import { accessCaller, accessTarget } from './accessSubjects.ts';
import { accessVerdict } from './accessVerdict.ts';
import type { AdminAction } from './roleGrants.ts';
import type { User } from './user.ts';

export type OwnRoleVerdict = 'suffices' | 'mayNotSuffice' | 'unknown';

/** That the user is in a restricted unit is left out: plans say that themselves. Which units the user is in is not read for a plan, so
 * that a role for a unit may not suffice. */
export function ownRoleVerdict(
  directory: RoleDirectory,
  ownUserId: string,
  user: Pick<User, 'id' | 'userPrincipalName' | 'userType'>,
  action: AdminAction = 'resetMfa',
): OwnRoleVerdict {
  const target = accessTarget(directory, { ...user, isManagementRestricted: false });
  const verdict = accessVerdict(action, accessCaller(directory, ownUserId), target);
  switch (verdict.kind) {
    case 'allowed':
      return 'suffices';
    case 'refused':
      return 'mayNotSuffice';
    case 'unknown':
      return verdict.because.kind === 'ownRolesUnread' || verdict.because.kind === 'targetRolesUnread'
        ? 'unknown'
        : 'mayNotSuffice';
  }
}
