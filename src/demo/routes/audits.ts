// The audit log, for reading. https://learn.microsoft.com/graph/api/directoryaudit-list
import { entityAnswer, type Answer, type Call } from '../http/call.ts';
import { directoryNotFound, Refusal } from '../http/refusal.ts';
import { route, type Route } from '../http/route.ts';
import { hasRole, hasScope } from '../directory/reach.ts';
import { roleIds } from '../directory/roleCatalogue.ts';
import { leavesOf, type FilterLeaf } from '../odata/filter.ts';
import { listAnswer } from '../odata/listAnswer.ts';
import type { TenantState } from '../tenantState.ts';

const audits = '/auditLogs/directoryAudits';
const day = 86_400_000;

export const auditRoutes: readonly Route[] = [
  route('GET', audits, 'reports', listAudits),
  route('GET', `${audits}/:audit`, 'reports', getAudit),
];

const readers = [
  ...[roleIds.reportsReader, roleIds.securityReader, roleIds.securityAdministrator],
  ...[roleIds.globalReader, roleIds.globalAdministrator],
];

function requireAudit(call: Call, tenant: TenantState): void {
  const allowed = call.caller.application || hasRole(tenant.roles, call.caller, ...readers);
  if (!hasScope(call.caller, 'AuditLog.Read.All')) {
    throw new Refusal(
      403,
      'Authentication_MSGraphPermissionMissing',
      'The principal does not have required Microsoft Graph permission(s): AuditLog.Read.All to call this API.',
    );
  }
  if (!allowed)
    throw new Refusal(403, 'Authentication_RequestFromUnsupportedUserRole', 'User is not in the allowed roles');
}

/** Kept for seven days without a licence, for thirty with one. */
function readable(tenant: TenantState) {
  const now = tenant.options.now();
  return tenant.audit.readable(now, now - (tenant.options.licence === 'free' ? 7 : 30) * day);
}

const plain = ['activityDisplayName', 'category', 'correlationId', 'loggedByService'];
const initiators = ['user/id', 'user/displayName', 'user/userPrincipalName', 'app/appId', 'app/displayName'];

/** What the documentation says can be filtered by. */
function filterable(leaf: FilterLeaf): boolean {
  const [first = '', ...rest] = leaf.path;
  if (leaf.kind === 'lambda') {
    const inside = leaf.body === undefined ? [] : leavesOf(leaf.body);
    const known = inside.every((one) => one.path.length === 2 && ['id', 'displayName'].includes(one.path[1] ?? ''));
    return leaf.quantifier === 'any' && first === 'targetResources' && known;
  }
  if (first === 'initiatedBy')
    return initiators.includes(rest.join('/')) && (leaf.kind === 'compare' || leaf.kind === 'text');
  if (leaf.kind === 'text')
    return leaf.function === 'startswith' && leaf.path.length === 1 && first === 'activityDisplayName';
  if (leaf.kind !== 'compare' || leaf.path.length !== 1) return false;
  if (first === 'activityDateTime') return ['eq', 'ge', 'le'].includes(leaf.operator);
  return leaf.operator === 'eq' && plain.includes(first);
}

function listAudits(call: Call, tenant: TenantState): Answer {
  requireAudit(call, tenant);
  return listAnswer(call, readable(tenant), {
    ...{ context: 'auditLogs/directoryAudits', size: { usual: 1000, largest: 1000, clip: true } },
    ...{
      filterable,
      sortable: ['activityDateTime', 'activityDisplayName', 'category'],
      emptyPages: tenant.faults.emptyPages,
    },
  });
}

function getAudit(call: Call, tenant: TenantState): Answer {
  requireAudit(call, tenant);
  const found = readable(tenant).find(({ id }) => id === call.params['audit']);
  if (found === undefined) throw directoryNotFound(call.params['audit'] ?? '');
  return entityAnswer(call, 'auditLogs/directoryAudits/$entity', found);
}
