// Whether a user signs in with an account of another organization. Pure.

import type { User } from './user.ts';

/** Internal guests exist, and external members: then the type alone does not say it.
 * https://learn.microsoft.com/entra/external-id/user-properties */
export function externalAccount({
  userPrincipalName,
  userType,
}: Pick<User, 'userPrincipalName' | 'userType'>): 'yes' | 'no' | 'unknown' {
  if (!/#EXT#/i.test(userPrincipalName)) return 'no';
  return userType === 'guest' ? 'yes' : 'unknown';
}
