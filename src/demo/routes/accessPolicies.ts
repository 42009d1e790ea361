// Conditional Access policies, for reading. https://learn.microsoft.com/graph/api/conditionalaccessroot-list-policies
import { entityAnswer, type Answer, type Call } from '../http/call.ts';
import { directoryNotFound, Refusal } from '../http/refusal.ts';
import { route, type Route } from '../http/route.ts';
import { hasRole, hasScope } from '../directory/reach.ts';
import { roleIds } from '../directory/roleCatalogue.ts';
import { listAnswer } from '../odata/listAnswer.ts';
import type { TenantState } from '../tenantState.ts';

const root = '/identity/conditionalAccess/policies';

export const accessPolicyRoutes: readonly Route[] = [
  route('GET', root, 'other', listPolicies),
  route('GET', `${root}/:policy`, 'other', getPolicy),
];

/** https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference */
const readers = [
  ...[roleIds.globalReader, roleIds.globalAdministrator, roleIds.conditionalAccessAdministrator],
  ...[roleIds.securityReader, roleIds.securityAdministrator],
];

function requireConditionalAccess(call: Call, tenant: TenantState): void {
  if (!hasScope(call.caller, 'Policy.Read.All', 'Policy.ReadWrite.ConditionalAccess')) {
    throw new Refusal(
      403,
      'AccessDenied',
      'You cannot perform the requested operation, required scopes are missing in the token.',
    );
  }
  if (!call.caller.application && !hasRole(tenant.roles, call.caller, ...readers))
    throw new Refusal(403, 'AccessDenied', 'You do not have permission to access this resource.');
}

/** A tenant without a licence for them has none. */
function policies({ options, accessPolicies }: TenantState): ReturnType<typeof accessPolicies.entities> {
  return options.licence === 'free' ? [] : accessPolicies.entities();
}

function listPolicies(call: Call, tenant: TenantState): Answer {
  requireConditionalAccess(call, tenant);
  return listAnswer(call, policies(tenant), {
    ...{ context: 'identity/conditionalAccess/policies', size: { usual: 100, largest: 999, clip: true } },
    filterable: (leaf) => ['id', 'displayName', 'state'].includes(leaf.path[0] ?? '') && leaf.kind !== 'lambda',
    sortable: ['displayName'],
    emptyPages: tenant.faults.emptyPages,
  });
}

function getPolicy(call: Call, tenant: TenantState): Answer {
  requireConditionalAccess(call, tenant);
  const id = call.params['policy'] ?? '';
  const found = policies(tenant).find((one) => one['id'] === id);
  if (found === undefined) throw directoryNotFound(id);
  return entityAnswer(call, 'identity/conditionalAccess/policies/$entity', found);
}
