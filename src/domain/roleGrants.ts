// What an administrator can want to do for somebody, and which Microsoft Entra roles let one: the one table, by hand from Microsoft's
// documentation. Whom a role reaches is accessVerdict's.

import {
  withinAuthenticationAdministratorReach,
  withinHelpdeskAdministratorReach,
  withinUserAdministratorReach,
  type RoleName,
} from './roles.ts';

export const adminActions = [
  'seeMethods',
  'resetMfa',
  'removeAllMethods',
  'changePhone',
  'deleteMethod',
  'temporaryAccessPass',
  'setDefaultMethod',
  'setSmsSignIn',
  'hardwareOath',
  'revokeSessions',
  'perUserMfa',
  'registrationReport',
  'audit',
] as const;
export type AdminAction = (typeof adminActions)[number];

/** Whom a role reaches: everybody; those who hold no roles but these; `undocumented`: Microsoft's pages do not agree that it suffices. */
export type Reach = 'everybody' | ReadonlySet<string> | 'undocumented';

type Grants = Readonly<Partial<Record<RoleName, Reach>>>;

const everywhere = { globalAdministrator: 'everybody' } as const satisfies Grants;

/** https://learn.microsoft.com/entra/identity/role-based-access-control/privileged-roles-permissions, "Who can perform sensitive
 * actions", and https://learn.microsoft.com/graph/api/resources/authenticationmethods-overview */
const changesMethods: Grants = {
  authenticationAdministrator: withinAuthenticationAdministratorReach,
  privilegedAuthenticationAdministrator: 'everybody',
  ...everywhere,
};

/** Least privileged first: the first that suffices is the one to ask for. */
export const roleGrants: Readonly<Record<AdminAction, Grants>> = {
  // https://learn.microsoft.com/graph/api/authentication-list-methods
  seeMethods: {
    authenticationAdministrator: withinAuthenticationAdministratorReach,
    globalReader: 'everybody',
    privilegedAuthenticationAdministrator: 'everybody',
    ...everywhere,
  },
  resetMfa: changesMethods,
  removeAllMethods: changesMethods,
  changePhone: changesMethods,
  deleteMethod: changesMethods,
  temporaryAccessPass: changesMethods,
  // https://learn.microsoft.com/graph/api/authentication-update (beta)
  setDefaultMethod: changesMethods,
  // https://learn.microsoft.com/graph/api/phoneauthenticationmethod-enablesmssignin
  setSmsSignIn: changesMethods,
  // An Authentication Administrator cannot manage these tokens.
  // https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference#authentication-administrator
  hardwareOath: { privilegedAuthenticationAdministrator: 'everybody', ...everywhere },
  // https://learn.microsoft.com/graph/api/user-revokesigninsessions; whom each role reaches is as for passwords.
  revokeSessions: {
    helpdeskAdministrator: withinHelpdeskAdministratorReach,
    userAdministrator: withinUserAdministratorReach,
    authenticationAdministrator: withinAuthenticationAdministratorReach,
    privilegedAuthenticationAdministrator: 'everybody',
    ...everywhere,
  },
  // https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference#authentication-policy-administrator
  perUserMfa: { authenticationPolicyAdministrator: 'everybody', ...everywhere },
  // https://learn.microsoft.com/graph/api/authenticationmethodsroot-list-userregistrationdetails; the last but one are named by
  // https://learn.microsoft.com/entra/identity/authentication/howto-authentication-methods-activity alone.
  registrationReport: {
    reportsReader: 'everybody',
    securityReader: 'everybody',
    globalReader: 'everybody',
    securityAdministrator: 'everybody',
    securityOperator: 'undocumented',
    applicationAdministrator: 'undocumented',
    cloudApplicationAdministrator: 'undocumented',
    ...everywhere,
  },
  // https://learn.microsoft.com/graph/api/directoryaudit-list
  audit: {
    reportsReader: 'everybody',
    securityReader: 'everybody',
    globalReader: 'everybody',
    securityAdministrator: 'everybody',
    ...everywhere,
  },
};

/** Reads and nothing else. */
const reading: readonly AdminAction[] = ['seeMethods', 'registrationReport', 'audit'];

/** Not about one user, or not held back by what roles the user has: a role for an administrative unit is of no use. */
const tenantWide: readonly AdminAction[] = ['perUserMfa', 'registrationReport', 'audit'];

export const changesSomething = (action: AdminAction): boolean => !reading.includes(action);
export const needsTenantWideRole = (action: AdminAction): boolean => tenantWide.includes(action);
