// What a user is member of: roles, groups, units. https://learn.microsoft.com/graph/api/user-list-transitivememberof
import type { Answer, Call } from '../http/call.ts';
import { directoryAccessDenied, unsupportedQuery } from '../http/refusal.ts';
import { route, type Route } from '../http/route.ts';
import { hasScope } from '../directory/reach.ts';
import type { Person } from '../people/person.ts';
import { isAdvanced } from '../odata/queryOptions.ts';
import { listAnswer } from '../odata/listAnswer.ts';
import type { TenantState } from '../tenantState.ts';
import { activatedRoles, directoryRoleEntity, groupEntity, typedEntity, unitEntity } from './directoryEntities.ts';
import { personInPath } from './userAccess.ts';

const casts = {
  directoryRole: 'directoryRoles',
  group: 'groups',
  administrativeUnit: 'directory/administrativeUnits',
} as const;
type Kind = keyof typeof casts;
const kinds = Object.keys(casts) as readonly Kind[];

export const membershipRoutes: readonly Route[] = [
  route('GET', '/users/:user/memberOf', 'directory', listing(false, undefined)),
  route('GET', '/users/:user/transitiveMemberOf', 'directory', listing(true, undefined)),
  ...kinds.flatMap((kind) => [
    route('GET', `/users/:user/memberOf/microsoft.graph.${kind}`, 'directory', listing(false, kind)),
    route('GET', `/users/:user/transitiveMemberOf/microsoft.graph.${kind}`, 'directory', listing(true, kind)),
  ]),
];

interface Membership {
  readonly kind: Kind;
  readonly entity: Record<string, unknown>;
}

function memberships({ roles }: TenantState, person: Person, transitive: boolean): readonly Membership[] {
  const held = roles
    .holdings(person.id)
    .filter(
      ({ directoryScopeId, throughGroup }) => directoryScopeId === '/' && (transitive || throughGroup === undefined),
    )
    .map(({ roleDefinitionId }) => roleDefinitionId);
  return [
    ...activatedRoles(roles)
      .filter(({ id }) => held.includes(id))
      .map((role) => ({ kind: 'directoryRole' as const, entity: directoryRoleEntity(role) })),
    ...roles.groupsOf(person.id).map((group) => ({ kind: 'group' as const, entity: groupEntity(group) })),
    ...roles.units
      .filter(({ members }) => members.includes(person.id))
      .map((unit) => ({ kind: 'administrativeUnit' as const, entity: unitEntity(unit) })),
  ];
}

const everything = ['Directory.Read.All', 'Directory.ReadWrite.All'];
/** Permissions that show more than the id. */
const shows: Record<Kind, readonly string[]> = {
  directoryRole: [...everything, 'RoleManagement.Read.Directory', 'RoleManagement.ReadWrite.Directory'],
  group: [...everything, 'GroupMember.Read.All', 'Group.Read.All', 'Group.ReadWrite.All'],
  administrativeUnit: [...everything, 'AdministrativeUnit.Read.All', 'AdministrativeUnit.ReadWrite.All'],
};

/** With too little permission an item is its id and type; everything else is null. */
function visible(call: Call, self: boolean, { kind, entity }: Membership): Record<string, unknown> {
  const full = hasScope(call.caller, ...shows[kind]) || (self && kind === 'directoryRole');
  if (full) return entity;
  return Object.fromEntries(Object.entries(entity).map(([name, value]) => [name, name === 'id' ? value : null]));
}

function listing(transitive: boolean, cast: Kind | undefined) {
  return (call: Call, tenant: TenantState): Answer => {
    const self = tenant.population.find(call.params['user'] ?? '')?.id === call.caller.id;
    const others = ['User.Read.All', 'User.ReadWrite.All', 'GroupMember.Read.All', 'Group.Read.All', ...everything];
    if (!hasScope(call.caller, ...others) && !(self && hasScope(call.caller, 'User.Read')))
      throw directoryAccessDenied();
    const person = personInPath(call, tenant);
    const advanced = isAdvanced(call.query, call.headers);
    if (cast !== undefined && !advanced) {
      throw unsupportedQuery(
        "The specified OData cast is only supported with the request header 'ConsistencyLevel: eventual' and the query parameter $count=true.",
      );
    }
    const list = memberships(tenant, person, transitive)
      .filter(({ kind }) => cast === undefined || kind === cast)
      .map((one) => (cast === undefined ? typedEntity(one.kind, visible(call, self, one)) : visible(call, self, one)));
    return listAnswer(call, list, {
      context: cast === undefined ? 'directoryObjects' : casts[cast],
      size: { usual: 100, largest: 999 },
      filterable: ({ path }) => advanced && path.length === 1,
      count: advanced,
      emptyPages: tenant.faults.emptyPages,
    });
  };
}
