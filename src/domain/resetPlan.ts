// Plans a reset of MFA methods: what the portal's "Require re-register multifactor authentication" does, no more. Pure.
// https://learn.microsoft.com/entra/identity/authentication/howto-mfa-userdevicesettings

import type { UserPlan } from './plan.ts';
import type { PlanTarget } from './planTarget.ts';

export function planReset(target: PlanTarget): UserPlan {
  return { user: target.user, privilege: target.privilege, steps: [], stays: [], notes: [] };
}
