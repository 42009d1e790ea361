// Plans a phone to add, or a number to change. The number itself is never part of a plan. Pure.

import type { PhoneType } from './authenticationMethod.ts';
import type { UserPlan } from './plan.ts';
import type { PlanTarget } from './planTarget.ts';
import type { SmsVoiceFacts } from './smsVoiceEnd.ts';

export interface PhoneTarget extends PlanTarget {
  readonly phoneType: PhoneType;
  /** As Graph takes it, from parsePhoneNumber. */
  readonly phoneNumber: string;
  readonly smsVoice: SmsVoiceFacts;
}

/** The one step has the id `phoneStepId`; the number goes beside the plan, under `${user.id}/${phoneStepId}`. */
export const phoneStepId = '1';

export function planAddPhone(target: PhoneTarget): UserPlan {
  return { user: target.user, privilege: target.privilege, steps: [], stays: [], notes: [] };
}

export function planChangePhone(target: PhoneTarget): UserPlan {
  return { user: target.user, privilege: target.privilege, steps: [], stays: [], notes: [] };
}
