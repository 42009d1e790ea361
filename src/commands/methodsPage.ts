// Where the Microsoft Entra admin center shows a user's authentication methods. Pure.

const blade = '#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/UserAuthMethods';

/** @param portalRoot origin of the admin center of the tenant's cloud. */
export function methodsPage(portalRoot: string, userId: string): string {
  return `${portalRoot}/${blade}/userId/${encodeURIComponent(userId)}`;
}
