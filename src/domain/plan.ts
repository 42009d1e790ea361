// What a write will do, before it is done: shown to the person, written to the journal, then run. Pure data.

import type { MethodRef, PhoneType, SettableDefault } from './authenticationMethod.ts';
import type { PerUserMfaState } from './perUserMfa.ts';
import type { Privilege } from './access.ts';
import type { Failure } from './failure.ts';
import type { MethodUse } from './methodUse.ts';
import type { UserRef } from './user.ts';

export const operationKinds = [
  'resetMfa',
  'removeAllMethods',
  'deleteMethod',
  'addPhone',
  'changePhone',
  /** Adds or changes, whatever a user needs for what a file says. */
  'setPhones',
  'setDefaultMethod',
  'setSmsSignIn',
  'setPerUserMfa',
  'setResetEmail',
  'createPass',
  'revokeSessions',
  'undoPhone',
] as const;
export type OperationKind = (typeof operationKinds)[number];

/** One call that changes something. */
export type StepAction =
  /** Frees a default that cannot be deleted otherwise (alternate mobile as default, beside a mobile). */
  | {
      readonly type: 'setDefaultMethod';
      readonly from: SettableDefault;
      readonly to: SettableDefault;
      /** Tried in this order when the service refuses `to`. */
      readonly otherwise?: readonly SettableDefault[];
    }
  | { readonly type: 'deleteMethod'; readonly method: MethodRef }
  | { readonly type: 'deactivateHardwareOath'; readonly method: MethodRef }
  /** The code is told once and is part of nothing that is kept. `replaces`: id of the pass that ends with it. Start: ISO 8601. */
  | {
      readonly type: 'createPass';
      readonly lifetimeInMinutes: number;
      readonly isUsableOnce: boolean;
      readonly startDateTime?: string;
      readonly replaces?: string;
    }
  /** What the person chose as the default. */
  | { readonly type: 'chooseDefaultMethod'; readonly to: SettableDefault }
  /** Of the mobile phone. */
  | { readonly type: 'setSmsSignIn'; readonly on: boolean; readonly maskedNumber: string }
  | { readonly type: 'setPerUserMfa'; readonly to: PerUserMfaState }
  /** Sessions that began before count no more. `validFrom`: since when they counted at planning, as Graph said it (ISO 8601);
   * null: it said nothing; undefined: it could not be read, so that reading back cannot tell. */
  | { readonly type: 'revokeSessions'; readonly validFrom?: string | null }
  /** The number or address itself is never part of a plan: the run keeps it encrypted under the step's id. */
  | { readonly type: 'setResetEmail'; readonly exists: boolean; readonly maskedAddress: string }
  | { readonly type: 'addPhone'; readonly phoneType: PhoneType; readonly maskedNumber: string }
  | { readonly type: 'changePhone'; readonly phoneType: PhoneType; readonly maskedNumber: string };

export interface PlannedStep {
  /** Unique within the user's plan. */
  readonly id: string;
  readonly action: StepAction;
  /** It takes a number or an address away, which is kept so that it can be put back. */
  readonly kept?: true;
}

/** Something the person should know before confirming. */
export type PlanNote =
  /** A method stays that lets the user sign in without registering again (passkey, Windows Hello, …). */
  | { readonly kind: 'mfaStays' }
  /** No such method stays: the user registers again, but not before MFA is required. `hardwareOathUnknown`: unless there is a
   * hardware OATH token, which could not be read. */
  | { readonly kind: 'registersAgain'; readonly hardwareOathUnknown: boolean }
  /** The default method could not be read; the order of deletions is our best guess and is corrected on the way. */
  | { readonly kind: 'defaultUnknown'; readonly failure: Failure }
  /** The default may be refused while the methods that stay exist; then it remains, and the result says so. */
  | { readonly kind: 'defaultMayRemain' }
  | { readonly kind: 'hardwareOathUnknown'; readonly failure: Failure }
  /** Methods of unknown kind are left alone. */
  | { readonly kind: 'unknownKindStays' }
  /** A guest's MFA may be registered, and satisfied, in the home tenant. */
  | { readonly kind: 'guest' }
  | { readonly kind: 'accountDisabled' }
  | { readonly kind: 'managementRestricted' }
  | { readonly kind: 'ownRoleMayNotSuffice' }
  | { readonly kind: 'ownRoleUnknown' }
  /** What the tenant's policy lets the user do with the phone; `sms` where text messages go to this type of phone. */
  | { readonly kind: 'phonePolicy'; readonly sms?: MethodUse; readonly voice: MethodUse }
  /** Entra may ask for another method than the default. */
  | { readonly kind: 'systemPreferred' }
  /** Conditional Access asks for MFA whatever the per-user state is; turning that on beside it is a mistake. */
  | { readonly kind: 'perUserMfaBesideConditionalAccess' }
  /** The user has a method already, so that `enabled` becomes `enforced` by itself. */
  | { readonly kind: 'enabledBecomesEnforced' }
  /** It takes minutes, and what was handed out lives on for up to an hour. */
  | { readonly kind: 'sessionsEndSoon' }
  | { readonly kind: 'sessionsUnverifiable'; readonly failure: Failure }
  | { readonly kind: 'passReplaces' }
  /** Whether the tenant's policy lets the user sign in with a pass. */
  | { readonly kind: 'passPolicy'; readonly use: MethodUse }
  /** It is for resetting the password, never for MFA. */
  | { readonly kind: 'emailIsNoMfa' }
  /** SMS and voice delivered by Microsoft end (public cloud). */
  | { readonly kind: 'smsVoiceEnds'; readonly ended: boolean }
  /** What goes is kept for so many days. `keys`: whether the keyring that it is read with lasts as long. */
  | {
      readonly kind: 'canBePutBack';
      readonly methods: readonly MethodRef[];
      readonly days: number;
      readonly keys: 'last' | 'unknown' | 'untilClosed';
    }
  | { readonly kind: 'cannotBePutBack'; readonly methods: readonly MethodRef[]; readonly because: NotKept }
  /** A number that went because of an attack must not come back. */
  | { readonly kind: 'putBackCaution' }
  /** Nothing is done about SMS sign-in when a mobile phone comes back. */
  | { readonly kind: 'smsSignInStaysOff' }
  /** Was asked for, and is left out while the rest is put back. */
  | ({ readonly kind: 'notPutBack' } & NotPutBack);

/** Why what goes cannot be put back from here. `byNature`: nobody can but the user, by registering again; `masked`: it was read in
 * part; `setting`: nothing is to be kept; `noKeyring`: there is nowhere to keep the key. */
export type NotKept = 'byNature' | 'masked' | 'setting' | 'noKeyring';

/** A number or an address that is not put back. */
export interface NotPutBack {
  readonly method: MethodRef;
  /** `setSince`: another one is there; `cannotCompare`: one is there that can be read in part, so that it may be another one;
   * `needsMobile`: an alternate mobile phone without a mobile phone. */
  readonly because: 'thereAlready' | 'setSince' | 'cannotCompare' | 'needsMobile';
}

/** Why nothing will be done for a user. */
export type Refusal =
  /** `nationalCloud`: the address of Security info is another one there. */
  | { readonly kind: 'self'; readonly nationalCloud?: true }
  | { readonly kind: 'protectedUser' }
  | { readonly kind: 'nothingToDo' }
  /** Of what failed before, nothing is there any more. */
  | { readonly kind: 'nothingFailedLeft' }
  | { readonly kind: 'userGone' }
  | { readonly kind: 'methodGone' }
  | { readonly kind: 'methodsUnreadable'; readonly failure: Failure }
  /** Password, unknown kinds. */
  | { readonly kind: 'notDeletable'; readonly method: MethodRef }
  | { readonly kind: 'mobileWhileAlternate' }
  | { readonly kind: 'alternateNeedsMobile' }
  | { readonly kind: 'phoneTypeTaken'; readonly phoneType: PhoneType }
  | { readonly kind: 'sameNumber' }
  | { readonly kind: 'lastGlobalAdministrator' }
  /** It has to work on the day when no other does: never acted on beside others. */
  | { readonly kind: 'emergencyAccount' }
  /** It would end the session that this is done with. */
  | { readonly kind: 'ownSessions' }
  /** The sessions of an external guest are the home tenant's. */
  | { readonly kind: 'guestSessions' }
  /** A pass cannot be added to an external guest. */
  | { readonly kind: 'guestPass' }
  /** Nobody answers for a pass that an app hands out. */
  | { readonly kind: 'appOnlyPass' }
  /** The tenant's policy does not let the user sign in with a pass. */
  | { readonly kind: 'passNotAllowed' }
  /** Minutes. */
  | { readonly kind: 'passLifetime'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'passOnceOnly' }
  | { readonly kind: 'passStartPast' }
  /** Nothing that could be removed. */
  | { readonly kind: 'nothingRemovable' }
  /** What is asked for is so already. */
  | { readonly kind: 'alreadySo' }
  | { readonly kind: 'defaultNotRegistered' }
  /** Nothing of what was to be put back can be. */
  | { readonly kind: 'nonePutBack'; readonly left: readonly NotPutBack[] }
  /** The tenant's policy lets the user not sign in by SMS. */
  | { readonly kind: 'smsSignInNotAllowed' }
  /** An app may not act on somebody privileged, or whose roles could not be read: there would be nobody who answers for it. */
  | { readonly kind: 'appOnlyPrivileged' };

export interface UserPlan {
  readonly user: UserRef;
  readonly privilege: Privilege;
  /** In the order they run; empty with a refusal. */
  readonly steps: readonly PlannedStep[];
  /** Methods that will still be there afterwards (never the password). */
  readonly stays: readonly MethodRef[];
  readonly notes: readonly PlanNote[];
  readonly refusal?: Refusal;
}
