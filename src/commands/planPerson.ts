// What a plan needs to know about the person it is for, of what is known without reading their methods.

import { privilegeOf, type RoleDirectory } from '../domain/access.ts';
import { adminActionOf } from '../domain/adminActionOf.ts';
import { ownRoleVerdict } from '../domain/ownRoleVerdict.ts';
import type { OperationKind } from '../domain/plan.ts';
import type { PlanPerson } from '../domain/planTarget.ts';
import type { User } from '../domain/user.ts';
import type { Services, Session } from '../services.ts';
import { untouchable } from './untouchable.ts';

export function planPerson(
  { settings }: Pick<Services, 'settings'>,
  session: Session,
  user: User,
  roles: RoleDirectory,
  kind: OperationKind,
): PlanPerson {
  const refusal = untouchable(settings, session, user);
  return {
    user,
    privilege: privilegeOf(roles, user.id),
    // What an app may do is in its permissions: it needs no role.
    ownRole:
      session.appOnly === true ? 'suffices' : ownRoleVerdict(roles, session.account.id, user, adminActionOf(kind)),
    ...(session.cloud !== 'global' && { nationalCloud: true }),
    appOnly: session.appOnly === true,
    self: refusal?.kind === 'self',
    protectedUser: refusal?.kind === 'protectedUser',
  };
}
