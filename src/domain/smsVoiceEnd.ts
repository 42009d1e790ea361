// When SMS and voice calls delivered by Microsoft end, and for whom. Pure: the caller brings the clock.

import type { PlanNote } from './plan.ts';

export interface SmsVoiceFacts {
  /** The public cloud, where Microsoft ends its own delivery. */
  readonly publicCloud: boolean;
  /** The tenant delivers through a telecom provider of its own. */
  readonly telecomProviderConfigured: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** First moment (UTC) at which Microsoft no longer delivers codes by SMS and voice in the public cloud. */
const smsVoiceEndsAt = Date.UTC(2027, 1, 1);

/** What to say about the end, or nothing where it does not apply. */
export function smsVoiceNote(facts: SmsVoiceFacts): PlanNote | undefined {
  if (!facts.publicCloud || facts.telecomProviderConfigured) return undefined;
  return { kind: 'smsVoiceEnds', ended: facts.now >= smsVoiceEndsAt };
}
