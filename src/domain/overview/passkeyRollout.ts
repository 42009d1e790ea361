// What the tenant's policy says of passkeys and of the campaign that asks people to register one. Types only.

import type { Known } from '../failure.ts';

export interface PasskeyPolicy {
  readonly passkeys: 'enabled' | 'disabled' | 'unknown';
  /** Whom they are enabled for. */
  readonly passkeysFor: 'everybody' | 'some' | 'unknown';
  /** `microsoftManaged` since 1 September 2026 asks those with SMS or voice for a passkey, unless the tenant opted out. */
  readonly campaign: 'microsoftManaged' | 'enabled' | 'disabled' | 'unknown';
  /** What the campaign asks for. */
  readonly campaignFor: 'passkey' | 'authenticator' | 'unknown';
  /** How long people can put it off at a time; undefined: not told. */
  readonly snoozeDays?: number;
}

/** What could be read, each by itself: the roles of many administrators do not reach the policy. */
export interface PasskeyRollout {
  readonly policy: Known<PasskeyPolicy>;
  /** Whether the tenant put off the automatic switching on of passkeys, which beta alone tells. `notSet`: nobody ever said. It does not
   * put off the end of SMS and voice. */
  readonly optOut: Known<'optedOut' | 'notOptedOut' | 'notSet'>;
}
