// Pages of Microsoft's that administrators are sent to, and where each one is. A cloud for which no address is documented has none.
// Plain data; knows no vscode.

import { cloudApis } from './cloudApi.ts';
import { portalPage, type ServicePlace } from './portalPage.ts';

export const serviceLinkIds = [
  'adminCenter',
  'users',
  'methodsPolicy',
  'auditLog',
  'perUserMfa',
  'supportRequest',
  'portalHelp',
  'securityInfo',
] as const;
export type ServiceLinkId = (typeof serviceLinkIds)[number];

/** undefined: there is none for this place. */
export function serviceLink(id: ServiceLinkId, place: ServicePlace): string | undefined {
  const { cloud, portalRoot, tenantId } = place;
  const { lacks } = cloudApis[cloud];
  const page = (view: string): string | undefined => portalPage(place, view);
  const global = (url: string): string | undefined => (cloud === 'global' ? url : undefined);
  switch (id) {
    case 'adminCenter':
      return page('');
    case 'users':
      return page('#view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/AllUsers');
    case 'methodsPolicy':
      return lacks.includes('methodsPolicy')
        ? undefined
        : page('#view/Microsoft_AAD_IAM/AuthenticationMethodsMenuBlade/~/AdminAuthMethods');
    case 'auditLog':
      return lacks.includes('auditLogs') ? undefined : page('#view/Microsoft_AAD_IAM/AuditLogList.ReactView');
    case 'perUserMfa': {
      // https://jpazureid.github.io/blog/azure-active-directory/mfa-reset/
      const tenant = tenantId === undefined ? '' : `?tenantId=${encodeURIComponent(tenantId)}`;
      if (portalRoot === undefined) return undefined;
      return global(
        `https://account.activedirectory.windowsazure.com/usermanagement/multifactorverification.aspx${tenant}`,
      );
    }
    case 'supportRequest': {
      const request = page(
        '#view/Microsoft_Azure_Support/NewSupportRequestV3Blade/callerName/ActiveDirectory/issueType/technical',
      );
      return request && global(request);
    }
    case 'portalHelp':
      return global('https://aka.ms/AzurePortalHelp');
    case 'securityInfo':
      return global('https://aka.ms/mfasetup');
  }
}
