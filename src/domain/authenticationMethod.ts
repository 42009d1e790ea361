// The kinds of authentication method and what each one is good for. Knows no HTTP and no words for people.
// https://learn.microsoft.com/graph/api/resources/authenticationmethods-overview

import type { Failure, Known } from './failure.ts';

export const phoneTypes = ['mobile', 'alternateMobile', 'office'] as const;
export type PhoneType = (typeof phoneTypes)[number];

/** Phone methods have fixed ids, the same for every user: an id alone is never a key. */
export const phoneMethodIds: Readonly<Record<PhoneType, string>> = {
  mobile: '3179e48a-750b-4051-897c-87b9720928f7',
  alternateMobile: 'b6332ec1-7057-4abe-9331-3d72feddfe41',
  office: 'e37fc753-ff3b-4958-9484-eaa9425c82bc',
};

interface MethodBase {
  readonly id: string;
  /** ISO 8601; most kinds never have it. */
  readonly createdDateTime?: string;
  /** ISO 8601; beta only, and not of every kind. */
  readonly lastUsedDateTime?: string;
}

export type AuthenticationMethod = MethodBase &
  (
    | { readonly kind: 'password' }
    | {
        readonly kind: 'phone';
        /** undefined: a type this version does not know. */
        readonly phoneType: PhoneType | undefined;
        /** As read: possibly masked by the service for an Authentication Administrator. */
        readonly phoneNumber: string;
        readonly smsSignInState?: string;
      }
    | { readonly kind: 'email'; readonly emailAddress: string }
    | {
        readonly kind: 'microsoftAuthenticator';
        readonly displayName: string;
        readonly deviceTag?: string;
        readonly phoneAppVersion?: string;
        /** `outlookMobile` and the like for Authenticator Lite; beta only. */
        readonly clientAppName?: string;
      }
    | {
        readonly kind: 'fido2';
        readonly displayName: string;
        readonly model?: string;
        readonly aaGuid?: string;
        /** Which product the AAGUID stands for, from our own list; undefined: not in it. */
        readonly provider?: string;
        readonly attestationLevel?: string;
        readonly passkeyType?: string;
      }
    | { readonly kind: 'softwareOath' }
    | {
        readonly kind: 'hardwareOath';
        readonly serialNumber?: string;
        readonly manufacturer?: string;
        readonly model?: string;
        readonly status?: string;
      }
    | {
        readonly kind: 'temporaryAccessPass';
        readonly startDateTime?: string;
        readonly lifetimeInMinutes?: number;
        readonly isUsableOnce?: boolean;
        readonly isUsable?: boolean;
        readonly methodUsabilityReason?: string;
      }
    | { readonly kind: 'windowsHello'; readonly displayName: string; readonly keyStrength?: string }
    | {
        readonly kind: 'platformCredential';
        readonly displayName: string;
        readonly platform?: string;
        readonly keyStrength?: string;
      }
    | { readonly kind: 'external'; readonly displayName: string }
    | { readonly kind: 'qrCodePin' }
    | {
        readonly kind: 'unknown';
        /** `@odata.type` as sent, or empty. */ readonly odataType: string;
        readonly displayName?: string;
      }
  );

export type MethodKind = AuthenticationMethod['kind'];

/** Values of `userPreferredMethodForSecondaryAuthentication` that can be set. */
export const settableDefaults = ['push', 'oath', 'voiceMobile', 'voiceAlternateMobile', 'voiceOffice', 'sms'] as const;
export type SettableDefault = (typeof settableDefaults)[number];

/** What is known of a user's sign-in preferences. */
export interface SignInPreferences {
  /** The stored default second factor; undefined: none is set. An open set: `none`, empty and new values occur. */
  readonly defaultMethod: SettableDefault | undefined;
  /** A default this version does not know, as sent. */
  readonly unknownDefault?: string;
  readonly systemPreferredEnabled?: boolean;
  /** What system-preferred authentication asks for first, as sent: not documented, and often left out. Never the default, which
   * alone decides what may be deleted. */
  readonly systemPreferredMethod?: string;
}

/** One reading of everything known about a user's methods. */
export interface UserMethods {
  readonly methods: readonly AuthenticationMethod[];
  /** Beta; may be refused. */
  readonly preferences: Known<SignInPreferences>;
  /** Hardware OATH tokens are beta only and out of an Authentication Administrator's reach; undefined: they are in `methods`. */
  readonly hardwareOathFailure?: Failure;
  /** ISO 8601, our clock. */
  readonly readAt: string;
}

/** Everybody has a password, and nothing here is done to it. */
export function withoutPassword(methods: readonly AuthenticationMethod[]): readonly AuthenticationMethod[] {
  return methods.filter(({ kind }) => kind !== 'password');
}

/** What a plan, a journal or a result needs to name a method. Holds no readable phone number or address. */
export interface MethodRef {
  readonly kind: MethodKind;
  readonly id: string;
  readonly phoneType?: PhoneType;
  /** Device or key name, or the masked number or address; text from the tenant. */
  readonly detail?: string;
}

/** Kinds that the portal's "Require re-register multifactor authentication" deletes; hardware OATH tokens it deactivates.
 * https://learn.microsoft.com/entra/identity/authentication/howto-mfa-userdevicesettings */
export const reRegisterDeletes: readonly MethodKind[] = ['phone', 'microsoftAuthenticator', 'softwareOath'];

/** Kinds that an administrator can delete. Hardware OATH tokens are deactivated, or unassigned: then they are in the tenant's
 * inventory again. */
export const removableKinds: readonly MethodKind[] = [
  ...reRegisterDeletes,
  'email',
  'fido2',
  'temporaryAccessPass',
  'windowsHello',
  'platformCredential',
  'external',
  'qrCodePin',
];

/** Kinds that can satisfy MFA (not: password, the password-reset e-mail). Unknown kinds are counted as possibly MFA. */
export const mfaKinds: readonly MethodKind[] = [
  'phone',
  'microsoftAuthenticator',
  'fido2',
  'softwareOath',
  'hardwareOath',
  'temporaryAccessPass',
  'windowsHello',
  'platformCredential',
  'external',
  'qrCodePin',
  'unknown',
];

/** Kinds with which a user still gets in, and is not asked to register again. A pass is none: it is for registering. */
export const letInKinds: readonly MethodKind[] = [
  'fido2',
  'windowsHello',
  'platformCredential',
  'external',
  'qrCodePin',
];
