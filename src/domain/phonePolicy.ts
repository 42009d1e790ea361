// What the tenant's policy lets one user do with a phone. Pure. The policy says who may use a method, not who may be given one.
// https://learn.microsoft.com/entra/identity/authentication/how-to-authentication-methods-manage

import type { Known } from './failure.ts';
import type { MethodConfiguration, MethodsPolicy, PolicyTarget } from './methodsPolicy.ts';

/** Whether a user may use SMS, or voice calls. Five ways not to know it: `notGranted`, the app
 * lacks the permission to read the policy; `forbidden`, the policy (or the user's groups) cannot
 * be read with this role; `notInThisCloud`, Graph does not tell the policy in this cloud; `legacy`, the policy says no, but older policies may still say yes; `unknown`, anything else. */
export const phoneUses = [
  'allowed',
  'notAllowed',
  'notGranted',
  'forbidden',
  'notInThisCloud',
  'legacy',
  'unknown',
] as const;
export type PhoneUse = (typeof phoneUses)[number];

export interface PhonePolicy {
  readonly sms: PhoneUse;
  readonly voice: PhoneUse;
  /** Voice calls to an office phone. */
  readonly officeVoice: PhoneUse;
}

/** @param groups ids of all groups the user is in, in lower case; undefined: not asked for, see {@link needsGroups}. */
export function phonePolicy(
  policy: Known<MethodsPolicy>,
  userId: string,
  groups: Known<ReadonlySet<string>> | undefined,
): PhonePolicy {
  if (!policy.known) {
    const use = unread(policy);
    return { sms: use, voice: use, officeVoice: use };
  }
  const ids = groups?.known === true ? groups.value : undefined;
  const use = (id: string): PhoneUse => {
    const configuration = find(policy.value, id);
    switch (configuration && isCovered(configuration, userId, ids)) {
      case true:
        return 'allowed';
      case false:
        return notAllowed(policy.value);
      case undefined:
        return groups?.known === false ? unread(groups) : 'unknown';
    }
  };
  const voice = use('Voice');
  // Documented for registering alone: whether a number an administrator has set is called all the same is not known.
  const officeUncertain = voice === 'allowed' && find(policy.value, 'Voice')?.officePhoneAllowed === false;
  return { sms: use('Sms'), voice, officeVoice: officeUncertain ? 'unknown' : voice };
}

/** Whether the user's groups have to be read to tell what the policy lets the user do. */
export function needsGroups(policy: MethodsPolicy, userId: string): boolean {
  return ['Sms', 'Voice'].some((id) => {
    const configuration = find(policy, id);
    if (configuration === undefined || isCovered(configuration, userId, undefined) !== undefined) return false;
    const { includeTargets = [], excludeTargets = [] } = configuration;
    return [...includeTargets, ...excludeTargets].some((target) => target.type === 'group');
  });
}

function find({ configurations }: MethodsPolicy, id: string): MethodConfiguration | undefined {
  return configurations.find((one) => one.id.toLowerCase() === id.toLowerCase());
}

function notAllowed({ migration }: MethodsPolicy): PhoneUse {
  if (migration === 'unknown') return 'unknown';
  return migration === 'legacy' ? 'legacy' : 'notAllowed';
}

function unread({ failure }: Extract<Known<unknown>, { known: false }>): PhoneUse {
  if (failure.kind === 'notInThisCloud') return 'notInThisCloud';
  return failure.kind === 'accessDenied' || failure.kind === 'missingPermission' ? 'forbidden' : 'unknown';
}

/** undefined: it cannot be told. */
function isCovered(
  { state, includeTargets, excludeTargets }: MethodConfiguration,
  userId: string,
  groups: ReadonlySet<string> | undefined,
): boolean | undefined {
  if (state !== 'enabled') return state === 'disabled' ? false : undefined;
  const excluded = isAmong(excludeTargets, userId, groups);
  const included = isAmong(includeTargets, userId, groups);
  if (excluded === true || included === false) return false;
  return excluded === false && included === true ? true : undefined;
}

/** undefined: it cannot be told. */
function isAmong(
  targets: readonly PolicyTarget[] | undefined,
  userId: string,
  groups: ReadonlySet<string> | undefined,
): boolean | undefined {
  const hits = targets?.map(({ type, id }) => {
    if (id === 'all_users') return true;
    if (type === 'user') return id === userId.toLowerCase();
    return type === 'group' ? groups?.has(id) : undefined;
  });
  if (hits === undefined) return undefined;
  if (hits.includes(true)) return true;
  return hits.includes(undefined) ? undefined : false;
}
