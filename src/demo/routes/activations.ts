// Activating and deactivating an eligible role. https://learn.microsoft.com/graph/api/rbacapplication-post-roleassignmentschedulerequests
import { bodyObject, entityAnswer, type Answer, type Call } from '../http/call.ts';
import { badDirectoryRequest, directoryAccessDenied, directoryNotFound, Refusal } from '../http/refusal.ts';
import { route, type Route } from '../http/route.ts';
import { isoTime } from '../people/person.ts';
import type { TenantState } from '../tenantState.ts';
import { answerInstances, currentUser, requirePrivilegedIdentityManagement } from './roleManagement.ts';
import { requireDirectoryScope } from './userAccess.ts';

const requests = '/roleManagement/directory/roleAssignmentScheduleRequests';

export const activationRoutes: readonly Route[] = [
  route('POST', requests, 'directory', request),
  route('GET', `${requests}/filterByCurrentUser`, 'directory', ownRequests),
  route('GET', `${requests}/:request`, 'directory', getRequest),
];

const longest = 8 * 3_600_000;
const shortest = 5 * 60_000;
const context = 'roleManagement/directory/roleAssignmentScheduleRequests/$entity';

const refused = (code: string, message: string): Refusal => new Refusal(400, code, message);
const ruleFailed = (rule: string): Refusal =>
  refused('RoleAssignmentRequestPolicyValidationFailed', `The following policy rules failed: ["${rule}"]`);

interface Wish {
  readonly principalId: string;
  readonly roleDefinitionId: string;
  readonly directoryScopeId: string;
}

function request(call: Call, tenant: TenantState): Answer {
  requireDirectoryScope(call, 'RoleAssignmentSchedule.ReadWrite.Directory', 'RoleManagement.ReadWrite.Directory');
  requirePrivilegedIdentityManagement(tenant);
  const body = bodyObject(call, badDirectoryRequest);
  const { principalId, roleDefinitionId, directoryScopeId } = body;
  if (typeof principalId !== 'string' || typeof roleDefinitionId !== 'string' || typeof directoryScopeId !== 'string') {
    throw badDirectoryRequest('principalId, roleDefinitionId and directoryScopeId are required.');
  }
  if (principalId !== call.caller.id) throw directoryAccessDenied();
  const wish = { principalId, roleDefinitionId, directoryScopeId };
  switch (body['action']) {
    case 'selfActivate':
      return activate(call, tenant, wish, body);
    case 'selfDeactivate':
      return deactivate(call, tenant, wish, body);
    default:
      throw directoryAccessDenied();
  }
}

function sameWish(a: Wish, b: Wish): boolean {
  return (
    a.principalId === b.principalId &&
    a.roleDefinitionId === b.roleDefinitionId &&
    a.directoryScopeId === b.directoryScopeId
  );
}

function activate(call: Call, tenant: TenantState, wish: Wish, body: Readonly<Record<string, unknown>>): Answer {
  const eligibility = tenant.roles.eligibilities.find((one) => sameWish(one, wish));
  if (eligibility === undefined) throw refused('RoleAssignmentDoesNotExist', 'The Role assignment does not exist.');
  if (tenant.roles.assignments.some((one) => sameWish(one, wish))) {
    throw refused('RoleAssignmentExists', 'The Role assignment already exists.');
  }
  const { justification } = body;
  if (typeof justification !== 'string' || justification.trim() === '') throw ruleFailed('JustificationRule');
  if (eligibility.rule === 'mfa') throw ruleFailed('MfaRule');
  const duration = durationOf(body);
  if (duration === undefined || duration > longest) throw ruleFailed('ExpirationRule');
  const now = tenant.options.now();
  const id = crypto.randomUUID();
  const pending = eligibility.rule === 'approval';
  if (!pending && body['isValidationOnly'] !== true) {
    const sequence = tenant.tokens.nextSequence();
    tenant.roles.assign({ ...wish, id, sequence, activatedAt: now, endsAt: now + duration });
  }
  return answer(call, tenant, { wish, body, id, status: pending ? 'PendingApproval' : 'Provisioned', duration });
}

/** `PT1H`, `PT30M` and the like, in milliseconds. */
function durationOf(body: Readonly<Record<string, unknown>>): number | undefined {
  const { scheduleInfo } = body as { scheduleInfo?: { expiration?: { type?: unknown; duration?: unknown } } };
  const { type, duration } = scheduleInfo?.expiration ?? {};
  if (type !== 'afterDuration' && type !== 'AfterDuration') return undefined;
  const parts = typeof duration === 'string' ? /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(duration) : null;
  if (parts === null || duration === 'PT') return undefined;
  return (Number(parts[1] ?? 0) * 60 + Number(parts[2] ?? 0)) * 60_000;
}

function deactivate(call: Call, tenant: TenantState, wish: Wish, body: Readonly<Record<string, unknown>>): Answer {
  const found = tenant.roles.assignments.find((one) => sameWish(one, wish) && one.activatedAt !== undefined);
  if (found?.activatedAt === undefined)
    throw refused('RoleAssignmentDoesNotExist', 'The Role assignment does not exist.');
  if (tenant.options.now() - found.activatedAt < shortest) {
    throw refused('ActiveDurationTooShort', 'The active duration is too short. Minimum required is 5 minutes.');
  }
  tenant.roles.unassign(found.id);
  return answer(call, tenant, { wish, body, id: crypto.randomUUID(), status: 'Revoked', duration: undefined });
}

function answer(
  call: Call,
  tenant: TenantState,
  made: {
    readonly wish: Wish;
    readonly body: Readonly<Record<string, unknown>>;
    readonly id: string;
    readonly status: string;
    readonly duration: number | undefined;
  },
): Answer {
  const { wish, body, id, status } = made;
  const at = isoTime(tenant.options.now());
  const entity = {
    ...{ id, status, createdDateTime: at, completedDateTime: status === 'Provisioned' ? at : null, approvalId: null },
    ...{ customData: null, action: body['action'], ...wish, appScopeId: null, targetScheduleId: id },
    isValidationOnly: body['isValidationOnly'] === true,
    justification: body['justification'] ?? null,
    createdBy: { application: null, device: null, user: { displayName: null, id: wish.principalId } },
    scheduleInfo: body['scheduleInfo'] ?? null,
    ticketInfo: body['ticketInfo'] ?? { ticketNumber: null, ticketSystem: null },
  };
  if (made.status !== 'Revoked') tenant.roleRequests.set(id, entity);
  return entityAnswer(call, context, entity, 201);
}

/** Needs the permission to make such requests: https://learn.microsoft.com/graph/api/unifiedroleassignmentschedulerequest-filterbycurrentuser */
function ownRequests(call: Call, tenant: TenantState): Answer {
  requireDirectoryScope(call, 'RoleAssignmentSchedule.ReadWrite.Directory', 'RoleManagement.ReadWrite.Directory');
  requirePrivilegedIdentityManagement(tenant);
  const principal = currentUser(call);
  const own = [...tenant.roleRequests.values()].filter((entity) => entity.principalId === principal);
  return answerInstances(call, tenant, 'roleAssignmentScheduleRequests', own);
}

function getRequest(call: Call, tenant: TenantState): Answer {
  requireDirectoryScope(
    call,
    ...['RoleAssignmentSchedule.Read.Directory', 'RoleAssignmentSchedule.ReadWrite.Directory'],
    ...['RoleManagement.Read.Directory', 'RoleManagement.ReadWrite.Directory'],
  );
  const found = tenant.roleRequests.get(call.params['request'] ?? '');
  if (found === undefined) throw directoryNotFound(call.params['request'] ?? '');
  return entityAnswer(call, context, found);
}
