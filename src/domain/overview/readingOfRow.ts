// A row of the registration report → what is known of the person. Pure; never throws. The report has words of its own for methods: an
// open set, in which one Authenticator stands twice.
// https://learn.microsoft.com/graph/api/resources/userregistrationdetails

import type { PersonReading } from './personReading.ts';
import type { RegisteredMethod } from './registeredMethod.ts';
import { defaultMethods, type DefaultMethod } from './tenantPerson.ts';

/** As sent, as far as it could be read. */
export interface RegistrationRow {
  readonly id: string;
  readonly userPrincipalName?: string;
  readonly userDisplayName?: string;
  readonly guest?: boolean;
  readonly isAdmin?: boolean;
  readonly isMfaRegistered?: boolean;
  readonly isMfaCapable?: boolean;
  readonly isPasswordlessCapable?: boolean;
  /** undefined: not told, or no list of texts. */
  readonly methodsRegistered?: readonly string[];
  readonly defaultMethod?: string;
  /** ISO 8601; when the row was refreshed. */
  readonly lastUpdatedDateTime?: string;
}

const words: Readonly<Record<string, RegisteredMethod>> = {
  mobilephone: 'mobilePhone',
  alternatemobilephone: 'alternateMobilePhone',
  officephone: 'officePhone',
  email: 'email',
  securityquestion: 'securityQuestion',
  microsoftauthenticatorpush: 'authenticator',
  microsoftauthenticatorpasswordless: 'authenticatorPasswordless',
  softwareonetimepasscode: 'softwareOath',
  hardwareonetimepasscode: 'hardwareOath',
  windowshelloforbusiness: 'windowsHello',
  fido2: 'passkey',
  fido2securitykey: 'passkey',
  macossecureenclavekey: 'platformCredential',
  temporaryaccesspass: 'temporaryAccessPass',
  externalauthmethod: 'external',
  qrcodepin: 'qrCodePin',
  x509certificate: 'certificate',
  certificatebasedauthentication: 'certificate',
};

export function readingOfRow(row: RegistrationRow): PersonReading {
  const { isMfaRegistered, isMfaCapable, isPasswordlessCapable, methodsRegistered, lastUpdatedDateTime } = row;
  const told = methodsRegistered && methodsOf(methodsRegistered);
  const defaultMethod = defaultOf(row.defaultMethod);
  return {
    ...(isMfaRegistered !== undefined && { registered: isMfaRegistered }),
    ...(isMfaCapable !== undefined && { capable: isMfaCapable }),
    ...(isPasswordlessCapable !== undefined && { passwordless: isPasswordlessCapable }),
    ...(told === undefined ? { missing: 'unreadable' } : told),
    ...(defaultMethod !== undefined && { defaultMethod }),
    source: 'report',
    ...(lastUpdatedDateTime !== undefined && { readAt: lastUpdatedDateTime }),
  };
}

function methodsOf(texts: readonly string[]): Pick<PersonReading, 'methods' | 'unsure'> {
  const methods = new Set(texts.map(methodOf));
  // The app's own codes are told in the same word as another app's: whether there is another app too, the report does not say.
  const apart = !methods.has('authenticator') || !methods.delete('softwareOath');
  return { methods: [...methods], ...(!apart && { unsure: ['softwareOath'] }) };
}

function methodOf(text: string): RegisteredMethod {
  const word = text.toLowerCase();
  if (Object.hasOwn(words, word)) return words[word] ?? 'other';
  // Passkeys have a word for every place they are kept in, and new ones come.
  return word.startsWith('passkey') ? 'passkey' : 'other';
}

function defaultOf(text: string | undefined): DefaultMethod | undefined {
  if (text === undefined) return undefined;
  return text === '' ? 'none' : (defaultMethods.find((known) => known === text) ?? 'other');
}
