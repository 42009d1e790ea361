// Whether a reading of a user shows what a step was to bring about. Pure.

import type { AuthenticationMethod, MethodRef, PhoneType, SignInPreferences } from '../domain/authenticationMethod.ts';
import { comparePhoneNumbers } from '../domain/comparePhoneNumbers.ts';
import type { Known } from '../domain/failure.ts';
import { isHardwareOathActive } from '../domain/isHardwareOathActive.ts';
import { isMaskedEmail } from '../domain/isMaskedEmail.ts';
import { maskEmail } from '../domain/maskEmail.ts';
import { maskPhoneNumber } from '../domain/maskPhoneNumber.ts';
import { methodRef } from '../domain/methodRef.ts';
import type { PerUserMfaState } from '../domain/perUserMfa.ts';
import type { StepAction } from '../domain/plan.ts';

/** What was read of a user to judge steps by. */
export interface Reading {
  /** As v1.0 lists them; hardware OATH tokens only if `hardwareRead`. undefined: not asked for. */
  readonly methods?: readonly AuthenticationMethod[];
  readonly hardwareRead: boolean;
  /** undefined: not asked for. */
  readonly preferences?: Known<SignInPreferences>;
  /** undefined: not asked for, or a state that is not known. */
  readonly perUserMfa?: PerUserMfaState;
  /** undefined: not asked for; null: not told. */
  readonly sessionsValidFrom?: string | null;
}

/** `seenMasked`: a phone of the type, or an address, is there, and nothing that shows of it contradicts.
 * `notTold`: the reading does not say.
 * @param contact the number or address a step writes; undefined: no longer known, so that only its masked form can be compared. */
export function effectSeen(
  action: StepAction,
  reading: Reading,
  contact: string | undefined,
): 'seen' | 'seenMasked' | 'notSeen' | 'notTold' {
  const { methods } = reading;
  switch (action.type) {
    case 'deleteMethod':
      if (methods === undefined) return 'notTold';
      if (action.method.kind === 'hardwareOath' && !reading.hardwareRead) return 'notTold';
      return methods.some((method) => isStill(action.method, method)) ? 'notSeen' : 'seen';
    case 'deactivateHardwareOath':
      if (methods === undefined || !reading.hardwareRead) return 'notTold';
      return methods.some(
        (method) => method.kind === 'hardwareOath' && method.id === action.method.id && isHardwareOathActive(method),
      )
        ? 'notSeen'
        : 'seen';
    case 'setDefaultMethod':
      if (reading.preferences?.known !== true) return 'notTold';
      // Later steps may take the new default away again: what counts is that the old one is gone.
      return reading.preferences.value.defaultMethod === action.from ? 'notSeen' : 'seen';
    case 'addPhone':
    case 'changePhone':
      return methods === undefined ? 'notTold' : phoneSeen(action, methods, contact);
    case 'createPass':
      if (methods === undefined) return 'notTold';
      return methods.some(({ kind, id }) => kind === 'temporaryAccessPass' && id !== action.replaces)
        ? 'seen'
        : 'notSeen';
    case 'chooseDefaultMethod':
      if (reading.preferences?.known !== true) return 'notTold';
      return reading.preferences.value.defaultMethod === action.to ? 'seen' : 'notSeen';
    case 'setSmsSignIn':
      return methods === undefined ? 'notTold' : smsSignInSeen(action.on, methods);
    case 'setPerUserMfa':
      if (reading.perUserMfa === undefined) return 'notTold';
      // Turned on for a user who has a method, it enforces at once.
      if (action.to === 'enabled' && reading.perUserMfa === 'enforced') return 'seen';
      return reading.perUserMfa === action.to ? 'seen' : 'notSeen';
    case 'setResetEmail':
      return methods === undefined ? 'notTold' : emailSeen(action, methods, contact);
    case 'revokeSessions':
      return sessionsEnded(action.validFrom, reading.sessionsValidFrom);
  }
}

function smsSignInSeen(on: boolean, methods: readonly AuthenticationMethod[]): 'seen' | 'notSeen' | 'notTold' {
  for (const method of methods) {
    if (method.kind !== 'phone' || method.phoneType !== 'mobile') continue;
    if (method.smsSignInState === undefined) return 'notTold';
    return (method.smsSignInState === 'ready') === on ? 'seen' : 'notSeen';
  }
  // No mobile phone: nobody signs in with it.
  return on ? 'notSeen' : 'seen';
}

function emailSeen(
  action: { readonly maskedAddress: string },
  methods: readonly AuthenticationMethod[],
  contact: string | undefined,
): 'seen' | 'seenMasked' | 'notSeen' {
  for (const method of methods) {
    if (method.kind !== 'email') continue;
    if (method.emailAddress.toLowerCase() === contact?.toLowerCase()) return 'seen';
    // Read in full, and another one; whoever may not read it gets it masked.
    if (contact !== undefined && !isMaskedEmail(method.emailAddress)) return 'notSeen';
    return maskEmail(method.emailAddress) === action.maskedAddress ? 'seenMasked' : 'notSeen';
  }
  return 'notSeen';
}

/** @param before since when sessions counted at planning. */
function sessionsEnded(
  before: string | null | undefined,
  now: string | null | undefined,
): 'seen' | 'notSeen' | 'notTold' {
  if (before === undefined || now === undefined || now === null) return 'notTold';
  return before === null || Date.parse(now) > Date.parse(before) ? 'seen' : 'notSeen';
}

/** Whether a method that is listed is the one meant. Phone ids are the same for every number: a phone with other digits is not
 * the one that was deleted. */
export function isStill(ref: MethodRef, method: AuthenticationMethod): boolean {
  if (method.kind !== ref.kind || method.id !== ref.id) return false;
  return ref.kind !== 'phone' || !contradict(ref.detail ?? '', methodRef(method).detail ?? '');
}

/** Whether two masked numbers cannot be of the same phone. How much of a number is shown depends on who reads it and how the
 * service writes it: only what shows in both counts. */
function contradict(one: string, other: string): boolean {
  const differ = (part: RegExp): boolean => {
    const [shown, otherShown] = [part.exec(one)?.[0], part.exec(other)?.[0]];
    return shown !== undefined && otherShown !== undefined && shown !== otherShown;
  };
  return differ(/^\+\d+(?= )/) || differ(/\d\d(?=x•*$|$)/);
}

function phoneSeen(
  action: { readonly phoneType: PhoneType; readonly maskedNumber: string },
  methods: readonly AuthenticationMethod[],
  phoneNumber: string | undefined,
): 'seen' | 'seenMasked' | 'notSeen' {
  for (const method of methods) {
    if (method.kind !== 'phone' || method.phoneType !== action.phoneType) continue;
    if (phoneNumber === undefined) {
      return maskPhoneNumber(method.phoneNumber) === action.maskedNumber ? 'seenMasked' : 'notSeen';
    }
    const verdict = comparePhoneNumbers(phoneNumber, method.phoneNumber);
    if (verdict === 'same') return 'seen';
    return verdict === 'unknown' ? 'seenMasked' : 'notSeen';
  }
  return 'notSeen';
}
