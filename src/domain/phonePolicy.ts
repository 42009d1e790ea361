// What the tenant's policy lets one user do with a phone. Pure. The policy says who may use a method, not who may be given one.
// https://learn.microsoft.com/entra/identity/authentication/how-to-authentication-methods-manage

import type { Known } from './failure.ts';
import { configurationOf, methodUse, mustReadGroups, unreadUse, type MethodUse } from './methodUse.ts';
import type { MethodsPolicy } from './methodsPolicy.ts';

export interface PhonePolicy {
  readonly sms: MethodUse;
  readonly voice: MethodUse;
  /** Voice calls to an office phone. */
  readonly officeVoice: MethodUse;
}

/** @param groups ids of all groups the user is in, in lower case; undefined: not asked for, see {@link needsGroups}. */
export function phonePolicy(
  policy: Known<MethodsPolicy>,
  userId: string,
  groups: Known<ReadonlySet<string>> | undefined,
): PhonePolicy {
  if (!policy.known) {
    const use = unreadUse(policy.failure);
    return { sms: use, voice: use, officeVoice: use };
  }
  const voice = methodUse(policy.value, 'Voice', userId, groups);
  // Documented for registering alone: whether a number an administrator has set is called all the same is not known.
  const officeUncertain = voice === 'allowed' && configurationOf(policy.value, 'Voice')?.officePhoneAllowed === false;
  return {
    sms: methodUse(policy.value, 'Sms', userId, groups),
    voice,
    officeVoice: officeUncertain ? 'unknown' : voice,
  };
}

/** Whether the user's groups have to be read to tell what the policy lets the user do. */
export function needsGroups(policy: MethodsPolicy, userId: string): boolean {
  return ['Sms', 'Voice'].some((id) => mustReadGroups(policy, id, userId));
}
