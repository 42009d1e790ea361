// The kinds of method that a whole tenant's people are counted by: one vocabulary for the registration report's words and for the
// kinds that a user's own list has. Plain data; knows no HTTP and no words for people.
// https://learn.microsoft.com/graph/api/resources/userregistrationdetails

export const registeredMethods = [
  'mobilePhone',
  'alternateMobilePhone',
  'officePhone',
  /** A phone of a type this version does not know. */
  'otherPhone',
  /** Push notifications and the app's own codes. */
  'authenticator',
  /** Phone sign-in with the same app: in addition to `authenticator`. */
  'authenticatorPasswordless',
  'softwareOath',
  'hardwareOath',
  'passkey',
  'windowsHello',
  'platformCredential',
  'certificate',
  'temporaryAccessPass',
  'external',
  'qrCodePin',
  /** For password reset alone, like the questions. */
  'email',
  'securityQuestion',
  /** Something this version does not know: counted as possibly MFA. */
  'other',
] as const;
export type RegisteredMethod = (typeof registeredMethods)[number];

/** Reached by SMS or a voice call alone. */
export const phoneMethods: readonly RegisteredMethod[] = [
  'mobilePhone',
  'alternateMobilePhone',
  'officePhone',
  'otherPhone',
];

/** A pass ends by itself; e-mail and questions are for password reset. */
const notLasting: readonly RegisteredMethod[] = ['temporaryAccessPass', 'email', 'securityQuestion', 'other'];
/** What satisfies MFA and lasts. */
export const lastingMethods: readonly RegisteredMethod[] = registeredMethods.filter((one) => !notLasting.includes(one));

/** https://learn.microsoft.com/entra/identity/authentication/concept-authentication-strengths (phishing-resistant MFA) */
export const phishingResistantMethods: readonly RegisteredMethod[] = [
  'passkey',
  'windowsHello',
  'platformCredential',
  'certificate',
];

/** Signing in without a password.
 * https://learn.microsoft.com/entra/identity/authentication/howto-authentication-methods-activity#registration-details */
export const passwordlessMethods: readonly RegisteredMethod[] = [
  'passkey',
  'windowsHello',
  'platformCredential',
  'authenticatorPasswordless',
];
