// Plans the deletion of one method. Pure.

import type { AuthenticationMethod } from './authenticationMethod.ts';
import type { UserPlan } from './plan.ts';
import type { PlanTarget } from './planTarget.ts';

export interface DeleteTarget extends PlanTarget {
  readonly method: AuthenticationMethod;
}

export function planDelete(target: DeleteTarget): UserPlan {
  return { user: target.user, privilege: target.privilege, steps: [], stays: [], notes: [] };
}
