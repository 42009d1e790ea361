// The directory roles the demo tenant knows. https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference

/** Template ids, which for built-in roles are also the definition ids. */
export const roleIds = {
  globalAdministrator: '62e90394-69f5-4237-9190-012177145e10',
  privilegedAuthenticationAdministrator: '7be44c8a-adaf-4e2a-84d6-ab2649e08a13',
  authenticationAdministrator: 'c4e39bd9-1100-46d3-8c65-fb160da0071f',
  authenticationPolicyAdministrator: '0526716b-113d-4c15-b2c8-68e3c22b9f80',
  helpdeskAdministrator: '729827e3-9c14-49f7-bb1b-9608f156bbb8',
  userAdministrator: 'fe930be7-5e62-47db-91af-98c3a49a38b1',
  globalReader: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
  reportsReader: '4a5d8f65-41da-4de4-8968-e035b65339cf',
  securityReader: '5d6b6bb7-de71-4623-b4af-96380a352509',
  securityAdministrator: '194ae4cb-b126-40b2-bd5b-6091b380977d',
  privilegedRoleAdministrator: 'e8611ab8-c189-46e8-94e1-60213ab1f814',
  passwordAdministrator: '966707d0-3269-4727-9be2-8c3a10f19b9d',
  groupsAdministrator: 'fdd7a751-b60b-444a-984c-02652fe8fa1c',
  directoryReaders: '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
  guestInviter: '95e79109-95c0-4d8e-aee3-d01accf2d47b',
  messageCenterReader: '790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b',
  userExperienceSuccessManager: '27460883-1df1-4691-b032-3b79643e5e63',
  usageSummaryReportsReader: '75934031-6c7e-415a-99d7-48dbd49e875e',
  exchangeAdministrator: '29232cdf-9323-42fd-ade2-1d097af3e4de',
  securityOperator: '5f2222b1-57c3-48ba-8ad5-d4759f1fde6f',
  applicationAdministrator: '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
  conditionalAccessAdministrator: 'b1be1c3e-b65d-4f19-8427-f6fa0d97feb9',
  cloudApplicationAdministrator: '158c047a-c907-4556-b7ef-446551a6b5f7',
} as const;
export type RoleKey = keyof typeof roleIds;

/** Of the tenant's own making: its definition id and template id differ. */
export const customRole = {
  id: '3d7e9a14-5b1c-4f9d-8a26-0c4be1f7d852',
  templateId: '8c2f6e90-71d3-4ab5-b0e4-9d15a3c6f287',
  displayName: 'Badge Office Operator',
};

export interface RoleDefinition {
  readonly id: string;
  readonly templateId: string;
  readonly displayName: string;
  readonly isBuiltIn: boolean;
}

/** `globalAdministrator` → "Global Administrator". */
const spoken = (key: string): string => key.replace(/([A-Z])/g, ' $1').replace(/^./, (first) => first.toUpperCase());

const names: Partial<Record<RoleKey, string>> = {
  userExperienceSuccessManager: 'User Experience Success Manager',
  cloudApplicationAdministrator: 'Cloud Application Administrator',
};

export const roleDefinitions: readonly RoleDefinition[] = [
  ...(Object.keys(roleIds) as RoleKey[]).map((key) => ({
    id: roleIds[key],
    templateId: roleIds[key],
    displayName: names[key] ?? spoken(key),
    isBuiltIn: true,
  })),
  { ...customRole, isBuiltIn: false },
];

const ids = (...keys: RoleKey[]): ReadonlySet<string> => new Set(keys.map((key) => roleIds[key]));

/** Roles whose holders an Authentication Administrator may act on.
 * https://learn.microsoft.com/entra/identity/role-based-access-control/privileged-roles-permissions */
export const reachedByAuthenticationAdministrator = ids(
  'authenticationAdministrator',
  'directoryReaders',
  'guestInviter',
  'messageCenterReader',
  'passwordAdministrator',
  'reportsReader',
  'userExperienceSuccessManager',
  'usageSummaryReportsReader',
);

const commonlyReached = [
  'directoryReaders',
  'guestInviter',
  'messageCenterReader',
  'passwordAdministrator',
  'reportsReader',
  'userExperienceSuccessManager',
  'usageSummaryReportsReader',
] as const;

/** Whose password may be reset, and sessions be revoked, by whom; roles not listed here revoke nobody's.
 * Same page, "Who can reset passwords". */
export const revocationReach: ReadonlyMap<string, ReadonlySet<string> | 'everybody'> = new Map<
  string,
  ReadonlySet<string> | 'everybody'
>([
  [roleIds.globalAdministrator, 'everybody'],
  [roleIds.privilegedAuthenticationAdministrator, 'everybody'],
  [roleIds.authenticationAdministrator, reachedByAuthenticationAdministrator],
  [roleIds.passwordAdministrator, ids('directoryReaders', 'guestInviter', 'passwordAdministrator')],
  [roleIds.helpdeskAdministrator, ids(...commonlyReached, 'helpdeskAdministrator')],
  [
    roleIds.userAdministrator,
    ids(...commonlyReached, 'helpdeskAdministrator', 'groupsAdministrator', 'userAdministrator'),
  ],
]);
