// The roles of a whole tenant, read once. Knows no verdicts: those are domain/access's.
// https://learn.microsoft.com/graph/api/rbacapplication-list-roleassignments

import type { RoleDirectory, RoleHolding } from '../domain/access.ts';
import type { Failure, Known } from '../domain/failure.ts';
import type { Graph } from './graph.ts';
import { allPages } from './http/allPages.ts';
import { fieldsOf } from './http/fields.ts';
import { getRequest } from './http/getRequest.ts';
import { known } from './http/known.ts';
import { throwIfCancelled } from './http/throwIfCancelled.ts';
import { parseRoleAssignment, type RoleAssignment } from './parseRoleAssignment.ts';

interface RoleGroup {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
  readonly owners: readonly string[];
}

/** Groups, as far as they could be read. */
interface RoleGroups {
  readonly groups: readonly RoleGroup[];
  readonly failure: Failure | undefined;
}

/** Active and eligible role assignments, and role-assignable groups with members and owners, in two round trips (and two HTTP
 * requests) for a small tenant. What cannot be read is said in `failures` and spoils nothing else. Such groups cannot nest, so
 * their direct members are all their members. @throws EntraError `cancelled` alone. */
export async function readRoleDirectory(graph: Graph, signal: AbortSignal): Promise<RoleDirectory> {
  const [active, eligible, { groups, failure }] = await Promise.all([
    readAssignments(graph, '/roleManagement/directory/roleAssignments', signal),
    readAssignments(graph, '/roleManagement/directory/roleEligibilityScheduleInstances', signal),
    readGroups(graph, signal),
  ]);
  throwIfCancelled(signal);

  const groupsById = new Map(groups.map((group) => [group.id, group]));
  const holdings = new Map<string, RoleHolding[]>();
  const hold = (userId: string, holding: RoleHolding): void => {
    holdings.set(userId, [...(holdings.get(userId) ?? []), holding]);
  };
  const holdAll = (assignments: readonly RoleAssignment[], state: RoleHolding['state']): void => {
    for (const { principalId, role } of assignments) {
      const group = groupsById.get(principalId);
      // A group is nobody: whoever counts holders must not count it beside its members.
      if (group === undefined) hold(principalId, { ...role, state });
      for (const member of group?.members ?? [])
        hold(member, { ...role, state, throughGroup: group?.name ?? principalId });
    }
  };
  if (active.known) holdAll(active.value, 'active');
  if (eligible.known) holdAll(eligible.value, 'eligible');

  const roleAssignableGroups = new Map<string, string[]>();
  for (const { name, members, owners } of groups)
    for (const userId of new Set([...members, ...owners]))
      roleAssignableGroups.set(userId, [...(roleAssignableGroups.get(userId) ?? []), name]);

  // Without P2 (or Governance) there is no Privileged Identity Management, and so nobody eligible.
  const noEligible = !eligible.known && eligible.failure.kind !== 'missingLicence' ? eligible.failure : undefined;
  return {
    holdings,
    roleAssignableGroups,
    failures: {
      ...(!active.known && { active: active.failure }),
      ...(noEligible && { eligible: noEligible }),
      ...(failure && { groups: failure }),
    },
    readAt: new Date().toISOString(),
  };
}

async function readAssignments(
  graph: Graph,
  path: string,
  signal: AbortSignal,
): Promise<Known<readonly RoleAssignment[]>> {
  const items = await known(allPages(graph.together, getRequest('v1.0', `${path}?$expand=roleDefinition`), signal));
  if (!items.known) return items;
  return { known: true, value: items.value.map(parseRoleAssignment).filter((assignment) => assignment !== undefined) };
}

/** https://learn.microsoft.com/entra/identity/role-based-access-control/groups-concept */
async function readGroups(graph: Graph, signal: AbortSignal): Promise<RoleGroups> {
  const filter = encodeURIComponent('isAssignableToRole eq true');
  const listed = await known(
    allPages(graph.together, getRequest('v1.0', `/groups?$filter=${filter}&$select=id,displayName&$top=999`), signal),
  );
  if (!listed.known) return { groups: [], failure: listed.failure };
  let failure: Failure | undefined;
  const idsOf = async (groupId: string, relation: 'members' | 'owners'): Promise<readonly string[]> => {
    const path = `/groups/${encodeURIComponent(groupId)}/${relation}?$select=id&$top=999`;
    const items = await known(allPages(graph.together, getRequest('v1.0', path), signal));
    if (items.known) return items.value.flatMap((item) => fieldsOf(item)?.text('id') ?? []);
    failure ??= items.failure;
    return [];
  };
  const groups = await Promise.all(
    listed.value.map(async (item): Promise<RoleGroup | undefined> => {
      const fields = fieldsOf(item);
      const id = fields?.text('id');
      if (fields === undefined || id === undefined || id === '') return undefined;
      const [members, owners] = await Promise.all([idsOf(id, 'members'), idsOf(id, 'owners')]);
      return { id, name: fields.text('displayName') ?? id, members, owners };
    }),
  );
  return { groups: groups.filter((group) => group !== undefined), failure };
}
