// Whether a method is the one that system-preferred authentication asks for first, as far as that can be told. Pure.
// https://learn.microsoft.com/entra/identity/authentication/concept-system-preferred-authentication

import type { AuthenticationMethod, SignInPreferences } from '../domain/authenticationMethod.ts';

/** The property is not documented; these of its values have been seen. Others name no method that we could mark. */
function isNamedBy(preferred: string, method: AuthenticationMethod): boolean {
  switch (preferred) {
    case 'Fido2':
      return method.kind === 'fido2';
    case 'PhoneAppNotification':
      return method.kind === 'microsoftAuthenticator';
    case 'HardwareOTP':
      return method.kind === 'hardwareOath';
    case 'Sms':
      return method.kind === 'phone' && method.phoneType === 'mobile';
    default:
      return false;
  }
}

/** `perhaps`: the user has several of the kind that is named; which one is meant is not told.
 * @param methods all methods of the user, `method` among them. */
export function askedFirstMark(
  method: AuthenticationMethod,
  preferences: SignInPreferences | undefined,
  methods: readonly AuthenticationMethod[],
): 'yes' | 'perhaps' | undefined {
  const preferred = preferences?.systemPreferredMethod;
  if (preferences?.systemPreferredEnabled !== true || preferred === undefined) return undefined;
  if (!isNamedBy(preferred, method)) return undefined;
  return methods.filter((other) => isNamedBy(preferred, other)).length === 1 ? 'yes' : 'perhaps';
}
