// Understands a number with a country code that can be read in one way only, some ten times as fast as the whole parser, for files of
// thousands of numbers. Heavy, like phoneNumber.

import {
  getCountries,
  getCountryCallingCode,
  Metadata,
  PhoneNumber,
  type CountryCode,
  type NumberingPlan,
} from 'libphonenumber-js/max';

/** Documented in the package's METADATA.md, and left out of its types. */
type WholePlan = NumberingPlan & { readonly nationalPrefixForParsing: () => string | undefined };

let plans: ReadonlyMap<string, RegExp | undefined> | undefined;

/** @param number `+` and digits. @returns undefined where the whole parser has to decide: several countries share the code, or the rest may
 * begin with what is dialled inside the country alone. */
export function internationalNumber(number: string): PhoneNumber | undefined {
  plans ??= ownPlans();
  for (let length = 1; length <= 3; length += 1) {
    const code = number.slice(1, 1 + length);
    if (!plans.has(code)) continue;
    const national = number.slice(1 + length);
    // Shorter and longer ones have words of their own.
    if (national.length < 4 || national.length > 14 || plans.get(code)?.test(national) === true) return undefined;
    return new PhoneNumber(number);
  }
  return undefined;
}

/** Codes that one country has for itself, with how a national prefix looks there. */
function ownPlans(): ReadonlyMap<string, RegExp | undefined> {
  const countries = new Map<string, readonly CountryCode[]>();
  for (const country of getCountries()) {
    const code = getCountryCallingCode(country);
    countries.set(code, [...(countries.get(code) ?? []), country]);
  }
  const metadata = new Metadata();
  const found = new Map<string, RegExp | undefined>();
  for (const [code, [country, other]] of countries) {
    if (country === undefined || other !== undefined) continue;
    metadata.selectNumberingPlan(country);
    const prefix = (metadata.numberingPlan as WholePlan | undefined)?.nationalPrefixForParsing();
    found.set(code, prefix === undefined ? undefined : new RegExp(`^(?:${prefix})`));
  }
  return found;
}
