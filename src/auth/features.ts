// What this version can do with a tenant, and what each of it needs: permissions, roles, licence, cloud. The one table; whatever is
// added to the product adds a row. Knows no vscode and no words.

import type { CloudFeature } from '../domain/cloudApi.ts';
import { roleGrants, type AdminAction, type Reach } from '../domain/roleGrants.ts';
import type { RoleName } from '../domain/roles.ts';
import type { PermissionSet } from './permissions.ts';

export const featureIds = [
  'users',
  'methods',
  'defaultMethod',
  'hardwareOath',
  'change',
  'revokeSessions',
  'perUserMfa',
  'roles',
  'phonePolicy',
  'tenant',
  'audit',
  'registrationReport',
  'activateRole',
  'conditionalAccess',
] as const;
export type FeatureId = (typeof featureIds)[number];

export interface Feature {
  readonly set: PermissionSet;
  /** Microsoft Entra roles, any of which suffices; undefined: every member of the tenant. */
  readonly roles?: readonly RoleName[];
  /** Of these roles, those that reach only some users. */
  readonly someUsers?: readonly RoleName[];
  /** The tool is of no use without it; else the rest works, and says what it lacks. */
  readonly essential?: true;
  /** What the tenant needs a licence for: eligible roles, without which there are none, so that nothing is missing; or the report. */
  readonly licence?: 'eligibleRoles' | 'report';
  /** Not in every cloud. */
  readonly cloudFeature?: CloudFeature;
}

/** The roles of an action, from the one table of them. */
function grantedBy(action: AdminAction): Pick<Feature, 'roles' | 'someUsers'> {
  const reaches = Object.entries(roleGrants[action]) as readonly [RoleName, Reach][];
  const namesOf = (those: readonly [RoleName, Reach][]): readonly RoleName[] => those.map(([role]) => role);
  const some = reaches.filter(([, reach]) => typeof reach !== 'string');
  return { roles: namesOf(reaches), ...(some.length > 0 && { someUsers: namesOf(some) }) };
}

export const features: Readonly<Record<FeatureId, Feature>> = {
  users: { set: 'users', essential: true },
  methods: { set: 'users', ...grantedBy('seeMethods'), essential: true },
  // https://learn.microsoft.com/graph/api/authentication-get (beta)
  defaultMethod: { set: 'users', ...grantedBy('seeMethods') },
  // To read them; a Global Reader deactivates none.
  hardwareOath: {
    set: 'users',
    roles: [...(grantedBy('hardwareOath').roles ?? []), 'globalReader'],
    cloudFeature: 'hardwareOath',
  },
  change: { set: 'write', ...grantedBy('resetMfa'), essential: true },
  revokeSessions: { set: 'sessions', ...grantedBy('revokeSessions') },
  perUserMfa: { set: 'perUserMfa', ...grantedBy('perUserMfa') },
  // https://learn.microsoft.com/graph/api/rbacapplication-list-roleassignments
  roles: {
    set: 'roles',
    roles: ['globalAdministrator', 'privilegedRoleAdministrator', 'globalReader'],
    licence: 'eligibleRoles',
  },
  // https://learn.microsoft.com/graph/api/authenticationmethodspolicy-get
  phonePolicy: {
    set: 'policy',
    roles: ['globalAdministrator', 'authenticationPolicyAdministrator', 'globalReader'],
    cloudFeature: 'methodsPolicy',
  },
  tenant: { set: 'tenant' },
  audit: { set: 'audit', ...grantedBy('audit'), cloudFeature: 'auditLogs' },
  registrationReport: { set: 'audit', ...grantedBy('registrationReport'), licence: 'report' },
  // https://learn.microsoft.com/graph/api/rbacapplication-post-roleassignmentschedulerequests
  activateRole: { set: 'activation', licence: 'eligibleRoles' },
  // https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference: conditionalAccessPolicies/standard/read
  conditionalAccess: {
    set: 'conditionalAccess',
    roles: [
      'globalAdministrator',
      'globalReader',
      'conditionalAccessAdministrator',
      'securityAdministrator',
      'securityReader',
    ],
  },
};
