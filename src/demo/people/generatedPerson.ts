// A person made from a number: every property is computed when it is asked for, so a hundred thousand people cost nothing.
import { personId, pick } from './hash.ts';
import { firstPlaceOf, nameAt, nameNumber, nameNumberOf, type GeneratedName } from './nameSpace.ts';
import { domain, initialDomain, isoTime, type AssignedLicence, type Person } from './person.ts';
import { inventedMobile } from './inventedNumbers.ts';

/** Microsoft 365 E5, the public product id. */
export const e5: AssignedLicence = { skuId: '06ebc4ee-1bb5-47dd-8120-11324bc54e06', disabledPlans: [] };
/** Microsoft 365 E3, the public product id. */
const e3: AssignedLicence = { skuId: '05e9a617-0261-4cee-bb44-138d3ef5d965', disabledPlans: [] };

const day = 86_400_000;
const departments = ['Sales', 'Finance', 'Human Resources', 'IT', 'Logistics', 'Legal', 'Marketing', 'Operations'];
const japaneseDepartments = ['営業部', '経理部', '人事部', '情報システム部', '物流部', '法務部', '広報部', '総務部'];
const titles = ['Assistant', 'Specialist', 'Team Lead', 'Manager', 'Consultant', 'Analyst'];
const japaneseTitles = ['担当', '主任', '係長', '課長', '部長', 'アナリスト'];
const guestSuffix = `_partner.example#EXT#@${initialDomain}`;

export class GeneratedPerson implements Person {
  readonly key: number;
  readonly openedAt: number;
  /** Place among the generated people in display-name order is the key; `count` is how many there are. */
  readonly count: number;

  constructor(key: number, count: number, openedAt: number) {
    this.key = key;
    this.count = count;
    this.openedAt = openedAt;
  }

  get name(): GeneratedName {
    return nameAt(nameNumberOf(this.key, this.count));
  }
  get id(): string {
    return personId(this.key);
  }
  get displayName(): string {
    return this.name.displayName;
  }
  get givenName(): string {
    return this.name.givenName;
  }
  get surname(): string {
    return this.name.surname;
  }
  /** Before the `@`: people of one name are numbered from 2. */
  get localPart(): string {
    const number = nameNumberOf(this.key, this.count);
    const before = this.key - firstPlaceOf(number, this.count);
    return nameAt(number).localPart + (before === 0 ? '' : String(before + 1));
  }
  get userType(): 'Member' | 'Guest' {
    return pick(this.key, 11, 100) < 6 ? 'Guest' : 'Member';
  }
  get externalUserState(): 'Accepted' | 'PendingAcceptance' | null {
    if (this.userType === 'Member') return null;
    return pick(this.key, 12, 4) === 0 ? 'PendingAcceptance' : 'Accepted';
  }
  get userPrincipalName(): string {
    return this.userType === 'Guest' ? this.localPart + guestSuffix : `${this.localPart}@${domain}`;
  }
  get mail(): string | null {
    if (this.userType === 'Guest') return `${this.localPart}@partner.example`;
    return pick(this.key, 13, 100) < 3 ? null : this.userPrincipalName;
  }
  get mailNickname(): string {
    return this.localPart;
  }
  get accountEnabled(): boolean {
    return pick(this.key, 14, 100) >= 5;
  }
  get onPremisesSyncEnabled(): boolean | null {
    if (this.userType === 'Guest') return null;
    const dice = pick(this.key, 15, 100);
    return dice < 40 ? true : dice < 42 ? false : null;
  }
  get usageLocation(): string | null {
    if (this.userType === 'Guest') return null;
    return this.name.japanese ? 'JP' : pick(this.key, 16, 2) === 0 ? 'US' : 'GB';
  }
  get preferredLanguage(): string | null {
    return this.name.japanese ? 'ja-JP' : 'en-US';
  }
  get department(): string | null {
    if (this.userType === 'Guest') return null;
    return (this.name.japanese ? japaneseDepartments : departments)[pick(this.key, 17, departments.length)] ?? null;
  }
  get jobTitle(): string | null {
    if (this.userType === 'Guest') return null;
    return (this.name.japanese ? japaneseTitles : titles)[pick(this.key, 18, titles.length)] ?? null;
  }
  get officeLocation(): string | null {
    return this.name.japanese ? '東京' : pick(this.key, 16, 2) === 0 ? 'Portland' : 'Leeds';
  }
  get mobilePhone(): string | null {
    return pick(this.key, 19, 3) === 0 ? inventedMobile(this.key, this.usageLocation) : null;
  }
  get businessPhones(): readonly string[] {
    return [];
  }
  get otherMails(): readonly string[] {
    return this.userType === 'Guest' ? [`${this.localPart}@partner.example`] : [];
  }
  get assignedLicenses(): readonly AssignedLicence[] {
    if (this.userType === 'Guest' || pick(this.key, 20, 100) < 8) return [];
    return [pick(this.key, 21, 2) === 0 ? e5 : e3];
  }
  get createdDateTime(): string {
    return isoTime(this.openedAt - (30 + pick(this.key, 22, 2000)) * day);
  }
  get lastPasswordChangeDateTime(): string {
    return isoTime(this.openedAt - (1 + pick(this.key, 23, 29)) * day);
  }
  get signInSessionsValidFromDateTime(): string {
    return this.lastPasswordChangeDateTime;
  }
  get lastSignInDateTime(): string | undefined {
    return pick(this.key, 24, 10) === 0
      ? undefined
      : isoTime(this.openedAt - pick(this.key, 25, 20 * 24 * 60) * 60_000);
  }
  get isManagementRestricted(): boolean {
    return false;
  }
}

/** Key of the generated person with this user principal name, if there is one. */
export function keyOfPrincipalName(userPrincipalName: string, count: number): number | undefined {
  const local = /^([a-z.]+?)(\d*)(?:@|_partner\.example#ext#@)/.exec(userPrincipalName.toLowerCase());
  const number = local?.[1] === undefined ? undefined : nameNumber(local[1]);
  if (number === undefined) return undefined;
  const key = firstPlaceOf(number, count) + (local?.[2] ? Number(local[2]) - 1 : 0);
  if (key < 0 || key >= count) return undefined;
  const person = new GeneratedPerson(key, count, 0);
  return person.userPrincipalName.toLowerCase() === userPrincipalName.toLowerCase() ? key : undefined;
}
