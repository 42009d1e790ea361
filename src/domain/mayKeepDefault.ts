// Whether methods that stay may keep the default method from being deleted. Pure.

import type { AuthenticationMethod, MethodKind, SignInPreferences } from './authenticationMethod.ts';
import type { Known } from './failure.ts';
import { isHardwareOathActive } from './isHardwareOathActive.ts';
import { isPinnedBy } from './isPinnedBy.ts';

/** Kinds that can be a default themselves: while one stays, the default is refused unless it is moved. */
const canBeDefault: readonly MethodKind[] = ['phone', 'microsoftAuthenticator', 'softwareOath', 'hardwareOath'];

/** Kinds of which it is not documented whether they count as the "other methods" that keep a default. */
const mayCount: readonly MethodKind[] = ['fido2', 'windowsHello', 'platformCredential', 'external', 'unknown'];

/** True if one of `goes` is, or may be, the default and something in `stays` counts, or may count, as another method.
 * https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/2913 */
export function mayKeepDefault(
  preferences: Known<SignInPreferences>,
  goes: readonly AuthenticationMethod[],
  stays: readonly AuthenticationMethod[],
): boolean {
  if (!stays.some(countsBesideDefault)) return false;
  if (!preferences.known || preferences.value.unknownDefault !== undefined) {
    return goes.some((method) => canBeDefault.includes(method.kind));
  }
  const { defaultMethod } = preferences.value;
  return defaultMethod !== undefined && goes.some((method) => isPinnedBy(defaultMethod, method));
}

function countsBesideDefault(method: AuthenticationMethod): boolean {
  if (method.kind === 'hardwareOath') return isHardwareOathActive(method);
  return canBeDefault.includes(method.kind) || mayCount.includes(method.kind);
}
