// The authentication methods policy, for reading. https://learn.microsoft.com/graph/api/authenticationmethodspolicy-get
import { entityAnswer, type Answer, type Call } from '../http/call.ts';
import { methodNotFound, methodsAccessDenied } from '../http/refusal.ts';
import { route, type Route } from '../http/route.ts';
import { hasRole, hasScope } from '../directory/reach.ts';
import { roleIds } from '../directory/roleCatalogue.ts';
import { listAnswer } from '../odata/listAnswer.ts';
import type { TenantState } from '../tenantState.ts';

const root = '/policies/authenticationMethodsPolicy';

export const policyRoutes: readonly Route[] = [
  route('GET', root, 'methods', getPolicy),
  route('GET', `${root}/authenticationMethodConfigurations`, 'methods', listConfigurations),
  route('GET', `${root}/authenticationMethodConfigurations/:configuration`, 'methods', getConfiguration),
];

/** Neither Authentication nor Privileged Authentication Administrators may read the policy. */
function requirePolicy(call: Call, tenant: TenantState): void {
  const scopes = ['Policy.Read.AuthenticationMethod', 'Policy.ReadWrite.AuthenticationMethod', 'Policy.Read.All'];
  const roles = [roleIds.globalReader, roleIds.authenticationPolicyAdministrator, roleIds.globalAdministrator];
  const allowed = call.caller.application || hasRole(tenant.roles, call.caller, ...roles);
  if (!allowed || !hasScope(call.caller, ...scopes)) throw methodsAccessDenied();
}

function getPolicy(call: Call, tenant: TenantState): Answer {
  requirePolicy(call, tenant);
  return entityAnswer(call, 'authenticationMethodsPolicy', {
    id: 'authenticationMethodsPolicy',
    displayName: 'Authentication Methods Policy',
    description: 'The tenant-wide policy that controls which authentication methods are allowed in the tenant.',
    lastModifiedDateTime: '2026-01-01T00:00:00Z',
    ...{ policyVersion: '1.5', policyMigrationState: 'migrationComplete', reconfirmationInDays: null },
    registrationEnforcement: {
      authenticationMethodsRegistrationCampaign: {
        ...{ snoozeDurationInDays: 1, state: 'default', excludeTargets: [] },
        includeTargets: [
          { id: 'all_users', targetType: 'group', targetedAuthenticationMethod: 'microsoftAuthenticator' },
        ],
      },
    },
    authenticationMethodConfigurations: tenant.policy.configurations(call.version === 'beta'),
    // Nobody ever said anything. https://learn.microsoft.com/entra/identity/authentication/concept-sms-voice-retirement
    ...(call.version === 'beta' ? { optOutSettings: null } : {}),
  });
}

function listConfigurations(call: Call, tenant: TenantState): Answer {
  requirePolicy(call, tenant);
  return listAnswer(call, tenant.policy.configurations(call.version === 'beta'), {
    context: 'policies/authenticationMethodsPolicy/authenticationMethodConfigurations',
    ...{ size: { usual: 100, largest: 999 }, emptyPages: false },
  });
}

function getConfiguration(call: Call, tenant: TenantState): Answer {
  requirePolicy(call, tenant);
  const found = tenant.policy.find(call.params['configuration'] ?? '', call.version === 'beta');
  if (found === undefined) throw methodNotFound();
  return entityAnswer(call, 'policies/authenticationMethodsPolicy/authenticationMethodConfigurations/$entity', found);
}
