// Who holds, or could activate, which role when the demo tenant opens.
import { guid } from '../people/hash.ts';
import { namedPersonId, type NamedKey } from '../people/namedPeople.ts';
import { executivesUnit, groups, leedsUnit, operatorsGroup, units } from './groupsAndUnits.ts';
import { customRole, roleIds, type RoleKey } from './roleCatalogue.ts';
import type { RoleAssignment, RoleEligibility } from './roleStore.ts';

const leeds = `/administrativeUnits/${leedsUnit.id}`;
const executives = `/administrativeUnits/${executivesUnit.id}`;

type Row = readonly [holder: NamedKey, role: RoleKey, scope?: string];

const active: readonly Row[] = [
  ['globalAdministrator', 'globalAdministrator'],
  ['secondGlobalAdministrator', 'globalAdministrator'],
  ['emergencyAccess1', 'globalAdministrator'],
  ['emergencyAccess2', 'globalAdministrator'],
  ['privilegedAuthenticationAdministrator', 'privilegedAuthenticationAdministrator'],
  ['authenticationAdministrator', 'authenticationAdministrator'],
  ['authenticationPolicyAdministrator', 'authenticationPolicyAdministrator'],
  ['userAdministrator', 'userAdministrator'],
  ['helpdeskAdministrator', 'helpdeskAdministrator'],
  ['globalReader', 'globalReader'],
  ['reportsReader', 'reportsReader'],
  ['scopedAuthenticationAdministrator', 'authenticationAdministrator', leeds],
  ['passwordAdministrator', 'passwordAdministrator'],
  ['scopedHelpdesk', 'helpdeskAdministrator', leeds],
  ['restrictedScopeRole', 'passwordAdministrator', executives],
];

const eligible: readonly (readonly [holder: NamedKey, role: RoleKey, rule?: 'approval' | 'mfa'])[] = [
  ['eligibleAuthenticationAdministrator', 'authenticationAdministrator'],
  ['eligibleAuthenticationAdministrator', 'privilegedAuthenticationAdministrator', 'approval'],
  ['eligibleAuthenticationAdministrator', 'userAdministrator', 'mfa'],
  ['eligibleGlobalAdministrator', 'globalAdministrator', 'approval'],
];

const assignmentId = (slot: number): string => `lAPpYvVpN0KRkAEhdxReE${guid(slot, 3200).slice(0, 8)}-1`;

const assignments: readonly RoleAssignment[] = [
  ...active.map(([holder, role, scope], slot) => ({
    id: assignmentId(slot),
    principalId: namedPersonId(holder),
    roleDefinitionId: roleIds[role],
    directoryScopeId: scope ?? '/',
    sequence: 0,
  })),
  {
    id: assignmentId(900),
    principalId: operatorsGroup.id,
    roleDefinitionId: roleIds.exchangeAdministrator,
    directoryScopeId: '/',
    sequence: 0,
  },
  {
    id: assignmentId(901),
    principalId: namedPersonId('customRole'),
    roleDefinitionId: customRole.id,
    directoryScopeId: '/',
    sequence: 0,
  },
];

const eligibilities: readonly RoleEligibility[] = eligible.map(([holder, role, rule], slot) => ({
  id: guid(slot, 3300),
  principalId: namedPersonId(holder),
  roleDefinitionId: roleIds[role],
  directoryScopeId: '/',
  ...(rule === undefined ? {} : { rule }),
}));

export const seedRoles = { groups, units, assignments, eligibilities };
