// Which methods a default second factor stands for, and so keeps from being deleted while others exist. Pure.
// https://learn.microsoft.com/graph/api/authentication-get (userPreferredMethodForSecondaryAuthentication)

import type { AuthenticationMethod, SettableDefault } from './authenticationMethod.ts';

/** True if `method` may be the one that this default means. With `push` and `oath` several may, and which is not told. */
export function isPinnedBy(defaultMethod: SettableDefault, method: AuthenticationMethod): boolean {
  switch (defaultMethod) {
    case 'push':
      return method.kind === 'microsoftAuthenticator';
    case 'oath':
      // The code shown in Authenticator counts as well.
      return (
        method.kind === 'softwareOath' || method.kind === 'hardwareOath' || method.kind === 'microsoftAuthenticator'
      );
    case 'sms':
    case 'voiceMobile':
      return method.kind === 'phone' && method.phoneType === 'mobile';
    case 'voiceAlternateMobile':
      return method.kind === 'phone' && method.phoneType === 'alternateMobile';
    case 'voiceOffice':
      return method.kind === 'phone' && method.phoneType === 'office';
  }
}
