// When SMS and voice calls delivered by Microsoft end, and for whom. Pure: the caller brings the clock.

import type { PlanNote } from './plan.ts';
import { smsVoicePhase, type SmsVoiceFacts } from './smsVoicePhase.ts';

export type { SmsVoiceFacts };

/** What to say about the end, or nothing where it does not apply. */
export function smsVoiceNote(facts: SmsVoiceFacts): PlanNote | undefined {
  const phase = smsVoicePhase(facts);
  return phase && { kind: 'smsVoiceEnds', ended: phase !== 'before' };
}
