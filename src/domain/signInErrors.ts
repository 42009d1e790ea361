// The errors of signing in that are known, and who or what has to change for each. For help texts alone: Microsoft asks clients to
// build nothing else on these codes, https://learn.microsoft.com/entra/identity-platform/reference-error-codes

/** What has to change before a sign-in succeeds; it decides which steps are offered. */
export type SignInCause =
  /** Somebody has to consent. */
  | 'consent'
  /** The settings name the wrong app, tenant or cloud. */
  | 'settings'
  /** The app registration in Microsoft Entra. */
  | 'registration'
  /** It is the wrong account, or the account lacks something in this tenant. */
  | 'account'
  /** The person, the device or the place has to satisfy Microsoft Entra. */
  | 'person'
  /** Network, VS Code or the operating system: Microsoft Entra was not even asked. */
  | 'computer';

/** Codes of Microsoft Entra (AADSTS…), of VS Code's sign-in library MSAL, and one of our own for a sign-in that VS Code does not have. */
export const signInErrors = {
  AADSTS50011: 'registration',
  AADSTS50020: 'account',
  AADSTS50076: 'person',
  AADSTS50079: 'person',
  AADSTS50105: 'account',
  AADSTS50173: 'person',
  AADSTS50194: 'settings',
  AADSTS53000: 'person',
  AADSTS53001: 'person',
  AADSTS53003: 'person',
  AADSTS65001: 'consent',
  AADSTS65002: 'settings',
  AADSTS65004: 'consent',
  AADSTS70007: 'registration',
  AADSTS70008: 'person',
  AADSTS70043: 'person',
  AADSTS90002: 'settings',
  AADSTS90094: 'consent',
  AADSTS650052: 'settings',
  AADSTS650057: 'registration',
  AADSTS700016: 'settings',
  AADSTS700082: 'person',
  AADSTS7000218: 'registration',
  AADSTS9002327: 'registration',
  network_error: 'computer',
  no_network_connectivity: 'computer',
  endpoints_resolution_error: 'computer',
  platform_broker_error: 'computer',
  provider_missing: 'computer',
} as const satisfies Readonly<Record<string, SignInCause>>;

export type SignInErrorCode = keyof typeof signInErrors;

export function isKnownSignInError(code: string): code is SignInErrorCode {
  return Object.hasOwn(signInErrors, code);
}
