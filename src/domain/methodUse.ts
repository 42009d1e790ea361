// Whether the tenant's policy lets one user use one kind of method. Pure.
// https://learn.microsoft.com/entra/identity/authentication/how-to-authentication-methods-manage

import type { Failure, Known } from './failure.ts';
import type { MethodConfiguration, MethodsPolicy, PolicyTarget } from './methodsPolicy.ts';

/** Five ways not to know it: `notGranted`, the app lacks the permission to read the policy; `forbidden`, the policy (or the user's
 * groups) cannot be read with this role; `notInThisCloud`, Graph does not tell the policy in this cloud; `legacy`, the policy says no,
 * but older policies may still say yes; `unknown`, anything else. */
export const methodUses = [
  'allowed',
  'notAllowed',
  'notGranted',
  'forbidden',
  'notInThisCloud',
  'legacy',
  'unknown',
] as const;
export type MethodUse = (typeof methodUses)[number];

/** @param id `Sms`, `TemporaryAccessPass` and the like. @param groups ids of all groups the user is in, in lower case; undefined: not
 * asked for, see {@link mustReadGroups}. */
export function methodUse(
  policy: MethodsPolicy,
  id: string,
  userId: string,
  groups: Known<ReadonlySet<string>> | undefined,
): MethodUse {
  const configuration = configurationOf(policy, id);
  const ids = groups?.known === true ? groups.value : undefined;
  switch (configuration && isCovered(configuration, userId, ids)) {
    case true:
      return 'allowed';
    case false:
      return notAllowed(policy);
    case undefined:
      return groups?.known === false ? unreadUse(groups.failure) : 'unknown';
  }
}

/** Whether the user's groups decide. */
export function mustReadGroups(policy: MethodsPolicy, id: string, userId: string): boolean {
  const configuration = configurationOf(policy, id);
  if (configuration === undefined || isCovered(configuration, userId, undefined) !== undefined) return false;
  const { includeTargets = [], excludeTargets = [] } = configuration;
  return [...includeTargets, ...excludeTargets].some((target) => target.type === 'group');
}

export function configurationOf({ configurations }: MethodsPolicy, id: string): MethodConfiguration | undefined {
  return configurations.find((one) => one.id.toLowerCase() === id.toLowerCase());
}

/** What can be said where the policy, or the user's groups, could not be read. */
export function unreadUse(failure: Failure): MethodUse {
  if (failure.kind === 'notInThisCloud') return 'notInThisCloud';
  return failure.kind === 'accessDenied' || failure.kind === 'missingPermission' ? 'forbidden' : 'unknown';
}

function notAllowed({ migration }: MethodsPolicy): MethodUse {
  if (migration === 'unknown') return 'unknown';
  return migration === 'legacy' ? 'legacy' : 'notAllowed';
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
