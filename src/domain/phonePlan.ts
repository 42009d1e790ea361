// Plans a phone to add, or a number to change. The number itself is never part of a plan. Pure.
// https://learn.microsoft.com/graph/api/authentication-post-phonemethods

import type { AuthenticationMethod, PhoneType } from './authenticationMethod.ts';
import { comparePhoneNumbers } from './comparePhoneNumbers.ts';
import { maskPhoneNumber } from './maskPhoneNumber.ts';
import { phoneNotes } from './phoneNotes.ts';
import type { StepAction, UserPlan } from './plan.ts';
import { methodsOf, notesOf, planOf, refusalOf, refusedPlan, type PlanTarget } from './planTarget.ts';
import type { SmsVoiceFacts } from './smsVoiceEnd.ts';

export interface PhoneTarget extends PlanTarget {
  readonly phoneType: PhoneType;
  /** As Graph takes it, from parsePhoneNumber. */
  readonly phoneNumber: string;
  readonly smsVoice: SmsVoiceFacts;
}

/** Id of the one step of a phone plan: the number goes to the engine under `${user.id}/${phoneStepId}`. */
export const phoneStepId = '1';

/** Adds a phone. Refused with `phoneTypeTaken` where the user has one of that type: then changing it is what can be offered. */
export function planAddPhone(target: PhoneTarget): UserPlan {
  const refusal = refusalOf(target);
  if (refusal) return refusedPlan(target, refusal);
  const { phoneType } = target;
  if (phoneOf(target, phoneType)) return refusedPlan(target, { kind: 'phoneTypeTaken', phoneType });
  if (phoneType === 'alternateMobile' && !phoneOf(target, 'mobile')) {
    return refusedPlan(target, { kind: 'alternateNeedsMobile' });
  }
  return phonePlan(target, 'addPhone');
}

/** Changes the number of a phone the user has. Refused with `sameNumber` where the number that is there can be read and is the
 * same; a masked one is not compared. */
export function planChangePhone(target: PhoneTarget): UserPlan {
  const refusal = refusalOf(target);
  if (refusal) return refusedPlan(target, refusal);
  const phone = phoneOf(target, target.phoneType);
  if (!phone) return refusedPlan(target, { kind: 'methodGone' });
  if (comparePhoneNumbers(target.phoneNumber, phone.phoneNumber) === 'same') {
    return refusedPlan(target, { kind: 'sameNumber' });
  }
  return phonePlan(target, 'changePhone');
}

type Phone = Extract<AuthenticationMethod, { kind: 'phone' }>;

function phoneOf(target: PlanTarget, phoneType: PhoneType): Phone | undefined {
  for (const method of methodsOf(target)) {
    if (method.kind === 'phone' && method.phoneType === phoneType) return method;
  }
  return undefined;
}

function phonePlan(target: PhoneTarget, type: 'addPhone' | 'changePhone'): UserPlan {
  const { phoneType, phonePolicy, smsVoice } = target;
  const action: StepAction = { type, phoneType, maskedNumber: maskPhoneNumber(target.phoneNumber) };
  const notes = [...notesOf(target), ...phoneNotes(phoneType, phonePolicy, smsVoice)];
  const changed = phoneOf(target, phoneType);
  const stays = methodsOf(target).filter((method) => method !== changed);
  return planOf(target, [action], stays, notes);
}
