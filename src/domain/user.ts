// A user of the tenant as the views show it. Text in it comes from the tenant and is never interpreted.

export interface User {
  /** Object id (GUID). The only thing users are addressed by; a guest's UPN holds `#EXT#`, which cuts URLs. */
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly mail?: string;
  readonly accountEnabled?: boolean;
  readonly userType: 'member' | 'guest' | 'unknown';
  /** Member of a restricted management administrative unit: tenant-wide roles do not reach here. */
  readonly isManagementRestricted: boolean;
  readonly onPremisesSyncEnabled: boolean;
  readonly department?: string;
  readonly jobTitle?: string;
  /** Two letters, ISO 3166-1. */
  readonly usageLocation?: string;
}

/** The least a plan, a journal or a confirmation needs to name somebody. */
export type UserRef = Pick<User, 'id' | 'displayName' | 'userPrincipalName'>;
