// A person of the demo tenant as the directory knows them: names, account, licences. Not their authentication methods.

export const domain = 'fernhill.example';
export const initialDomain = 'fernhill.onmicrosoft.example';
export const tenantName = 'Fernhill Trading';

export interface AssignedLicence {
  readonly skuId: string;
  readonly disabledPlans: readonly string[];
}

/** Names as in Graph's `user`. Dates are ISO 8601. */
export interface Person {
  /** Our own number; the object id is made from it. */
  readonly key: number;
  readonly id: string;
  readonly displayName: string;
  readonly givenName: string | null;
  readonly surname: string | null;
  readonly userPrincipalName: string;
  readonly mail: string | null;
  readonly mailNickname: string;
  readonly accountEnabled: boolean;
  readonly userType: 'Member' | 'Guest';
  /** null for people made in the cloud, false for those once synced. */
  readonly onPremisesSyncEnabled: boolean | null;
  readonly externalUserState: 'Accepted' | 'PendingAcceptance' | null;
  readonly usageLocation: string | null;
  readonly preferredLanguage: string | null;
  readonly department: string | null;
  readonly jobTitle: string | null;
  readonly officeLocation: string | null;
  readonly mobilePhone: string | null;
  readonly businessPhones: readonly string[];
  readonly otherMails: readonly string[];
  readonly assignedLicenses: readonly AssignedLicence[];
  readonly createdDateTime: string;
  readonly lastPasswordChangeDateTime: string;
  readonly signInSessionsValidFromDateTime: string;
  /** undefined: never signed in. */
  readonly lastSignInDateTime: string | undefined;
  readonly isManagementRestricted: boolean;
}

/** Whether the person's home is another tenant. Internal guests have `userType` Guest too, but a local account. */
export function isExternalGuest(person: Person): boolean {
  return person.userPrincipalName.includes('#EXT#') || person.externalUserState !== null;
}

/** ISO 8601 with milliseconds, as the directory writes times. */
export function isoTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
