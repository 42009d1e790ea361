// One person of the tenant as the Overview and the retirement page count them. Types only. What is not known is undefined, never
// false: whoever counts must say how many are not known. No phone number is in it. Text in it comes from the tenant.

import type { RegisteredMethod } from './registeredMethod.ts';

/** The default second factor. `none`: it is known that there is none. `other`: one this version does not know. */
export const defaultMethods = [
  'push',
  'oath',
  'sms',
  'voiceMobile',
  'voiceAlternateMobile',
  'voiceOffice',
  'none',
  'other',
] as const;
export type DefaultMethod = (typeof defaultMethods)[number];

/** Why something about a person is not known. */
export const unknownReasons = [
  /** Not read yet, or left out because reading was stopped or limited. */
  'notRead',
  /** The report has no row of the person: blocked accounts and new ones may be missing. */
  'notInReport',
  /** The row, or the answer, made no sense. */
  'unreadable',
  /** The role does not reach this person's methods. */
  'outOfReach',
  /** Reading failed for another reason. */
  'failed',
  /** Where the rest comes from does not tell this. */
  'notTold',
] as const;
export type UnknownReason = (typeof unknownReasons)[number];

/** Where a person's methods were read. */
export type MethodSource = 'report' | 'live';

export interface TenantPerson {
  /** Object id, in lower case. */
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  /** false: sign-in is blocked. */
  readonly enabled?: boolean;
  readonly guest?: boolean;
  /** Holds a directory role, active or eligible. */
  readonly isAdmin?: boolean;
  /** Has a method that satisfies MFA, allowed by policy or not. */
  readonly registered?: boolean;
  /** Registered, and allowed by policy: the report alone tells. */
  readonly capable?: boolean;
  /** By the report: registered and allowed. Read live: registered. */
  readonly passwordless?: boolean;
  /** Each once. undefined: not known; see `missing`. */
  readonly methods?: readonly RegisteredMethod[];
  /** What the person may have besides: the source cannot tell. */
  readonly unsure?: readonly RegisteredMethod[];
  readonly defaultMethod?: DefaultMethod;
  /** Why `methods` and the rest are not known. */
  readonly missing?: UnknownReason;
  /** undefined: nothing was read of the person's methods. */
  readonly source?: MethodSource;
  /** ISO 8601. Read live: when, by our clock. By the report: when the row was refreshed, hours ago; never when anything was registered. */
  readonly readAt?: string;
}
