// Whether SMS and voice calls delivered by Microsoft still come, are about to end, or have ended. Pure: the caller brings the clock.
// The dates are in smsVoiceEnd.json, which says where they come from and when they were checked.

import dates from './smsVoiceEnd.json' with { type: 'json' };

export interface SmsVoiceFacts {
  /** The public cloud, where Microsoft ends its own delivery. */
  readonly publicCloud: boolean;
  /** The tenant delivers through a telecom provider of its own. */
  readonly telecomProviderConfigured: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** `today`: on the very day. */
export type SmsVoicePhase = 'before' | 'today' | 'after';

export const smsVoiceDates = dates;

const day = 86_400_000;

/** undefined: it does not end here. The day is taken in UTC: Microsoft names none. */
export function smsVoicePhase(facts: SmsVoiceFacts): SmsVoicePhase | undefined {
  if (!facts.publicCloud || facts.telecomProviderConfigured) return undefined;
  const endsAt = Date.parse(dates.endsOn);
  if (facts.now < endsAt) return 'before';
  return facts.now < endsAt + day ? 'today' : 'after';
}
