// The ids under which an app registration lists delegated permissions of Microsoft Graph: the same in every tenant and cloud.
// Compared on 26 November 2026 with public copies of https://learn.microsoft.com/graph/permissions-reference, which was not to be had
// itself: a wrong one would show as an unknown permission when the script runs. Knows no vscode.

/** The application ID of Microsoft Graph itself. */
export const graphAppId = '00000003-0000-0000-c000-000000000000';

/** By name. A test sees to it that no permission we ask for is missing. */
export const permissionIds: Readonly<Record<string, string>> = {
  'User.Read.All': 'a154be20-db9c-4678-8ab7-66f6cc099a59',
  'UserAuthenticationMethod.Read.All': 'aec28ec7-4d02-4e8c-b864-50163aea77eb',
  'UserAuthenticationMethod.ReadWrite.All': 'b7887744-6746-4312-813d-72daeaee7e2d',
  'User.RevokeSessions.All': 'fc30e98b-8810-4501-81f5-c20a3196387b',
  'RoleManagement.Read.Directory': '741c54c3-0c1e-44a1-818b-3f97ab4e8c83',
  'GroupMember.Read.All': 'bc024368-1153-4739-b217-4326f2e966d0',
  'Organization.Read.All': '4908d5b9-3fb2-4b1e-9336-1888b7937185',
  'Policy.Read.AuthenticationMethod': 'a6ff13ac-1851-4993-8ca9-a671d70de2d5',
  'Policy.Read.All': '572fea84-0151-49b2-9301-11cb16974376',
  'Policy.ReadWrite.AuthenticationMethod': '7e823077-d88e-468f-a337-e18f1f0e6c7c',
  'AuditLog.Read.All': 'e4c9e354-4dc5-45b8-9e7c-e1393b0b1a20',
  'Directory.Read.All': '06da0dbc-49e2-44d2-8312-53f166ab848a',
  'RoleAssignmentSchedule.ReadWrite.Directory': '8c026be3-8e26-4774-9372-8d5d6f21daff',
};
