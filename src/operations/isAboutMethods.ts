// Whether a step changes a user's authentication methods, so that reading those tells how it went. Pure.

import type { StepAction } from '../domain/plan.ts';

/** False for per-user MFA and sessions: whoever may change those need not be allowed to read methods. */
export function isAboutMethods({ type }: StepAction): boolean {
  return type !== 'setPerUserMfa' && type !== 'revokeSessions';
}
