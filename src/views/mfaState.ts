// What a user's methods amount to, in one word. Pure; worded by the rows.

import { mfaKinds, type AuthenticationMethod } from '../domain/authenticationMethod.ts';

export type MfaState =
  /** Nothing that could satisfy MFA. */
  | 'none'
  /** Codes to a phone and nothing else. */
  | 'sms'
  /** Calls to a phone that takes no SMS, and nothing else. */
  | 'voice'
  /** A Temporary Access Pass and nothing else: it ends by itself. */
  | 'passOnly'
  /** Something stronger, or something this version does not know. */
  | 'registered';

/** A password-reset e-mail and a password never count. Kinds that are not known are counted as possibly MFA. */
export function mfaStateOf(methods: readonly AuthenticationMethod[]): MfaState {
  const counting = methods.filter((method) => mfaKinds.includes(method.kind));
  const lasting = counting.filter((method) => method.kind !== 'temporaryAccessPass');
  if (counting.length === 0) return 'none';
  if (lasting.length === 0) return 'passOnly';
  if (lasting.some((method) => method.kind !== 'phone')) return 'registered';
  return lasting.some((method) => method.kind === 'phone' && takesSms(method.phoneType)) ? 'sms' : 'voice';
}

/** Codes by SMS go to the mobile alone. https://learn.microsoft.com/graph/api/resources/phoneauthenticationmethod */
function takesSms(phoneType: Extract<AuthenticationMethod, { kind: 'phone' }>['phoneType']): boolean {
  return phoneType === 'mobile' || phoneType === undefined;
}
