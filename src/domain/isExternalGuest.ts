// Tells a guest who signs in with an account of another tenant. Pure.

import type { User } from './user.ts';

/** A guest may also have an account here; then it is a user like any other.
 * https://learn.microsoft.com/entra/external-id/user-properties */
export function isExternalGuest({
  userType,
  userPrincipalName,
}: Pick<User, 'userType' | 'userPrincipalName'>): boolean {
  return userType === 'guest' && userPrincipalName.toUpperCase().includes('#EXT#');
}
