// Which permissions of Microsoft Graph are asked for, and when: reading at sign-in, writing at the first write.
// https://learn.microsoft.com/graph/permissions-reference Knows no vscode.

/** Users; their methods; roles, active and eligible; members and owners of role-assignable groups; the tenant's country. */
const read = [
  'User.Read.All',
  'UserAuthenticationMethod.Read.All',
  'RoleManagement.Read.Directory',
  'GroupMember.Read.All',
  'Organization.Read.All',
] as const;

/** What writing needs beside what is read: a token has to serve the readings between two writes as well. */
const write = [...read, 'UserAuthenticationMethod.ReadWrite.All'] as const;

export const permissions: Readonly<Record<'read' | 'write', readonly string[]>> = { read, write };
