// What every plan needs to know about the user it is for, and what all plans say about such a user. Pure.

import type { Privilege } from './access.ts';
import { withoutPassword, type AuthenticationMethod, type UserMethods } from './authenticationMethod.ts';
import type { Known } from './failure.ts';
import { methodRef } from './methodRef.ts';
import type { OwnRoleVerdict } from './ownRoleVerdict.ts';
import type { PhonePolicy } from './phonePolicy.ts';
import type { PlanNote, PlannedStep, Refusal, StepAction, UserPlan } from './plan.ts';
import type { User } from './user.ts';

/** Who is acted on, whatever is planned. */
export interface PlanPerson {
  readonly user: User;
  readonly privilege: Privilege;
  /** Whether the roles of the person acting suffice for what is planned. */
  readonly ownRole: OwnRoleVerdict;
  /** Not in Microsoft's public cloud. */
  readonly nationalCloud?: true;
  /** The user is the person acting. */
  readonly self: boolean;
  /** Named in the setting `protectedUsers`. */
  readonly protectedUser: boolean;
  /** An app acts, and no person. */
  readonly appOnly?: boolean;
  /** Acting on all targets would leave nobody who is a Global Administrator and was not acted on. */
  readonly lastGlobalAdministrator?: boolean;
  /** One of the tenant's emergency access accounts, among several targets. */
  readonly emergencyAccount?: boolean;
  /** Read for plans that may revoke sessions alone: since when they count (ISO 8601); null: Graph does not say. */
  readonly sessionsValidFrom?: Known<string | null>;
}

export interface PlanTarget extends PlanPerson {
  /** A reading made for this plan, not one from the tree. */
  readonly methods: Known<UserMethods>;
  /** Read for plans about phones alone. */
  readonly phonePolicy?: PhonePolicy;
}

/** Why nothing at all is done to this person. */
export function refusalOfPerson(target: PlanPerson): Refusal | undefined {
  if (target.self) return { kind: 'self', ...(target.nationalCloud && { nationalCloud: true }) };
  if (target.protectedUser) return { kind: 'protectedUser' };
  if (target.appOnly === true && target.privilege.level !== 'none') return { kind: 'appOnlyPrivileged' };
  if (target.lastGlobalAdministrator) return { kind: 'lastGlobalAdministrator' };
  if (target.emergencyAccount) return { kind: 'emergencyAccount' };
  return undefined;
}

/** Why this user's methods are not changed, whichever and how. */
export function refusalOf(target: PlanTarget): Refusal | undefined {
  const refusal = refusalOfPerson(target);
  if (refusal || target.methods.known) return refusal;
  const { failure } = target.methods;
  return failure.kind === 'notFound' ? { kind: 'userGone' } : { kind: 'methodsUnreadable', failure };
}

/** What there is to say about this user whatever is planned. */
export function notesOf(target: PlanPerson): readonly PlanNote[] {
  const notes: PlanNote[] = [];
  if (target.user.userType === 'guest') notes.push({ kind: 'guest' });
  if (target.user.accountEnabled === false) notes.push({ kind: 'accountDisabled' });
  if (target.user.isManagementRestricted) notes.push({ kind: 'managementRestricted' });
  if (target.ownRole === 'mayNotSuffice') notes.push({ kind: 'ownRoleMayNotSuffice' });
  if (target.ownRole === 'unknown') notes.push({ kind: 'ownRoleUnknown' });
  return notes;
}

/** The methods that are there, without the password, which is never part of a plan. */
export function methodsOf(target: PlanTarget): readonly AuthenticationMethod[] {
  return target.methods.known ? withoutPassword(target.methods.value.methods) : [];
}

/** A plan that does nothing: everything that is known to be there stays. */
export function refusedPlan(target: PlanTarget, refusal: Refusal): UserPlan {
  return planOf(target, [], methodsOf(target), notesOf(target), refusal);
}

/** Puts a plan together. Step ids are positions, so the same reading always gives the same plan. */
export function planOf(
  target: PlanPerson,
  actions: readonly StepAction[],
  stays: readonly AuthenticationMethod[],
  notes: readonly PlanNote[],
  refusal?: Refusal,
): UserPlan {
  const { id, displayName, userPrincipalName } = target.user;
  const steps = actions.map((action, index): PlannedStep => ({ id: String(index + 1), action }));
  return {
    user: { id, displayName, userPrincipalName },
    privilege: target.privilege,
    steps,
    stays: stays.map(methodRef),
    notes,
    ...(refusal && { refusal }),
  };
}
