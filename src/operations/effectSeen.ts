// Whether a reading of a user shows what a step was to bring about. Pure.

import type { AuthenticationMethod, MethodRef, PhoneType, SignInPreferences } from '../domain/authenticationMethod.ts';
import { comparePhoneNumbers } from '../domain/comparePhoneNumbers.ts';
import type { Known } from '../domain/failure.ts';
import { isHardwareOathActive } from '../domain/isHardwareOathActive.ts';
import { maskPhoneNumber } from '../domain/maskPhoneNumber.ts';
import { methodRef } from '../domain/methodRef.ts';
import type { StepAction } from '../domain/plan.ts';

/** What was read of a user to judge steps by. */
export interface Reading {
  /** As v1.0 lists them; hardware OATH tokens only if `hardwareRead`. */
  readonly methods: readonly AuthenticationMethod[];
  readonly hardwareRead: boolean;
  /** undefined: not asked for. */
  readonly preferences?: Known<SignInPreferences>;
}

/** `seenMasked`: a phone of the type is there, and of its masked number no digit that shows contradicts.
 * `notTold`: the reading does not say.
 * @param phoneNumber what the step writes; undefined: no longer known, so that only its masked form can be compared. */
export function effectSeen(
  action: StepAction,
  reading: Reading,
  phoneNumber: string | undefined,
): 'seen' | 'seenMasked' | 'notSeen' | 'notTold' {
  switch (action.type) {
    case 'deleteMethod':
      if (action.method.kind === 'hardwareOath' && !reading.hardwareRead) return 'notTold';
      return reading.methods.some((method) => isStill(action.method, method)) ? 'notSeen' : 'seen';
    case 'deactivateHardwareOath':
      if (!reading.hardwareRead) return 'notTold';
      return reading.methods.some(
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
      return phoneSeen(action, reading, phoneNumber);
  }
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
  reading: Reading,
  phoneNumber: string | undefined,
): 'seen' | 'seenMasked' | 'notSeen' {
  for (const method of reading.methods) {
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
