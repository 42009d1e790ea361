// What a person should know of a phone before typing its number, and again before it is sent. Pure.

import type { PhoneType } from './authenticationMethod.ts';
import type { PhonePolicy } from './phonePolicy.ts';
import type { PlanNote } from './plan.ts';
import { smsVoiceNote, type SmsVoiceFacts } from './smsVoiceEnd.ts';

/** @param policy undefined: nothing is to be said of it. */
export function phoneNotes(
  phoneType: PhoneType,
  policy: PhonePolicy | undefined,
  smsVoice: SmsVoiceFacts,
): readonly PlanNote[] {
  const ends = smsVoiceNote(smsVoice);
  return [...(policy ? [policyNote(phoneType, policy)] : []), ...(ends ? [ends] : [])];
}

/** Text messages go to the mobile phone alone. */
function policyNote(phoneType: PhoneType, { sms, voice, officeVoice }: PhonePolicy): PlanNote {
  if (phoneType === 'mobile') return { kind: 'phonePolicy', sms, voice };
  return { kind: 'phonePolicy', voice: phoneType === 'office' ? officeVoice : voice };
}
