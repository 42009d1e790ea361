// The tenant's Conditional Access policies. They are shown, and keep nobody out: whoever calls has signed in already.
// https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy
import { roleIds } from '../directory/roleCatalogue.ts';
import { guid } from '../people/hash.ts';
import { namedPersonId } from '../people/namedPeople.ts';
import { isoTime } from '../people/person.ts';

/** https://learn.microsoft.com/graph/api/resources/conditionalaccessusers */
export interface AccessPolicyUsers {
  readonly includeUsers: readonly string[];
  readonly excludeUsers: readonly string[];
  readonly includeGroups: readonly string[];
  readonly excludeGroups: readonly string[];
  readonly includeRoles: readonly string[];
  readonly excludeRoles: readonly string[];
}

export interface AccessPolicyChange {
  readonly state: string;
  readonly users: Partial<AccessPolicyUsers>;
  readonly builtInControls: readonly string[];
  /** Id of an authentication strength; 4 is the built-in one of phishing-resistant methods. */
  readonly strength: string;
}

interface AccessPolicy {
  readonly id: string;
  readonly displayName: string;
  readonly state: string;
  readonly users: AccessPolicyUsers;
  readonly builtInControls: readonly string[];
  readonly strength: string | undefined;
  readonly clientAppTypes: readonly string[];
}

const nobody: AccessPolicyUsers = {
  ...{ includeUsers: [], excludeUsers: [], includeGroups: [], excludeGroups: [], includeRoles: [], excludeRoles: [] },
};

const first = namedPersonId('emergencyAccess1');
const second = namedPersonId('emergencyAccess2');

function policy(slot: number, displayName: string, more: Partial<AccessPolicy>): AccessPolicy {
  const usual = { state: 'enabled', users: nobody, builtInControls: ['mfa'], strength: undefined };
  return { id: guid(slot, 3600), displayName, ...usual, clientAppTypes: ['all'], ...more };
}

const initial: readonly AccessPolicy[] = [
  policy(1, 'Block legacy authentication', {
    users: { ...nobody, includeUsers: ['All'], excludeUsers: [first, second] },
    builtInControls: ['block'],
    clientAppTypes: ['exchangeActiveSync', 'other'],
  }),
  // Somebody forgot one of the two.
  policy(2, 'Require MFA for administrators', {
    users: { ...nobody, includeRoles: [roleIds.globalAdministrator], excludeUsers: [first] },
  }),
  policy(3, '社外からのアクセスに準拠デバイスを要求', {
    state: 'enabledForReportingButNotEnforced',
    users: { ...nobody, includeUsers: ['All'] },
    builtInControls: ['compliantDevice'],
  }),
  policy(4, 'Block everything (drill)', {
    state: 'disabled',
    users: { ...nobody, includeUsers: ['All'] },
    builtInControls: ['block'],
  }),
];

export class AccessPolicies {
  readonly #openedAt: number;
  #policies = initial;

  constructor(openedAt: number) {
    this.#openedAt = openedAt;
  }

  /** Adds it if there is none of this name. */
  change(displayName: string, { users, ...change }: Partial<AccessPolicyChange>): void {
    const before = this.#policies.find((one) => one.displayName === displayName);
    const base = before ?? policy(this.#policies.length + 1, displayName, {});
    const changed = { ...base, ...change, users: { ...base.users, ...users } };
    this.#policies = before
      ? this.#policies.map((one) => (one === before ? changed : one))
      : [...this.#policies, changed];
  }

  /** As Graph shows them. */
  entities(): readonly Readonly<Record<string, unknown>>[] {
    return this.#policies.map(({ id, displayName, state, users, builtInControls, strength, clientAppTypes }) => ({
      ...{ id, templateId: null, displayName, state, sessionControls: null },
      createdDateTime: isoTime(this.#openedAt - 200 * 86_400_000),
      modifiedDateTime: null,
      conditions: {
        ...{ userRiskLevels: [], signInRiskLevels: [], clientAppTypes, platforms: null, locations: null },
        ...{ devices: null, clientApplications: null, servicePrincipalRiskLevels: [] },
        applications: {
          ...{ includeApplications: ['All'], excludeApplications: [], includeUserActions: [] },
          includeAuthenticationContextClassReferences: [],
        },
        users: { ...users, includeGuestsOrExternalUsers: null, excludeGuestsOrExternalUsers: null },
      },
      grantControls: {
        operator: 'OR',
        builtInControls: strength === undefined ? builtInControls : [],
        ...{ customAuthenticationFactors: [], termsOfUse: [] },
        authenticationStrength: strength === undefined ? null : { id: strength, displayName: 'Strength' },
      },
    }));
  }
}
