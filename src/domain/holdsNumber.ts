// Whether somebody signs in by SMS with a number, as far as their phone tells. Pure.
// https://learn.microsoft.com/graph/api/resources/phoneauthenticationmethod

import type { AuthenticationMethod } from './authenticationMethod.ts';
import { comparePhoneNumbers } from './comparePhoneNumbers.ts';

/** `perhaps`: it is the number, but SMS sign-in is not on; or SMS sign-in is on, and no digit that can be read contradicts.
 * @param number as Graph takes it. */
export function holdsNumber(method: AuthenticationMethod, number: string): 'yes' | 'perhaps' | 'no' {
  // Only the mobile phone can be a sign-in name.
  if (method.kind !== 'phone' || method.phoneType !== 'mobile') return 'no';
  const { smsSignInState: state = 'ready' } = method;
  // Refused there just as here.
  if (state === 'phoneNumberNotUnique') return 'no';
  switch (comparePhoneNumbers(number, method.phoneNumber)) {
    case 'same':
      return state === 'ready' ? 'yes' : 'perhaps';
    case 'unknown':
      return state === 'ready' ? 'perhaps' : 'no';
    case 'different':
      return 'no';
  }
}
