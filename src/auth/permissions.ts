// Which permissions of Microsoft Graph are asked for together, and when. https://learn.microsoft.com/graph/permissions-reference
// Knows no vscode.

/** `users`: users and their methods, without which nothing works. `roles`: roles, active and eligible, and members and owners of
 * role-assignable groups. `tenant`: the tenant's name and country. `policy`: which methods the tenant's policy lets users use.
 * `partner`: the customers of a partner, read in the partner's own tenant when somebody looks for them. `write`: to change methods.
 * `sessions`: to revoke sign-in sessions. `perUserMfa`: to read and change the per-user MFA state, which Graph counts among policies.
 * `audit`: the audit log and the registration report. `activation`: to activate a role of one's own. `conditionalAccess`: to see whom
 * Conditional Access policies could keep out. */
export type PermissionSet =
  | 'users'
  | 'roles'
  | 'tenant'
  | 'policy'
  | 'partner'
  | 'write'
  | 'sessions'
  | 'perUserMfa'
  | 'audit'
  | 'activation'
  | 'conditionalAccess';

/** Whether a set is granted, as far as is known; `off`: never asked for, in read-only mode or where asking could not bring it. */
export type PermissionState = 'unknown' | 'granted' | 'notYet' | 'off';

/** By their names in Microsoft Graph. */
export const permissionSets: Readonly<Record<PermissionSet, readonly string[]>> = {
  users: ['User.Read.All', 'UserAuthenticationMethod.Read.All'],
  roles: ['RoleManagement.Read.Directory', 'GroupMember.Read.All'],
  tenant: ['Organization.Read.All'],
  policy: ['Policy.Read.AuthenticationMethod'],
  partner: ['DelegatedAdminRelationship.Read.All'],
  write: ['UserAuthenticationMethod.ReadWrite.All'],
  // https://learn.microsoft.com/graph/api/user-revokesigninsessions
  sessions: ['User.RevokeSessions.All'],
  // https://learn.microsoft.com/graph/api/authentication-update: it reads with the one and changes with the other.
  perUserMfa: ['Policy.Read.All', 'Policy.ReadWrite.AuthenticationMethod'],
  // https://learn.microsoft.com/graph/api/directoryaudit-list asks for both.
  audit: ['AuditLog.Read.All', 'Directory.Read.All'],
  // https://learn.microsoft.com/graph/api/rbacapplication-post-roleassignmentschedulerequests
  activation: ['RoleAssignmentSchedule.ReadWrite.Directory'],
  // https://learn.microsoft.com/graph/api/conditionalaccessroot-list-policies
  conditionalAccess: ['Policy.Read.All'],
};

export const allSets = Object.keys(permissionSets) as readonly PermissionSet[];

/** Asked for at sign-in, all at once: Microsoft Entra shows one consent page for all of them. */
export const signInSets: readonly PermissionSet[] = ['users', 'roles', 'tenant', 'policy'];

/** To change something: never asked for before somebody does. */
export const changeSets: readonly PermissionSet[] = ['write', 'sessions', 'perUserMfa', 'activation'];

/** Of these, those without which what they change cannot even be read. */
export const changeSetsThatRead: readonly PermissionSet[] = ['perUserMfa', 'activation'];

/** Asked for when they are needed, by those who need them; nothing else lacks anything without them. */
export const extraSets: readonly PermissionSet[] = ['audit', 'conditionalAccess', 'perUserMfa', 'activation'];

/** Whatever is asked for in the open tenant. Partners look for their customers in their own. */
export const tenantSets: readonly PermissionSet[] = [...signInSets, 'audit', 'conditionalAccess', ...changeSets];

/** Asked for at sign-in where the others cannot be had. */
export const leastSets: readonly PermissionSet[] = ['users'];

/** Other permissions that Graph takes for one of ours, in every request that needs it: "Higher privileged permissions" of
 * https://learn.microsoft.com/graph/api/user-list, group-list-members, organization-get and authenticationmethodspolicy-get. Eligible
 * roles are not read with Directory.Read.All: https://learn.microsoft.com/graph/api/rbacapplication-list-roleeligibilityscheduleinstances */
const includedIn: Readonly<Record<string, readonly string[]>> = {
  'User.Read.All': ['Directory.Read.All', 'Directory.ReadWrite.All'],
  'GroupMember.Read.All': ['Group.Read.All', 'Group.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
  'Organization.Read.All': ['Directory.Read.All', 'Directory.ReadWrite.All'],
  'Policy.Read.AuthenticationMethod': ['Policy.Read.All'],
};

/** Those of `wanted` that `granted` does not include. The permission to change something includes the one to read it. */
export function missingPermissions(wanted: readonly PermissionSet[], granted: readonly string[]): readonly string[] {
  return wanted
    .flatMap((set) => permissionSets[set])
    .filter(
      (name) =>
        ![name, name.replace('.Read.', '.ReadWrite.'), ...(includedIn[name] ?? [])].some((one) =>
          granted.includes(one),
        ),
    );
}
