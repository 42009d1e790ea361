// Turns what people type into the one form Graph takes, `+81 8099999999`. Heavy: loaded by await import() alone.
// https://learn.microsoft.com/graph/api/resources/phoneauthenticationmethod

import {
  isSupportedCountry,
  ParseError,
  parsePhoneNumberWithError,
  validatePhoneNumberLength,
  type PhoneNumber,
  type PhoneNumberType,
} from 'libphonenumber-js/max';
import type { PhoneType } from './authenticationMethod.ts';
import { internationalNumber } from './internationalNumber.ts';

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
      /** `unknown` covers everything that is neither. */
      readonly type: 'mobile' | 'fixedLine' | 'mobileOrFixedLine' | 'unknown';
      /** False: possible by its length, but in no range known to be in use. Worth a warning, not a refusal. */
      readonly valid: boolean;
    }
  | { readonly ok: false; readonly reason: PhoneNumberProblem };

/** What people, copy and paste, and Japanese keyboards put for a hyphen; NFKC leaves these alone. */
const dashes = /[\u2010-\u2015\u2212\u2500\u30fc\ufe58]/g;
/** Marks without width that come along with text copied from a page. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** As most numbers in files are: nothing has to be made of it before it is understood, which takes most of the time else. */
const plainNumber = /^\+?\d[\d -]*\d$/;
/** In digits, with the country code. https://www.itu.int/rec/T-REC-E.164 */
const longestNumber = 15;
const hiddenDigits = /[•●*·]|x{2,}/i;
const extensionAtEnd = /[\s,;(]*(?:extension|ext|x|#|内線(?:番号)?)[\s.:=]*(\d{1,7})\s*\)?$/i;

/** @param defaultCountry two letters, ISO 3166-1, for numbers typed without a country code. */
export function parsePhoneNumber(text: string, defaultCountry: string, phoneType: PhoneType): ParsedPhoneNumber {
  const isPlain = plainNumber.test(text);
  const typed = isPlain ? text : text.normalize('NFKC').replace(invisible, '').replace(dashes, '-').trim();
  if (typed === '') return problem('empty');
  if (typed.includes('@')) return problem('email');
  if (!isPlain && hiddenDigits.test(typed)) return problem('masked');
  const extension = isPlain ? null : extensionAtEnd.exec(typed);
  const number =
    isPlain && text.startsWith('+') ? text : international(extension ? typed.slice(0, extension.index) : typed);
  if (!isPlain && !/^\+?[\d\s().\-/]*\d[\s)]*$/.test(number)) return problem('notANumber');
  if (extension && phoneType !== 'office') return problem('extensionOnMobile');

  const country = defaultCountry.toUpperCase();
  const hasCountryCode = number.startsWith('+');
  if (!hasCountryCode && !isSupportedCountry(country)) return problem('noCountry');
  try {
    // Without what groups digits, which takes the package longer to pass over.
    const bare = number.replace(/[\s().\-/]/g, '');
    const parsed =
      (isPlain && hasCountryCode ? internationalNumber(bare) : undefined) ??
      parsePhoneNumberWithError(
        bare,
        !hasCountryCode && isSupportedCountry(country)
          ? { defaultCountry: country, extract: false }
          : { extract: false },
      );
    const type = parsed.getType();
    const length = lengthProblem(parsed, type);
    return length ? problem(length) : accepted(parsed, type, extension?.[1]);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return problem(problemOf(error.message, hasCountryCode));
  }
}

/** `tel:` cut off, `00` as everybody's international prefix, and the `(0)` of `+81 (0)80` gone: it is dialled inside the
 * country alone. */
function international(number: string): string {
  return number
    .replace(/^tel:\s*/i, '')
    .trim()
    .replace(/^\((\+\d{1,3})\)/, '$1')
    .replace(/^00[\s-]*(?=[1-9])/, '+')
    .replace(/^(\+\d{1,3}[\s-]*)\(0\)/, '$1');
}

function lengthProblem(parsed: PhoneNumber, type: PhoneNumberType | undefined): PhoneNumberProblem | undefined {
  // Some countries have longer numbers for machines; none that a person can be called on.
  if (parsed.countryCallingCode.length + parsed.nationalNumber.length > longestNumber) return 'tooLong';
  // What is of some type is possible; what is not, is told apart by parsing once more. Files have thousands of numbers.
  if (type !== undefined || parsed.isPossible()) return undefined;
  switch (validatePhoneNumberLength(parsed.number)) {
    // Parsed again, it lost another digit that is dialled before: it has one too many.
    case undefined:
    case 'TOO_LONG':
      return 'tooLong';
    default:
      // INVALID_LENGTH lies between two lengths that are possible: a digit may be missing.
      return 'tooShort';
  }
}

function accepted(
  parsed: PhoneNumber,
  type: PhoneNumberType | undefined,
  extension: string | undefined,
): ParsedPhoneNumber {
  const { countryCallingCode, nationalNumber } = parsed;
  const suffix = extension === undefined ? '' : `x${extension}`;
  return {
    ok: true,
    graph: `+${countryCallingCode} ${nationalNumber}${suffix}`,
    type: typeOf(type),
    // What is of some type is in some range; the question itself looks all of them up again.
    valid: type !== undefined || parsed.isValid(),
  };
}

function typeOf(type: PhoneNumberType | undefined): 'mobile' | 'fixedLine' | 'mobileOrFixedLine' | 'unknown' {
  switch (type) {
    case 'MOBILE':
      return 'mobile';
    case 'FIXED_LINE':
      return 'fixedLine';
    case 'FIXED_LINE_OR_MOBILE':
      return 'mobileOrFixedLine';
    default:
      return 'unknown';
  }
}

/** The codes of libphonenumber-js's ParseError. */
function problemOf(code: string, hasCountryCode: boolean): PhoneNumberProblem {
  switch (code) {
    case 'TOO_SHORT':
      return 'tooShort';
    case 'TOO_LONG':
      return 'tooLong';
    case 'INVALID_COUNTRY':
      return hasCountryCode ? 'unknownCountry' : 'noCountry';
    default:
      return 'notANumber';
  }
}

const problem = (reason: PhoneNumberProblem): ParsedPhoneNumber => ({ ok: false, reason });
