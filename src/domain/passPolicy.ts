// What the tenant's policy says about a Temporary Access Pass for one user. Pure.
// https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass

import type { Known } from './failure.ts';
import { configurationOf, methodUse, mustReadGroups, unreadUse, type MethodUse } from './methodUse.ts';
import type { MethodsPolicy, PassRules } from './methodsPolicy.ts';

export interface PassPolicy {
  /** Whether the user can sign in with a pass; one can be created all the same. Never `legacy`: older policies know no passes. */
  readonly use: MethodUse;
  /** undefined: not told. */
  readonly rules?: PassRules;
}

const id = 'TemporaryAccessPass';

export function passPolicy(
  policy: Known<MethodsPolicy>,
  userId: string,
  groups: Known<ReadonlySet<string>> | undefined,
): PassPolicy {
  if (!policy.known) return { use: unreadUse(policy.failure) };
  const use = methodUse(policy.value, id, userId, groups);
  const rules = configurationOf(policy.value, id)?.passRules;
  return { use: use === 'legacy' ? 'notAllowed' : use, ...(rules && { rules }) };
}

/** Whether the user's groups have to be read to tell. */
export function passNeedsGroups(policy: MethodsPolicy, userId: string): boolean {
  return mustReadGroups(policy, id, userId);
}
