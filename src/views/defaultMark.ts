// Whether a method is the user's default second factor, as far as that can be told. Pure.

import type { AuthenticationMethod, SignInPreferences } from '../domain/authenticationMethod.ts';
import { isPinnedBy } from '../domain/isPinnedBy.ts';

/** `perhaps`: the service names a kind of method, and the user has several of it; which one is meant is not told.
 * @param methods all methods of the user, `method` among them. */
export function defaultMark(
  method: AuthenticationMethod,
  preferences: SignInPreferences | undefined,
  methods: readonly AuthenticationMethod[],
): 'yes' | 'perhaps' | undefined {
  const stored = preferences?.defaultMethod;
  if (stored === undefined || !isPinnedBy(stored, method)) return undefined;
  return methods.filter((other) => isPinnedBy(stored, other)).length === 1 ? 'yes' : 'perhaps';
}
