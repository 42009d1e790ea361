// What this version can do with a tenant, and what each of it needs: permissions, roles, licence, cloud. The one table; whatever is
// added to the product adds a row. Knows no vscode and no words.

import type { CloudFeature } from '../domain/cloudApi.ts';
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
  'activateRole',
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
  /** What the tenant needs a licence for: eligible roles. Without it there are none, so nothing is missing. */
  readonly licence?: 'eligibleRoles';
  /** Not in every cloud. */
  readonly cloudFeature?: CloudFeature;
}

/** https://learn.microsoft.com/graph/api/authentication-list-methods */
const readsMethods = [
  'globalAdministrator',
  'privilegedAuthenticationAdministrator',
  'authenticationAdministrator',
  'globalReader',
] as const satisfies readonly RoleName[];

export const features: Readonly<Record<FeatureId, Feature>> = {
  users: { set: 'users', essential: true },
  methods: { set: 'users', roles: readsMethods, someUsers: ['authenticationAdministrator'], essential: true },
  // https://learn.microsoft.com/graph/api/authentication-get (beta)
  defaultMethod: { set: 'users', roles: readsMethods, someUsers: ['authenticationAdministrator'] },
  // An Authentication Administrator cannot manage these tokens.
  // https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference#authentication-administrator
  hardwareOath: {
    set: 'users',
    roles: ['globalAdministrator', 'privilegedAuthenticationAdministrator', 'globalReader'],
    cloudFeature: 'hardwareOath',
  },
  // https://learn.microsoft.com/graph/api/authentication-post-phonemethods
  change: {
    set: 'write',
    roles: ['globalAdministrator', 'privilegedAuthenticationAdministrator', 'authenticationAdministrator'],
    someUsers: ['authenticationAdministrator'],
    essential: true,
  },
  // https://learn.microsoft.com/entra/identity/role-based-access-control/privileged-roles-permissions#who-can-reset-passwords
  revokeSessions: {
    set: 'sessions',
    roles: [
      'globalAdministrator',
      'privilegedAuthenticationAdministrator',
      'authenticationAdministrator',
      'userAdministrator',
      'helpdeskAdministrator',
    ],
    someUsers: ['authenticationAdministrator', 'userAdministrator', 'helpdeskAdministrator'],
  },
  // https://learn.microsoft.com/graph/api/authentication-update: the roles for methods do not include it.
  perUserMfa: { set: 'perUserMfa', roles: ['globalAdministrator', 'authenticationPolicyAdministrator'] },
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
  // https://learn.microsoft.com/graph/api/directoryaudit-list
  audit: {
    set: 'audit',
    roles: ['globalAdministrator', 'reportsReader', 'securityReader', 'securityAdministrator', 'globalReader'],
    cloudFeature: 'auditLogs',
  },
  // https://learn.microsoft.com/graph/api/rbacapplication-post-roleassignmentschedulerequests
  activateRole: { set: 'activation', licence: 'eligibleRoles' },
};
