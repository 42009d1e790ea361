// Compares a phone number with one that was read back, which may be masked or written with other blanks. Pure.

import { isMaskedNumber } from './isMaskedNumber.ts';

/** Bare of everything that only groups digits. */
const bare = (phoneNumber: string): string => phoneNumber.replace(/[\s().-]/g, '').toLowerCase();

/** `unknown`: the number read is masked, and no digit that shows contradicts.
 * @param written as Graph takes it. @param read as Graph gives it. */
export function comparePhoneNumbers(written: string, read: string): 'same' | 'different' | 'unknown' {
  const whole = bare(written);
  const seen = bare(read);
  if (!isMaskedNumber(read)) return whole === seen ? 'same' : 'different';
  const leading = /^\+?\d*/.exec(seen)?.[0] ?? '';
  const trailing = leading === seen ? '' : (/\d*$/.exec(seen)?.[0] ?? '');
  const main = whole.replace(/x\d+$/, '');
  const fits = main.startsWith(leading) && (main.endsWith(trailing) || whole.endsWith(trailing));
  return fits ? 'unknown' : 'different';
}
