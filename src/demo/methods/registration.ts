// What the registration report says about one person: its own words, computed from what was registered at its last refresh.
// https://learn.microsoft.com/graph/api/resources/userregistrationdetails
import type { DemoReading } from '../demoOptions.ts';
import type { Person } from '../people/person.ts';
import type { MethodsPolicy } from '../policy/methodsPolicy.ts';
import type { MethodCollection, StoredMethod } from './methodKinds.ts';
import type { MethodsState } from './methodsState.ts';

/** The report's strings for one method: not the types, and sometimes two for one. */
function reported(method: StoredMethod): readonly string[] {
  switch (method.collection) {
    case 'phoneMethods':
      return [
        { mobile: 'mobilePhone', alternateMobile: 'alternateMobilePhone', office: 'officePhone' }[method.phoneType],
      ];
    case 'emailMethods':
      return ['email'];
    case 'microsoftAuthenticatorMethods':
      return [
        'microsoftAuthenticatorPush',
        'softwareOneTimePasscode',
        ...(method.createdDateTime === null ? [] : ['microsoftAuthenticatorPasswordless']),
      ];
    case 'softwareOathMethods':
      return ['softwareOneTimePasscode'];
    case 'hardwareOathMethods':
      return method.device.status === 'activated' ? ['hardwareOneTimePasscode'] : [];
    case 'windowsHelloForBusinessMethods':
      return ['windowsHelloForBusiness'];
    case 'fido2Methods':
      return method.passkeyType === 'synced' ? ['passKeySynced'] : ['passKeyDeviceBound'];
    case 'platformCredentialMethods':
      return ['macOsSecureEnclaveKey'];
    case 'temporaryAccessPassMethods':
      return ['temporaryAccessPass'];
    case 'externalAuthenticationMethods':
      return ['externalAuthMethod'];
    case 'qrCodePinMethod':
      return ['qrCodePin'];
    default:
      return [];
  }
}

/** https://learn.microsoft.com/entra/identity/authentication/howto-authentication-methods-activity#registration-details */
const passwordless: readonly MethodCollection[] = [
  'fido2Methods',
  'windowsHelloForBusinessMethods',
  'platformCredentialMethods',
];
/** Phone sign-in with Authenticator: it is set up where the method says when it was created. */
function isPasswordless(method: StoredMethod): boolean {
  const phoneSignIn = method.collection === 'microsoftAuthenticatorMethods' && method.createdDateTime !== null;
  return phoneSignIn || passwordless.includes(method.collection);
}

const notMfa: readonly MethodCollection[] = [
  'passwordMethods',
  'emailMethods',
  'temporaryAccessPassMethods',
  'unknownMethods',
];

function systemPreferred(state: MethodsState): readonly string[] {
  if (!state.systemPreferredEnabled) return [];
  const has = (collection: MethodCollection) => state.methods.some((method) => method.collection === collection);
  if (has('fido2Methods')) return ['fido2'];
  if (has('microsoftAuthenticatorMethods')) return ['push'];
  if (has('softwareOathMethods') || has('hardwareOathMethods')) return ['oath'];
  return has('phoneMethods') ? ['sms'] : [];
}

export interface RegistrationInput {
  readonly person: Person;
  readonly state: MethodsState;
  readonly policy: MethodsPolicy;
  readonly isAdmin: boolean;
  readonly reading: DemoReading;
  /** When the row was refreshed: not when anything was registered. */
  readonly lastUpdatedDateTime: string;
}

/** Property names as in Graph. */
export interface RegistrationRow {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly userDisplayName: string;
  /** Lower case here, unlike `user.userType`. */
  readonly userType: 'member' | 'guest';
  readonly isAdmin: boolean;
  readonly isSsprRegistered: boolean;
  readonly isSsprEnabled: boolean;
  readonly isSsprCapable: boolean;
  readonly isMfaRegistered: boolean;
  /** Registered, and allowed by policy. */
  readonly isMfaCapable: boolean;
  readonly isPasswordlessCapable: boolean;
  readonly methodsRegistered: readonly string[];
  readonly isSystemPreferredAuthenticationMethodEnabled: boolean;
  readonly systemPreferredAuthenticationMethods: readonly string[];
  /** May be empty. */
  readonly userPreferredMethodForSecondaryAuthentication: string;
  readonly lastUpdatedDateTime: string;
}

export function registrationRow(input: RegistrationInput): RegistrationRow {
  const { person, state, policy, isAdmin, reading, lastUpdatedDateTime } = input;
  const strong = state.methods.filter(({ collection }) => !notMfa.includes(collection));
  const allowed = strong.filter(({ collection }) => policy.allows(collection, person.id));
  const forReset = state.methods.some(({ collection }) =>
    ['phoneMethods', 'emailMethods', 'microsoftAuthenticatorMethods'].includes(collection),
  );
  const member = person.userType === 'Member';
  return {
    id: person.id,
    userPrincipalName: person.userPrincipalName,
    userDisplayName: person.displayName,
    userType: member ? 'member' : 'guest',
    isAdmin,
    isSsprRegistered: forReset,
    isSsprEnabled: member,
    isSsprCapable: member && forReset,
    isMfaRegistered: strong.length > 0,
    isMfaCapable: allowed.length > 0,
    isPasswordlessCapable: allowed.some(isPasswordless),
    methodsRegistered: [...new Set(state.methods.flatMap(reported))],
    isSystemPreferredAuthenticationMethodEnabled: state.systemPreferredEnabled,
    systemPreferredAuthenticationMethods: systemPreferred(state),
    userPreferredMethodForSecondaryAuthentication: state.defaultMethod ?? reading.unsetReportDefault,
    lastUpdatedDateTime,
  };
}
