// Groups and administrative units of the demo tenant when it opens.
import { guid } from '../people/hash.ts';
import { namedPersonId } from '../people/namedPeople.ts';

export interface Group {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly isAssignableToRole: boolean;
  /** Object ids of people. */
  readonly members: readonly string[];
  readonly owners: readonly string[];
}

export interface Unit {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly isMemberManagementRestricted: boolean;
  readonly members: readonly string[];
}

const people = (...names: Parameters<typeof namedPersonId>[0][]): readonly string[] => names.map(namedPersonId);

export const operatorsGroup: Group = {
  id: guid(1, 3000),
  displayName: 'Mail Operators',
  description: 'Role-assignable; holds Exchange Administrator',
  isAssignableToRole: true,
  members: people('roleGroupMember'),
  owners: people('roleGroupOwner'),
};

/** Its members may sign in with a phone number. */
export const frontlineGroup: Group = {
  id: guid(3, 3000),
  displayName: 'Frontline (SMS sign-in)',
  description: 'May sign in with a phone number',
  isAssignableToRole: false,
  members: people('smsSignIn', 'numberHolder', 'numberSeeker', 'deletedHolder'),
  owners: people('userAdministrator'),
};

/** Its members may not use Temporary Access Passes. */
export const noPassGroup: Group = {
  id: guid(4, 3000),
  displayName: 'No Temporary Access Pass',
  description: 'Excluded from Temporary Access Pass',
  isAssignableToRole: false,
  members: people('passOutOfScope'),
  owners: [],
};

export const groups: readonly Group[] = [
  operatorsGroup,
  {
    id: guid(2, 3000),
    displayName: 'Badge Office Project',
    description: 'Role-assignable; holds no role yet',
    isAssignableToRole: true,
    members: people('roleGroupMember'),
    owners: people('globalAdministrator'),
  },
  frontlineGroup,
  noPassGroup,
  {
    id: guid(5, 3000),
    displayName: '営業チーム',
    description: '',
    isAssignableToRole: false,
    members: people('japanesePhone', 'japaneseVariant', 'phoneDefault'),
    owners: people('japanesePhone'),
  },
];

/** An ordinary unit with an administrator of its own. */
export const leedsUnit: Unit = {
  id: guid(1, 3100),
  displayName: 'Leeds Office',
  description: 'Looked after by its own help desk',
  isMemberManagementRestricted: false,
  members: people('inScopedUnit', 'scopedHelpdesk', 'smsOnly'),
};

/** Administrators of the whole tenant do not reach its members. */
export const executivesUnit: Unit = {
  id: guid(2, 3100),
  displayName: 'Executives',
  description: 'Restricted management',
  isMemberManagementRestricted: true,
  members: people('restrictedUnit'),
};

export const units: readonly Unit[] = [leedsUnit, executivesUnit];
