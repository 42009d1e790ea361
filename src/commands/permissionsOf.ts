// Which permissions the steps of plans need. Pure.

import type { PermissionSet } from '../auth/permissions.ts';
import type { StepAction, UserPlan } from '../domain/plan.ts';

export function permissionsOf(plans: readonly UserPlan[]): readonly PermissionSet[] {
  return [...new Set(plans.flatMap(({ steps }) => steps.map(({ action }) => setOf(action))))];
}

function setOf({ type }: StepAction): PermissionSet {
  switch (type) {
    case 'revokeSessions':
      return 'sessions';
    case 'setPerUserMfa':
      return 'perUserMfa';
    default:
      return 'write';
  }
}
