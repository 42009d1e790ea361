// Where the Microsoft Entra admin center shows a user's authentication methods. Pure.

import { portalPage, type ServicePlace } from './portalPage.ts';

const blade = '#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/UserAuthMethods';

/** undefined: no admin center knows the tenant. */
export function userMethodsPage(place: ServicePlace, userId: string): string | undefined {
  return portalPage(place, `${blade}/userId/${encodeURIComponent(userId)}`);
}
