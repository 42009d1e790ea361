// Microsoft Entra roles this product reasons about, by template id: the id that is the same in every tenant.
// https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference

export const roleTemplateIds = {
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
  securityOperator: '5f2222b1-57c3-48ba-8ad5-d4759f1fde6f',
  conditionalAccessAdministrator: 'b1be1c3e-b65d-4f19-8427-f6fa0d97feb9',
  applicationAdministrator: '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
  cloudApplicationAdministrator: '158c047a-c907-4556-b7ef-446551a6b5f7',
  privilegedRoleAdministrator: 'e8611ab8-c189-46e8-94e1-60213ab1f814',
  passwordAdministrator: '966707d0-3269-4727-9be2-8c3a10f19b9d',
  groupsAdministrator: 'fdd7a751-b60b-444a-984c-02652fe8fa1c',
  directoryReaders: '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
  guestInviter: '95e79109-95c0-4d8e-aee3-d01accf2d47b',
  messageCenterReader: '790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b',
  userExperienceSuccessManager: '27460883-1df1-4691-b032-3b79643e5e63',
  usageSummaryReportsReader: '75934031-6c7e-415a-99d7-48dbd49e875e',
} as const;
export type RoleName = keyof typeof roleTemplateIds;

const names = new Map<string, RoleName>(
  (Object.keys(roleTemplateIds) as RoleName[]).map((name) => [roleTemplateIds[name], name]),
);

/** As Microsoft Graph names it: `globalReader` → `Global Reader`. */
export function englishRoleName(role: RoleName): string {
  return role.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').replace(/^./, (first) => first.toUpperCase());
}

/** undefined: a custom role, or one that this product does not reason about. */
export function roleNameOf(roleTemplateId: string | undefined): RoleName | undefined {
  return names.get(roleTemplateId?.toLowerCase() ?? '');
}

/** Roles whose holders an Authentication Administrator may still manage; any other role puts a user out of reach.
 * https://learn.microsoft.com/entra/identity/role-based-access-control/privileged-roles-permissions */
export const withinAuthenticationAdministratorReach: ReadonlySet<string> = new Set([
  roleTemplateIds.authenticationAdministrator,
  roleTemplateIds.directoryReaders,
  roleTemplateIds.guestInviter,
  roleTemplateIds.messageCenterReader,
  roleTemplateIds.passwordAdministrator,
  roleTemplateIds.reportsReader,
  roleTemplateIds.userExperienceSuccessManager,
  roleTemplateIds.usageSummaryReportsReader,
]);

/** Roles whose holders a Helpdesk Administrator may sign out. The same page, "Who can reset passwords". */
export const withinHelpdeskAdministratorReach: ReadonlySet<string> = new Set([
  roleTemplateIds.directoryReaders,
  roleTemplateIds.guestInviter,
  roleTemplateIds.helpdeskAdministrator,
  roleTemplateIds.messageCenterReader,
  roleTemplateIds.passwordAdministrator,
  roleTemplateIds.reportsReader,
  roleTemplateIds.userExperienceSuccessManager,
  roleTemplateIds.usageSummaryReportsReader,
]);

/** Roles whose holders a User Administrator may sign out. The same page. */
export const withinUserAdministratorReach: ReadonlySet<string> = new Set([
  ...withinHelpdeskAdministratorReach,
  roleTemplateIds.groupsAdministrator,
  roleTemplateIds.userAdministrator,
]);
