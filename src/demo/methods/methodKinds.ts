// The kinds of authentication method as the service keeps and names them. Property names are those of Graph.
// https://learn.microsoft.com/graph/api/resources/authenticationmethods-overview
import type { PhoneType } from '../../domain/authenticationMethod.ts';

/** Ids that are the same for every user. */
export const passwordMethodId = '28c10230-6103-485e-b985-444c60001490';
export const emailMethodId = '3ddfcfc8-9383-446f-83cc-3ab9be4be18f';

export type SmsSignInState =
  'notSupported' | 'notAllowedByPolicy' | 'notEnabled' | 'phoneNumberNotUnique' | 'ready' | 'notConfigured';

interface Base {
  readonly id: string;
  readonly createdDateTime: string | null;
  /** Epoch milliseconds; shown by beta only. */
  readonly lastUsedAt?: number;
}

export interface PhoneMethod extends Base {
  readonly collection: 'phoneMethods';
  readonly phoneNumber: string;
  readonly phoneType: PhoneType;
  readonly smsSignInState: SmsSignInState;
}

export interface TemporaryAccessPass extends Base {
  readonly collection: 'temporaryAccessPassMethods';
  readonly startDateTime: string;
  readonly lifetimeInMinutes: number;
  readonly isUsableOnce: boolean;
  readonly used: boolean;
}

export interface HardwareOathMethod extends Base {
  readonly collection: 'hardwareOathMethods';
  readonly device: HardwareOathDevice;
}

/** A token of the tenant's inventory. */
export interface HardwareOathDevice {
  readonly id: string;
  readonly displayName: string | null;
  readonly serialNumber: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly timeIntervalInSeconds: 30 | 60;
  readonly hashFunction: 'hmacsha1' | 'hmacsha256';
  readonly status: 'available' | 'assigned' | 'activated' | 'failedActivation';
}

export type StoredMethod =
  | PhoneMethod
  | TemporaryAccessPass
  | HardwareOathMethod
  | (Base & { readonly collection: 'passwordMethods' })
  | (Base & { readonly collection: 'emailMethods'; readonly emailAddress: string })
  | (Base & {
      readonly collection: 'fido2Methods';
      readonly displayName: string;
      readonly aaGuid: string;
      readonly model: string;
      readonly attestationLevel: 'attested' | 'notAttested';
      readonly passkeyType: 'deviceBound' | 'synced';
    })
  | (Base & {
      readonly collection: 'microsoftAuthenticatorMethods';
      readonly displayName: string;
      readonly deviceTag: string;
      readonly phoneAppVersion: string;
      readonly clientAppName: 'microsoftAuthenticator' | 'outlookMobile';
    })
  | (Base & { readonly collection: 'softwareOathMethods' })
  | (Base & {
      readonly collection: 'windowsHelloForBusinessMethods';
      readonly displayName: string;
      readonly keyStrength: 'normal' | 'weak' | 'unknown';
    })
  | (Base & {
      readonly collection: 'platformCredentialMethods';
      readonly displayName: string;
      readonly keyStrength: 'normal' | 'weak' | 'unknown';
      readonly platform: 'windows' | 'macOS' | 'linux';
    })
  | (Base & {
      readonly collection: 'externalAuthenticationMethods';
      readonly configurationId: string;
      readonly displayName: string;
    })
  | (Base & { readonly collection: 'qrCodePinMethod' })
  | (Base & { readonly collection: 'passwordlessMicrosoftAuthenticatorMethods'; readonly displayName: string })
  | (Base & { readonly collection: 'unknownMethods'; readonly displayName: string });

export type MethodCollection = StoredMethod['collection'];

export interface MethodKind {
  /** After `#microsoft.graph.`. */
  readonly odataType: string;
  /** `UserAuthMethod-{permission}.…`, the narrow permission; undefined: only the broad one. */
  readonly permission?: string;
  /** v1.0 lists this kind among a user's methods. */
  readonly listedInV1: boolean;
  /** The typed collection exists in v1.0. */
  readonly collectionInV1: boolean;
  /** DELETE on the typed collection's items exists. */
  readonly deletable: boolean;
  /** Name in audit records. */
  readonly spoken: string;
}

const kind = (
  odataType: string,
  permission: string | undefined,
  spoken: string,
  more?: Partial<MethodKind>,
): MethodKind => ({
  odataType,
  ...(permission === undefined ? {} : { permission }),
  spoken,
  listedInV1: true,
  collectionInV1: true,
  deletable: true,
  ...more,
});

const betaOnly = { listedInV1: false, collectionInV1: false };

export const methodKinds: Readonly<Record<MethodCollection, MethodKind>> = {
  passwordMethods: kind('passwordAuthenticationMethod', 'Password', 'password', { deletable: false }),
  phoneMethods: kind('phoneAuthenticationMethod', 'Phone', 'phone method'),
  emailMethods: kind('emailAuthenticationMethod', 'Email', 'email method'),
  fido2Methods: kind('fido2AuthenticationMethod', 'Passkey', 'passkey'),
  microsoftAuthenticatorMethods: kind(
    'microsoftAuthenticatorAuthenticationMethod',
    'MicrosoftAuthApp',
    'Authenticator app',
  ),
  softwareOathMethods: kind('softwareOathAuthenticationMethod', 'SoftwareOATH', 'software OATH token'),
  temporaryAccessPassMethods: kind('temporaryAccessPassAuthenticationMethod', 'TAP', 'temporary access pass method'),
  windowsHelloForBusinessMethods: kind('windowsHelloForBusinessAuthenticationMethod', 'WindowsHello', 'Windows Hello'),
  platformCredentialMethods: kind('platformCredentialAuthenticationMethod', 'PlatformCred', 'platform credential'),
  externalAuthenticationMethods: kind('externalAuthenticationMethod', 'External', 'external method'),
  hardwareOathMethods: kind('hardwareOathAuthenticationMethod', 'HardwareOATH', 'hardware OATH token', betaOnly),
  qrCodePinMethod: kind('qrCodePinAuthenticationMethod', 'QR', 'QR code method', { collectionInV1: false }),
  passwordlessMicrosoftAuthenticatorMethods: kind(
    'passwordlessMicrosoftAuthenticatorAuthenticationMethod',
    'MicrosoftAuthApp',
    'passwordless phone sign-in',
    betaOnly,
  ),
  // A kind no client knows yet. It has no collection of its own, so nothing can be done to it.
  unknownMethods: kind('palmVeinAuthenticationMethod', undefined, 'method', {
    collectionInV1: false,
    deletable: false,
  }),
};
