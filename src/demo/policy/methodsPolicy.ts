// The tenant's authentication methods policy: what may be used by whom, and the rules of Temporary Access Passes.
// https://learn.microsoft.com/graph/api/resources/authenticationmethodspolicies-overview
import { frontlineGroup, noPassGroup } from '../directory/groupsAndUnits.ts';
import type { RoleStore } from '../directory/roleStore.ts';
import { externalConfigurationId, externalMethodName } from '../methods/makeMethod.ts';
import type { MethodCollection } from '../methods/methodKinds.ts';

export interface Target {
  readonly targetType: 'group';
  /** A group's id, or `all_users`. */
  readonly id: string;
  readonly [property: string]: unknown;
}

/** One kind's configuration, as Graph shows it. */
export interface MethodConfiguration {
  readonly '@odata.type': string;
  readonly id: string;
  readonly state: 'enabled' | 'disabled';
  readonly includeTargets: readonly Target[];
  readonly excludeTargets: readonly Target[];
  readonly [property: string]: unknown;
}

/** The part of the Temporary Access Pass configuration that decides. */
export interface PassRules {
  readonly minimumLifetimeInMinutes: number;
  readonly maximumLifetimeInMinutes: number;
  readonly defaultLifetimeInMinutes: number;
  readonly defaultLength: number;
  /** Only one-time passes. */
  readonly isUsableOnce: boolean;
}

const allUsers: Target = { targetType: 'group', id: 'all_users', isRegistrationRequired: false };
const group = (id: string, more: object = {}): Target => ({
  targetType: 'group',
  id,
  isRegistrationRequired: false,
  ...more,
});

function configuration(type: string, id: string, more: object = {}): MethodConfiguration {
  return {
    '@odata.type': `#microsoft.graph.${type}AuthenticationMethodConfiguration`,
    id,
    state: 'enabled',
    includeTargets: [allUsers],
    excludeTargets: [],
    ...more,
  };
}

const initial: readonly MethodConfiguration[] = [
  configuration('fido2', 'Fido2', {
    isAttestationEnforced: false,
    isSelfServiceRegistrationAllowed: true,
    keyRestrictions: { isEnforced: false, enforcementType: 'block', aaGuids: [] },
  }),
  configuration('microsoftAuthenticator', 'MicrosoftAuthenticator', {
    isSoftwareOathEnabled: true,
    includeTargets: [{ ...allUsers, authenticationMode: 'any' }],
  }),
  configuration('sms', 'Sms', {
    includeTargets: [{ ...allUsers, isUsableForSignIn: false }, group(frontlineGroup.id, { isUsableForSignIn: true })],
  }),
  configuration('temporaryAccessPass', 'TemporaryAccessPass', {
    defaultLifetimeInMinutes: 60,
    minimumLifetimeInMinutes: 60,
    maximumLifetimeInMinutes: 480,
    defaultLength: 8,
    isUsableOnce: false,
    excludeTargets: [{ targetType: 'group', id: noPassGroup.id }],
  }),
  configuration('softwareOath', 'SoftwareOath'),
  configuration('voice', 'Voice', { isOfficePhoneAllowed: true }),
  configuration('email', 'Email', { allowExternalIdToUseEmailOtp: 'default' }),
  configuration('x509Certificate', 'X509Certificate', { state: 'disabled' }),
  configuration('qrCodePin', 'QRCodePin', { standardQRCodeLifetimeInDays: 365, pinLength: 8, state: 'enabled' }),
  configuration('external', externalConfigurationId, {
    displayName: externalMethodName,
    appId: '2c1d6f0e-9a47-4b3d-8e52-f1c7a0b94d68',
    openIdConnectSetting: {
      clientId: 'fernhill',
      discoveryUrl: 'https://mfa.partner.example/.well-known/openid-configuration',
    },
  }),
];

/** v1.0 does not know it. */
const hardwareOath = configuration('hardwareOath', 'HardwareOath');

const configurationOf: Partial<Record<MethodCollection, string>> = {
  phoneMethods: 'Sms',
  emailMethods: 'Email',
  fido2Methods: 'Fido2',
  microsoftAuthenticatorMethods: 'MicrosoftAuthenticator',
  softwareOathMethods: 'SoftwareOath',
  hardwareOathMethods: 'HardwareOath',
  temporaryAccessPassMethods: 'TemporaryAccessPass',
  qrCodePinMethod: 'QRCodePin',
  externalAuthenticationMethods: externalConfigurationId,
};

export class MethodsPolicy {
  readonly #roles: RoleStore;
  #configurations: readonly MethodConfiguration[] = [...initial, hardwareOath];

  constructor(roles: RoleStore) {
    this.#roles = roles;
  }

  /** @param beta also what only beta knows. */
  configurations(beta: boolean): readonly MethodConfiguration[] {
    return this.#configurations.filter(({ id }) => beta || id !== hardwareOath.id);
  }

  /** Ids are matched without regard to case. */
  find(id: string, beta: boolean): MethodConfiguration | undefined {
    return this.configurations(beta).find((one) => one.id.toLowerCase() === id.toLowerCase());
  }

  /** Changes properties of one configuration. */
  change(id: string, change: Readonly<Record<string, unknown>>): void {
    this.#configurations = this.#configurations.map((one) => (one.id === id ? { ...one, ...change } : one));
  }

  get passRules(): PassRules {
    return this.find('TemporaryAccessPass', true) as unknown as PassRules;
  }

  /** Whether policy lets the person use this kind; kinds without a policy of their own are always allowed. */
  allows(collection: MethodCollection, personId: string): boolean {
    const id = configurationOf[collection];
    return id === undefined || this.#covering(id, personId).length > 0;
  }

  /** Whether the person may sign in with a phone number. */
  allowsSmsSignIn(personId: string): boolean {
    return this.#covering('Sms', personId).some((target) => target['isUsableForSignIn'] === true);
  }

  /** Targets of an enabled configuration that include the person; none if one excludes them. */
  #covering(id: string, personId: string): readonly Target[] {
    const found = this.find(id, true);
    if (found?.state !== 'enabled') return [];
    const groups = new Set(['all_users', ...this.#roles.groupsOf(personId).map((one) => one.id)]);
    if (found.excludeTargets.some((target) => groups.has(target.id))) return [];
    return found.includeTargets.filter((target) => groups.has(target.id));
  }
}
