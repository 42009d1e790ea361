// Plans a Temporary Access Pass. Pure. https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass

import { externalAccount } from './externalAccount.ts';
import type { PassPolicy } from './passPolicy.ts';
import type { PlanNote, Refusal, StepAction, UserPlan } from './plan.ts';
import { methodsOf, notesOf, planOf, refusalOf, refusedPlan, type PlanTarget } from './planTarget.ts';

export interface PassTarget extends PlanTarget {
  readonly policy: PassPolicy;
  readonly lifetimeInMinutes: number;
  readonly isUsableOnce: boolean;
  /** ISO 8601; undefined: from now on. */
  readonly startDateTime?: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What can be known to be refused is refused here: Entra would create a pass for anybody, and then not let them in. */
export function planPass(target: PassTarget): UserPlan {
  const refusal = passRefusal(target) ?? ruleRefusal(target);
  if (refusal) return refusedPlan(target, refusal);
  const { lifetimeInMinutes, isUsableOnce, startDateTime, policy } = target;
  const methods = methodsOf(target);
  const existing = methods.find(({ kind }) => kind === 'temporaryAccessPass');
  const action: StepAction = {
    ...{ type: 'createPass', lifetimeInMinutes, isUsableOnce },
    ...(startDateTime !== undefined && { startDateTime }),
    ...(existing && { replaces: existing.id }),
  };
  const notes: PlanNote[] = [...notesOf(target)];
  if (existing) notes.push({ kind: 'passReplaces' });
  if (policy.use !== 'allowed') notes.push({ kind: 'passPolicy', use: policy.use });
  return planOf(
    target,
    [action],
    methods.filter((method) => method !== existing),
    notes,
  );
}

/** Why this user gets no pass, whatever it is to be like: said before anything is asked. */
export function passRefusal(target: PlanTarget & { readonly policy: PassPolicy }): Refusal | undefined {
  if (target.appOnly === true) return { kind: 'appOnlyPass' };
  const refusal = refusalOf(target);
  if (refusal) return refusal;
  if (externalAccount(target.user) === 'yes') return { kind: 'guestPass' };
  return target.policy.use === 'notAllowed' ? { kind: 'passNotAllowed' } : undefined;
}

function ruleRefusal({
  policy: { rules },
  lifetimeInMinutes,
  isUsableOnce,
  startDateTime,
  now,
}: PassTarget): Refusal | undefined {
  if (rules && (lifetimeInMinutes < rules.minimumLifetime || lifetimeInMinutes > rules.maximumLifetime)) {
    return { kind: 'passLifetime', minimum: rules.minimumLifetime, maximum: rules.maximumLifetime };
  }
  if (rules?.onceOnly === true && !isUsableOnce) return { kind: 'passOnceOnly' };
  if (startDateTime !== undefined && !(Date.parse(startDateTime) > now)) return { kind: 'passStartPast' };
  return undefined;
}
