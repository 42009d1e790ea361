// One user as Graph sends it → ours. Knows no HTTP. https://learn.microsoft.com/graph/api/resources/user

import type { User } from '../domain/user.ts';
import type { Fields } from './http/fields.ts';

/** undefined if it has no id, and so can neither be shown nor addressed. */
export function parseUser(fields: Fields | undefined): User | undefined {
  const id = fields?.text('id');
  if (fields === undefined || id === undefined || id === '') return undefined;
  const userPrincipalName = fields.text('userPrincipalName') ?? '';
  const userType = fields.text('userType')?.toLowerCase();
  const accountEnabled = fields.flag('accountEnabled');
  const mail = fields.text('mail');
  const department = fields.text('department');
  const jobTitle = fields.text('jobTitle');
  const usageLocation = fields.text('usageLocation');
  return {
    id,
    displayName: fields.text('displayName') ?? (userPrincipalName === '' ? id : userPrincipalName),
    userPrincipalName,
    userType: userType === 'member' || userType === 'guest' ? userType : 'unknown',
    isManagementRestricted: fields.flag('isManagementRestricted') ?? false,
    // Null, not false, for a cloud user.
    onPremisesSyncEnabled: fields.flag('onPremisesSyncEnabled') ?? false,
    ...(accountEnabled !== undefined && { accountEnabled }),
    ...(mail !== undefined && { mail }),
    ...(department !== undefined && { department }),
    ...(jobTitle !== undefined && { jobTitle }),
    ...(usageLocation !== undefined && { usageLocation }),
  };
}
