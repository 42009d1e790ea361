// What a plan needs to know about the people it is for, of what is known without reading their methods.

import { privilegeOf, type RoleDirectory } from '../domain/access.ts';
import { adminActionOf } from '../domain/adminActionOf.ts';
import { lastGlobalAdministrators } from '../domain/lastGlobalAdministrators.ts';
import { ownRoleVerdict } from '../domain/ownRoleVerdict.ts';
import type { OperationKind } from '../domain/plan.ts';
import type { PlanPerson } from '../domain/planTarget.ts';
import type { User } from '../domain/user.ts';
import type { Services, Session } from '../services.ts';
import { readEmergencyRecord } from './emergencyCheck/emergencyMemory.ts';
import { untouchable } from './untouchable.ts';

/** One per user, in the same order. */
export function planPersons(
  { settings, context }: Pick<Services, 'settings' | 'context'>,
  session: Session,
  users: readonly User[],
  roles: RoleDirectory,
  kind: OperationKind,
): readonly PlanPerson[] {
  const several = users.length > 1;
  const last = several ? lastGlobalAdministrators(roles, new Set(users.map(({ id }) => id))) : undefined;
  const emergency = several ? (readEmergencyRecord(context.globalState, session.tenantId).accounts ?? []) : [];
  return users.map((user) => {
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
      ...(last?.has(user.id) === true && { lastGlobalAdministrator: true }),
      ...(emergency.includes(user.id) && { emergencyAccount: true }),
    };
  });
}
