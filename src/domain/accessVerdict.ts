// Whether somebody can do something for somebody, why not, and which role would do. A forecast: the service decides. What is not known
// stays unknown. https://learn.microsoft.com/entra/identity/role-based-access-control/privileged-roles-permissions

import type { RoleHolding } from './access.ts';
import type { AccessCaller, AccessTarget } from './accessSubjects.ts';
import type { CloudFeature } from './cloudApi.ts';
import { changesSomething, needsTenantWideRole, roleGrants, type AdminAction, type Reach } from './roleGrants.ts';
import { roleNameOf, roleTemplateIds, type RoleName } from './roles.ts';

/** Why something cannot be done. Names are text from the tenant. */
export type Obstacle =
  /** The product itself refuses, or the service does for everybody. */
  | { readonly kind: 'self' | 'ownSessions' | 'protectedUser' }
  | { readonly kind: 'appOnlyPass' | 'appOnlyPrivileged' | 'guestPass' | 'guestSessions' }
  | { readonly kind: 'notInThisCloud'; readonly feature: CloudFeature }
  /** None of the active roles is for this. */
  | { readonly kind: 'noRole' }
  /** A role is for this, and holds for another administrative unit, or for no unit of use here. */
  | { readonly kind: 'otherUnit'; readonly role: string }
  | { readonly kind: 'targetRoles'; readonly role: string; readonly names: readonly string[] }
  | { readonly kind: 'targetGroups'; readonly role: string; readonly names: readonly string[] }
  /** Roles for the whole tenant do not reach members of a restricted management administrative unit. */
  | { readonly kind: 'restrictedUnit' };

/** Why it cannot be told. */
export type Doubt =
  | { readonly kind: 'ownRolesUnread' | 'ownCustomRole' | 'externalUnknown' }
  | { readonly kind: 'targetRolesUnread' | 'unitUnread' | 'unitNarrower' | 'restrictedUnit'; readonly role: string }
  /** Eligible, not active: Microsoft does not say whether it counts. A role within reach, for a unit that may be a restricted one. */
  | {
      readonly kind: 'targetEligible' | 'targetScopedRole';
      readonly role: string;
      readonly names: readonly string[];
    }
  | { readonly kind: 'undocumented'; readonly role: string };

/** What would help: the least role that suffices for this user, and which of one's eligible roles suffices, or may. */
export interface WayOut {
  readonly needed: RoleName | undefined;
  readonly eligible: readonly RoleHolding[];
}

export type Verdict =
  | { readonly kind: 'allowed'; readonly by: 'role' | 'self' | 'app' }
  | ({ readonly kind: 'refused'; readonly because: Obstacle } & WayOut)
  | ({ readonly kind: 'unknown'; readonly because: Doubt } & WayOut);

type Finding =
  | { readonly kind: 'yes' }
  | { readonly kind: 'no'; readonly because: Obstacle }
  | { readonly kind: 'maybe'; readonly because: Doubt };

const noWayOut: WayOut = { needed: undefined, eligible: [] };

/** @param cloudLacks what the tenant's cloud does not have. */
export function accessVerdict(
  action: AdminAction,
  caller: AccessCaller,
  target: AccessTarget,
  cloudLacks: readonly CloudFeature[] = [],
): Verdict {
  const impossible = impossibility(action, caller, target, cloudLacks);
  if (impossible !== undefined) return { kind: 'refused', because: impossible, ...noWayOut };
  if (action === 'seeMethods' && target.self) return { kind: 'allowed', by: 'self' };
  if (caller.appOnly) return { kind: 'allowed', by: 'app' };

  const active = caller.holdings.filter(({ state }) => state === 'active');
  const found = active.map((holding) => finding(action, holding, target)).filter((one) => one !== undefined);
  if (found.some(({ kind }) => kind === 'yes')) {
    return action === 'temporaryAccessPass' && target.external === 'unknown'
      ? { kind: 'unknown', because: { kind: 'externalUnknown' }, ...noWayOut }
      : { kind: 'allowed', by: 'role' };
  }
  const wayOut = wayOutOf(action, caller, target);
  const doubt =
    found.find((one) => one.kind === 'maybe')?.because ??
    (caller.activeKnown ? undefined : ({ kind: 'ownRolesUnread' } as const)) ??
    (active.some(isCustom) ? ({ kind: 'ownCustomRole' } as const) : undefined);
  if (doubt !== undefined) return { kind: 'unknown', because: doubt, ...wayOut };
  return { kind: 'refused', because: found.find((one) => one.kind === 'no')?.because ?? { kind: 'noRole' }, ...wayOut };
}

/** Custom roles may hold any permission that Microsoft opens to them. */
const isCustom = ({ roleTemplateId }: RoleHolding): boolean => roleTemplateId === undefined;

function impossibility(
  action: AdminAction,
  caller: AccessCaller,
  target: AccessTarget,
  cloudLacks: readonly CloudFeature[],
): Obstacle | undefined {
  const feature = cloudLacks.find((lacking) => lacking === featureOf[action]);
  if (feature !== undefined) return { kind: 'notInThisCloud', feature };
  if (!changesSomething(action)) return undefined;
  if (target.self) return { kind: action === 'revokeSessions' ? 'ownSessions' : 'self' };
  if (target.protectedUser) return { kind: 'protectedUser' };
  if (caller.appOnly && action === 'temporaryAccessPass') return { kind: 'appOnlyPass' };
  if (caller.appOnly && target.privilege !== 'none') return { kind: 'appOnlyPrivileged' };
  if (caller.appOnly && target.managementRestricted) return { kind: 'restrictedUnit' };
  // https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass
  if (action === 'temporaryAccessPass' && target.external === 'yes') return { kind: 'guestPass' };
  // Microsoft Entra answers yes to it, and nothing happens: https://learn.microsoft.com/graph/api/user-revokesigninsessions
  if (action === 'revokeSessions' && target.external === 'yes') return { kind: 'guestSessions' };
  return undefined;
}

const featureOf: Readonly<Partial<Record<AdminAction, CloudFeature>>> = {
  hardwareOath: 'hardwareOath',
  audit: 'auditLogs',
};

/** What one role says; undefined: nothing about this. */
function finding(action: AdminAction, holding: RoleHolding, target: AccessTarget): Finding | undefined {
  const name = roleNameOf(holding.roleTemplateId);
  const reach = name === undefined ? undefined : roleGrants[action][name];
  if (reach === undefined) return undefined;
  const unit = unitFinding(action, holding, target);
  if (unit?.kind === 'no') return unit;
  const person = personFinding(reach, holding, target);
  if (person.kind === 'no') return person;
  return unit ?? person;
}

/** What the scope of the role says; undefined: it does not stand in the way. */
function unitFinding(action: AdminAction, holding: RoleHolding, target: AccessTarget): Finding | undefined {
  const { directoryScopeId, roleName: role } = holding;
  const restricted = changesSomething(action) && target.managementRestricted;
  if (directoryScopeId === '/') return restricted ? { kind: 'no', because: { kind: 'restrictedUnit' } } : undefined;
  const unit = /^\/administrativeUnits\/([^/]+)$/i.exec(directoryScopeId)?.[1]?.toLowerCase();
  if (unit === undefined || needsTenantWideRole(action)) return { kind: 'no', because: { kind: 'otherUnit', role } };
  if (target.memberOf === undefined) return { kind: 'maybe', because: { kind: 'unitUnread', role } };
  if (!target.memberOf.has(unit)) return { kind: 'no', because: { kind: 'otherUnit', role } };
  // Whether this unit is the restricted one is not read.
  return restricted ? { kind: 'maybe', because: { kind: 'restrictedUnit', role } } : undefined;
}

/** What the roles of the user say. */
function personFinding(reach: Reach, { roleName: role, directoryScopeId }: RoleHolding, target: AccessTarget): Finding {
  if (reach === 'everybody') return { kind: 'yes' };
  if (reach === 'undocumented') return { kind: 'maybe', because: { kind: 'undocumented', role } };
  const beyond = target.holdings.filter(
    ({ roleTemplateId }) => roleTemplateId === undefined || !reach.has(roleTemplateId),
  );
  const active = namesOf(beyond.filter(({ state }) => state === 'active'));
  if (active.length > 0) return { kind: 'no', because: { kind: 'targetRoles', role, names: active } };
  if (target.roleGroups.length > 0) {
    return { kind: 'no', because: { kind: 'targetGroups', role, names: target.roleGroups } };
  }
  const held = target.holdings.filter(({ state }) => state === 'active');
  const scoped = namesOf(held.filter((holding) => holding.directoryScopeId !== '/'));
  const doubts: readonly (Doubt | false)[] = [
    beyond.length > 0 && { kind: 'targetEligible', role, names: namesOf(beyond) },
    scoped.length > 0 && { kind: 'targetScopedRole', role, names: scoped },
    !target.rolesKnown && { kind: 'targetRolesUnread', role },
    // For a unit, Microsoft speaks of users who are no administrators at all.
    // https://learn.microsoft.com/entra/identity/role-based-access-control/administrative-units
    directoryScopeId !== '/' && held.length > 0 && { kind: 'unitNarrower', role },
  ];
  const doubt = doubts.find((one) => one !== false);
  return doubt === undefined ? { kind: 'yes' } : { kind: 'maybe', because: doubt };
}

const namesOf = (holdings: readonly RoleHolding[]): readonly string[] => [
  ...new Set(holdings.map(({ roleName }) => roleName)),
];

function wayOutOf(action: AdminAction, caller: AccessCaller, target: AccessTarget): WayOut {
  const tenantWide = (name: RoleName): RoleHolding => ({
    ...{ roleTemplateId: roleTemplateIds[name], roleName: name, state: 'active', directoryScopeId: '/' },
  });
  return {
    needed: (Object.keys(roleGrants[action]) as RoleName[]).find(
      (name) => finding(action, tenantWide(name), target)?.kind === 'yes',
    ),
    eligible: caller.holdings.filter((holding) => {
      const kind = holding.state === 'eligible' && finding(action, holding, target)?.kind;
      return kind === 'yes' || kind === 'maybe';
    }),
  };
}
