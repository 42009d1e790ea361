// Whether a Conditional Access policy reaches an account: what it includes, less what it excludes. Pure.
// https://learn.microsoft.com/entra/identity/conditional-access/concept-conditional-access-users-groups

import type { AccessPolicy, PolicyScope } from './accessPolicy.ts';

export interface PolicySubject {
  /** In lower case, as all ids here. */
  readonly userId: string;
  readonly member: boolean;
  /** With those it is in through other groups; undefined: could not be read. */
  readonly groups: ReadonlySet<string> | undefined;
  /** Template ids, for the whole tenant. */
  readonly activeRoles: ReadonlySet<string>;
  /** They count as soon as they are activated. */
  readonly eligibleRoles: ReadonlySet<string>;
  readonly rolesKnown: boolean;
}

export type PolicyReach = 'inside' | 'outside' | 'excluded' | 'unknown';

const guestWord = 'guestsorexternalusers';
const objectId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function accessPolicyReach({ users }: AccessPolicy, subject: PolicySubject): PolicyReach {
  if (users === undefined) return 'unknown';
  const { include, exclude } = users;
  // An exclusion that hangs on a role holds only while the role is active.
  const excluded = holds(exclude, subject, subject.activeRoles);
  if (excluded === 'yes') return 'excluded';
  const included = holds(include, subject, new Set([...subject.activeRoles, ...subject.eligibleRoles]));
  if (included === 'no') return 'outside';
  return included === 'yes' && excluded === 'no' ? 'inside' : 'unknown';
}

function holds(scope: PolicyScope, subject: PolicySubject, roles: ReadonlySet<string>): 'yes' | 'no' | 'unknown' {
  const { userId, member, groups, rolesKnown } = subject;
  if (scope.users.includes('all') || scope.users.includes(userId)) return 'yes';
  if (groups !== undefined && scope.groups.some((id) => groups.has(id))) return 'yes';
  if (scope.roles.some((id) => roles.has(id))) return 'yes';
  const unknownWord = scope.users.some((name) => !['none', guestWord].includes(name) && !objectId.test(name));
  const guests = scope.guests || scope.users.includes(guestWord);
  const undecided =
    unknownWord ||
    (guests && !member) ||
    (groups === undefined && scope.groups.length > 0) ||
    (!rolesKnown && scope.roles.length > 0);
  return undecided ? 'unknown' : 'no';
}
