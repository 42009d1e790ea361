// The roles that the signed-in person could activate. Knows no verdicts.
// https://learn.microsoft.com/graph/api/unifiedroleeligibilityscheduleinstance-filterbycurrentuser

import type { RoleHolding } from '../domain/access.ts';
import type { GraphSender } from './graph.ts';
import { allPages } from './http/allPages.ts';
import { fieldsOf } from './http/fields.ts';
import { getRequest } from './http/getRequest.ts';
import { parseRoleAssignment } from './parseRoleAssignment.ts';

export interface EligibleRole extends RoleHolding {
  readonly state: 'eligible';
  /** What an activation names; not the template of a custom role. */
  readonly roleDefinitionId: string;
  /** ISO 8601; undefined: it does not end. */
  readonly endsAt?: string;
}

/** In the order of the service, each role and scope once. @throws EntraError, `missingLicence` in a tenant without Microsoft Entra ID P2
 * or Governance: nobody is eligible there. */
export async function readOwnEligibleRoles(graph: GraphSender, signal: AbortSignal): Promise<readonly EligibleRole[]> {
  const path =
    "/roleManagement/directory/roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')?$expand=roleDefinition";
  const items = await allPages(graph, getRequest('v1.0', path), signal);
  const roles = items.map(parse).filter((role) => role !== undefined);
  return [...new Map(roles.map((role) => [`${role.roleDefinitionId} ${role.directoryScopeId}`, role])).values()];
}

function parse(item: unknown): EligibleRole | undefined {
  const fields = fieldsOf(item);
  const assignment = parseRoleAssignment(item);
  const roleDefinitionId = fields?.text('roleDefinitionId') ?? fields?.object('roleDefinition')?.text('id');
  if (assignment === undefined || roleDefinitionId === undefined) return undefined;
  const endsAt = fields?.text('endDateTime');
  return { ...assignment.role, state: 'eligible', roleDefinitionId, ...(endsAt !== undefined && { endsAt }) };
}
