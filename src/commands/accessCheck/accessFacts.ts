// What was found out about who may do what, before it is worded. Types only.

import type { PermissionState } from '../../auth/permissions.ts';
import type { AccessCaller, AccessTarget } from '../../domain/accessSubjects.ts';
import type { Verdict } from '../../domain/accessVerdict.ts';
import type { Failure } from '../../domain/failure.ts';
import type { AdminAction } from '../../domain/roleGrants.ts';
import type { UserRef } from '../../domain/user.ts';
import type { Session } from '../../services.ts';

export interface AccessFacts {
  readonly session: Session;
  readonly caller: AccessCaller;
  /** Why the own roles could not be read in full; why the eligible ones. */
  readonly unread: { readonly own?: Failure; readonly eligible?: Failure; readonly target?: Failure };
  /** undefined: the check is for no user in particular. */
  readonly subject: { readonly user: UserRef; readonly target: AccessTarget } | undefined;
  readonly verdicts: Readonly<Record<AdminAction, Verdict>>;
  /** Of those that are not users of any role to speak of; for the check without a user: the same for administrators. */
  readonly forAdministrators: Readonly<Record<AdminAction, Verdict>> | undefined;
  readonly permissions: Readonly<Record<AdminAction, PermissionState>>;
}
