// What decides whether SMS and voice calls delivered by Microsoft end for the open tenant, and when that is asked.

import type { SmsVoiceFacts } from '../domain/smsVoicePhase.ts';
import type { Services, Session } from '../services.ts';

/** @param now epoch milliseconds. */
export function smsVoiceFacts(
  { settings }: Pick<Services, 'settings'>,
  { cloud }: Pick<Session, 'cloud'>,
  now: number = Date.now(),
): SmsVoiceFacts {
  return {
    publicCloud: cloud === 'global',
    telecomProviderConfigured: settings.get('telecomProviderConfigured'),
    now,
  };
}
