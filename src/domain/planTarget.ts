// What every plan needs to know about the user it is for, and what all plans say about such a user. Pure.

import type { Privilege } from './access.ts';
import type { UserMethods } from './authenticationMethod.ts';
import type { Known } from './failure.ts';
import type { OwnRoleVerdict } from './ownRoleVerdict.ts';
import type { User } from './user.ts';

export interface PlanTarget {
  readonly user: User;
  /** A reading made for this plan, not one from the tree. */
  readonly methods: Known<UserMethods>;
  readonly privilege: Privilege;
  readonly ownRole: OwnRoleVerdict;
  /** The user is the person acting. */
  readonly self: boolean;
  /** Named in the setting `protectedUsers`. */
  readonly protectedUser: boolean;
}
