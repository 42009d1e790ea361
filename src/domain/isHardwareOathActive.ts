// Whether a hardware OATH token can be used to sign in, as far as told. Pure.

import type { AuthenticationMethod } from './authenticationMethod.ts';

const inactive: readonly (string | undefined)[] = ['available', 'assigned', 'failedActivation'];

/** True unless the status says otherwise: one that is not told, or new to us, counts as active.
 * https://learn.microsoft.com/graph/api/resources/hardwareoathtokenauthenticationmethoddevice */
export function isHardwareOathActive(token: Extract<AuthenticationMethod, { kind: 'hardwareOath' }>): boolean {
  return !inactive.includes(token.status);
}
