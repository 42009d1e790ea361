// The properties of a user as Graph shows them: which exist, which come without asking, which a list cannot give.
// https://learn.microsoft.com/graph/api/resources/user
import { selected } from '../odata/queryOptions.ts';
import type { Call } from '../http/call.ts';
import { badGatewayRequest, directoryAccessDenied, Refusal } from '../http/refusal.ts';
import { hasScope } from '../directory/reach.ts';
import { isExternalGuest, type Person } from '../people/person.ts';

/** What is returned when nothing is selected. */
export const usualProperties = [
  ...['businessPhones', 'displayName', 'givenName', 'jobTitle', 'mail', 'mobilePhone', 'officeLocation'],
  ...['preferredLanguage', 'surname', 'userPrincipalName', 'id'],
];

const basic = new Set(['displayName', 'givenName', 'id', 'mail', 'surname', 'userPrincipalName']);
/** Kept by other services; a list cannot return them. */
const notInLists = new Set([
  ...['aboutMe', 'birthday', 'hireDate', 'interests', 'mySite', 'pastProjects', 'preferredName'],
  ...['responsibilities', 'schools', 'skills', 'mailboxSettings'],
]);
const kept = new Set<string>([
  ...['id', 'displayName', 'givenName', 'surname', 'userPrincipalName', 'mail', 'mailNickname', 'accountEnabled'],
  ...['userType', 'onPremisesSyncEnabled', 'externalUserState', 'usageLocation', 'preferredLanguage', 'department'],
  ...['jobTitle', 'officeLocation', 'mobilePhone', 'businessPhones', 'otherMails', 'assignedLicenses'],
  ...['createdDateTime', 'lastPasswordChangeDateTime', 'signInSessionsValidFromDateTime', 'isManagementRestricted'],
]);
/** Known to the schema, and empty for everybody here. */
const emptyLists = new Set([
  ...['assignedPlans', 'provisionedPlans', 'imAddresses', 'identities', 'licenseAssignmentStates'],
  ...['onPremisesProvisioningErrors', 'serviceProvisioningErrors', 'interests', 'pastProjects', 'responsibilities'],
  ...['schools', 'skills'],
]);
const empty = new Set([
  ...['aboutMe', 'ageGroup', 'authorizationInfo', 'birthday', 'city', 'companyName', 'consentProvidedForMinor'],
  ...['country', 'customSecurityAttributes', 'deletedDateTime', 'employeeHireDate', 'employeeId'],
  ...['employeeLeaveDateTime', 'employeeOrgData', 'employeeType', 'externalUserStateChangeDateTime', 'faxNumber'],
  ...['hireDate', 'identityParentId', 'isResourceAccount', 'legalAgeGroupClassification', 'mailboxSettings', 'mySite'],
  ...['onPremisesDistinguishedName', 'onPremisesDomainName', 'onPremisesExtensionAttributes'],
  ...['onPremisesImmutableId', 'onPremisesLastSyncDateTime', 'onPremisesSamAccountName'],
  ...['onPremisesSecurityIdentifier', 'onPremisesUserPrincipalName', 'passwordPolicies', 'passwordProfile'],
  ...['postalCode', 'preferredDataLocation', 'preferredName', 'print', 'securityIdentifier', 'showInAddressList'],
  ...['state', 'streetAddress'],
]);
const spelling = new Map(
  [...kept, ...emptyLists, ...empty, 'proxyAddresses', 'creationType', 'signInActivity', 'authentication'].map(
    (name) => [name.toLowerCase(), name] as const,
  ),
);

const maySeeAll = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'] as const;

/** How much of other people's profiles the caller's permissions show. */
export function profileAccess(call: Call, personId?: string): 'all' | 'basic' | 'none' {
  if (hasScope(call.caller, ...maySeeAll)) return 'all';
  if (personId === call.caller.id && hasScope(call.caller, 'User.Read', 'User.ReadWrite')) return 'all';
  return hasScope(call.caller, 'User.ReadBasic.All') ? 'basic' : 'none';
}

export interface UserSelection {
  /** As Graph spells them. */
  readonly names: readonly string[];
  /** For `@odata.context`: empty, or `(a,b)`. */
  readonly suffix: string;
  /** Shown as null: the caller's permissions do not cover them. */
  readonly hidden: ReadonlySet<string>;
}

/** Which properties an answer has. @throws Refusal for unknown ones, and for ones that the permissions do not cover. */
export function userSelection(call: Call, access: 'all' | 'basic', list: boolean): UserSelection {
  const wanted = selected(call.query);
  if (wanted === undefined) {
    const hidden = access === 'all' ? [] : usualProperties.filter((name) => !basic.has(name));
    return { names: usualProperties, suffix: '', hidden: new Set(hidden) };
  }
  const names = wanted.map((name) => {
    const known = spelling.get(name.toLowerCase());
    if (known === undefined) {
      throw badGatewayRequest(
        `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.user'.`,
      );
    }
    if (list && notInLists.has(known))
      throw new Refusal(501, 'NotImplemented', `'${known}' cannot be returned in a collection.`);
    if (access === 'basic' && !basic.has(known)) throw directoryAccessDenied();
    return known;
  });
  return { names, suffix: `(${names.join(',')})`, hidden: new Set() };
}

/** One property of a person, in Graph's form. */
export function userProperty(person: Person, name: string): unknown {
  if (kept.has(name)) return person[name as keyof Person] ?? null;
  if (emptyLists.has(name)) return [];
  switch (name) {
    case 'proxyAddresses':
      return person.mail === null ? [] : [`SMTP:${person.mail}`];
    case 'creationType':
      return isExternalGuest(person) ? 'Invitation' : null;
    case 'signInActivity':
      return signInActivity(person);
    default:
      return null;
  }
}

/** The service says "never" in three ways: nothing, null, and the first moment of the calendar. */
function signInActivity(person: Person): object | null | undefined {
  const never = person.lastSignInDateTime === undefined;
  const way = person.key % 3;
  if (never && way < 2) return way === 0 ? undefined : null;
  const at = person.lastSignInDateTime ?? '0001-01-01T00:00:00Z';
  const id = never ? null : person.id;
  return {
    ...{ lastSignInDateTime: at, lastSignInRequestId: id, lastNonInteractiveSignInDateTime: at },
    ...{ lastNonInteractiveSignInRequestId: id, lastSuccessfulSignInDateTime: at, lastSuccessfulSignInRequestId: id },
  };
}

/** How a filter reads a person: names in any case, unknown ones as null. */
export function readPerson(person: Person): (name: string) => unknown {
  return (name) => userProperty(person, spelling.get(name.toLowerCase()) ?? name);
}

/** A person with the selected properties. */
export function userEntity(person: Person, selection: UserSelection): Record<string, unknown> {
  const entity: Record<string, unknown> = {};
  for (const name of selection.names) {
    // Not a property that can be selected; the service leaves it out without a word.
    if (name === 'authentication') continue;
    entity[name] = selection.hidden.has(name) ? (name === 'businessPhones' ? [] : null) : userProperty(person, name);
  }
  return entity;
}
