// Who holds one role now, and until when. https://learn.microsoft.com/graph/api/rbacapplication-list-roleassignmentscheduleinstances
// Plain role assignments do not say when they end.

import type { ActiveAssignment } from '../domain/emergencyAccess.ts';
import { allPages } from './http/allPages.ts';
import { fieldsOf } from './http/fields.ts';
import { getRequest } from './http/getRequest.ts';
import type { GraphSender } from './graph.ts';

/** Direct assignments: a group stands for its members. @throws EntraError, `missingLicence` where the tenant has no Privileged Identity
 * Management. */
export async function listActiveAssignments(
  graph: GraphSender,
  roleDefinitionId: string,
  signal: AbortSignal,
): Promise<readonly ActiveAssignment[]> {
  const filter = encodeURIComponent(`roleDefinitionId eq '${roleDefinitionId}'`);
  const path = `/roleManagement/directory/roleAssignmentScheduleInstances?$filter=${filter}`;
  const items = await allPages(graph, getRequest('v1.0', path), signal);
  return items.flatMap((item): ActiveAssignment | [] => {
    const fields = fieldsOf(item);
    const principalId = fields?.text('principalId');
    if (fields === undefined || principalId === undefined) return [];
    return {
      principalId,
      directoryScopeId: fields.text('directoryScopeId') ?? '/',
      endDateTime: fields.text('endDateTime'),
      activated: fields.text('assignmentType')?.toLowerCase() === 'activated',
    };
  });
}
