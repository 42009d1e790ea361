// Whether an account is Global Administrator of the whole tenant at all times: active, and without an end. Pure.

import type { EmergencyAccount, EmergencyItem, EmergencyReason, EmergencyTenant } from './emergencyAccess.ts';
import { roleTemplateIds } from './roles.ts';

export function emergencyAdministrator(
  { roles, assignments }: Pick<EmergencyTenant, 'roles' | 'assignments'>,
  { userId, groups }: Pick<EmergencyAccount, 'userId' | 'groups'>,
): EmergencyItem {
  const item = (outcome: EmergencyItem['outcome'], reason?: EmergencyReason): EmergencyItem => ({
    ...{ point: 'globalAdministrator', outcome },
    ...(reason && { reason }),
  });
  const held = (roles.holdings.get(userId) ?? []).filter(
    ({ roleTemplateId, directoryScopeId }) =>
      roleTemplateId?.toLowerCase() === roleTemplateIds.globalAdministrator && directoryScopeId === '/',
  );
  if (!held.some(({ state }) => state === 'active')) {
    const unread = roles.failures.active ?? roles.failures.groups;
    if (unread !== undefined) return item('unknown', { kind: 'failure', failure: unread });
    return item('fail', { kind: held.length > 0 ? 'eligibleOnly' : 'notAdministrator' });
  }
  if (!assignments.known) {
    const { failure } = assignments;
    return failure.kind === 'missingLicence' ? item('pass') : item('unknown', { kind: 'failure', failure });
  }
  const through = groups.known ? groups.value : new Set<string>();
  const own = assignments.value.filter(({ principalId, directoryScopeId }) => {
    const id = principalId.toLowerCase();
    return directoryScopeId === '/' && (id === userId.toLowerCase() || through.has(id));
  });
  if (own.some(({ endDateTime, activated }) => endDateTime === undefined && !activated)) return item('pass');
  // A group that could not be read may hold it for ever.
  if (!groups.known && held.some(({ throughGroup }) => throughGroup !== undefined))
    return item('unknown', { kind: 'failure', failure: groups.failure });
  const last = own
    .flatMap(({ endDateTime }) => endDateTime ?? [])
    .toSorted()
    .at(-1);
  return last === undefined
    ? item('unknown', { kind: 'assignmentNotTold' })
    : item('fail', { kind: 'assignmentEnds', at: last });
}
