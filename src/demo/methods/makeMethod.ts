// Makes stored methods from the little that seeds and tests want to say about them.
import { phoneMethodIds, type PhoneType } from '../../domain/authenticationMethod.ts';
import { guid, opaqueId, pick } from '../people/hash.ts';
import { isoTime } from '../people/person.ts';
import { emailMethodId, passwordMethodId, type SmsSignInState, type StoredMethod } from './methodKinds.ts';

/** A method to be registered, in a few words. */
export type MethodSpec =
  | { readonly kind: 'password' }
  | {
      readonly kind: 'phone';
      readonly phoneType?: PhoneType;
      readonly phoneNumber: string;
      readonly smsSignInState?: SmsSignInState;
    }
  | { readonly kind: 'email'; readonly emailAddress: string }
  | {
      readonly kind: 'microsoftAuthenticator';
      readonly displayName?: string;
      readonly passwordless?: boolean;
      readonly lite?: boolean;
    }
  | { readonly kind: 'fido2'; readonly displayName?: string; readonly synced?: boolean; readonly aaGuid?: string }
  | { readonly kind: 'softwareOath' }
  | { readonly kind: 'hardwareOath'; readonly status?: 'assigned' | 'activated' }
  | {
      readonly kind: 'temporaryAccessPass';
      readonly minutes?: number;
      readonly once?: boolean;
      readonly used?: boolean;
      readonly startsIn?: number;
    }
  | { readonly kind: 'windowsHello'; readonly displayName?: string }
  | { readonly kind: 'platformCredential'; readonly displayName?: string }
  | { readonly kind: 'external' }
  | { readonly kind: 'qrCodePin' }
  | { readonly kind: 'passwordlessAuthenticator' }
  | { readonly kind: 'unknown' };

/** The external method that the tenant's policy knows. */
export const externalConfigurationId = '9f1c2b3a-4d5e-4f60-8a7b-1c2d3e4f5a6b';
export const externalMethodName = 'Fernhill external MFA';
const yubiKey = '19083c3d-8383-4b18-bc03-8f1c9ab2fd1b';
const syncedPasskey = 'fbfc3007-154e-4ecc-8c0b-6e020557d7bd';
const day = 86_400_000;

/** @param key the person, @param slot tells methods of one person apart: both decide ids and dates. */
export function makeMethod(spec: MethodSpec, key: number, slot: number, openedAt: number): StoredMethod {
  const registered = () => isoTime(openedAt - (20 + pick(key, slot + 40, 400)) * day);
  const lastUsedAt = openedAt - pick(key, slot + 60, 20 * 24) * 3_600_000;
  switch (spec.kind) {
    case 'password':
      return { collection: 'passwordMethods', id: passwordMethodId, createdDateTime: registered() };
    case 'phone': {
      const phoneType = spec.phoneType ?? 'mobile';
      const smsSignInState = spec.smsSignInState ?? (phoneType === 'mobile' ? 'notAllowedByPolicy' : 'notSupported');
      return {
        collection: 'phoneMethods',
        id: phoneMethodIds[phoneType],
        phoneNumber: spec.phoneNumber,
        phoneType,
        smsSignInState,
        createdDateTime: null,
        lastUsedAt,
      };
    }
    case 'email':
      return { collection: 'emailMethods', id: emailMethodId, emailAddress: spec.emailAddress, createdDateTime: null };
    case 'microsoftAuthenticator':
      return {
        collection: 'microsoftAuthenticatorMethods',
        id: guid(key, slot + 200),
        displayName: spec.displayName ?? 'iPhone 17',
        deviceTag: 'SoftwareTokenActivated',
        phoneAppVersion: '6.2608.5512',
        clientAppName: spec.lite === true ? 'outlookMobile' : 'microsoftAuthenticator',
        // The service fills it only for devices registered for passwordless sign-in.
        createdDateTime: spec.passwordless === true ? registered() : null,
        lastUsedAt,
      };
    case 'fido2':
      return {
        collection: 'fido2Methods',
        id: opaqueId(key, slot + 300),
        displayName: spec.displayName ?? 'YubiKey 5C',
        aaGuid: spec.aaGuid ?? (spec.synced === true ? syncedPasskey : yubiKey),
        model: spec.synced === true ? 'iCloud Keychain' : 'YubiKey 5 Series with NFC',
        attestationLevel: spec.synced === true ? 'notAttested' : 'attested',
        passkeyType: spec.synced === true ? 'synced' : 'deviceBound',
        createdDateTime: registered(),
        lastUsedAt,
      };
    case 'softwareOath':
      return {
        collection: 'softwareOathMethods',
        id: guid(key, slot + 400),
        createdDateTime: null,
        lastUsedAt,
      };
    case 'hardwareOath': {
      const id = guid(key, slot + 500);
      const serialNumber = `FERN${String(pick(key, slot + 80, 100_000_000)).padStart(8, '0')}`;
      const status = spec.status ?? 'activated';
      return {
        collection: 'hardwareOathMethods',
        id,
        createdDateTime: registered(),
        device: {
          ...{ id, displayName: null, serialNumber, manufacturer: 'Example Tokens', model: 'OTP-C200' },
          ...{ timeIntervalInSeconds: 30, hashFunction: 'hmacsha1', status },
        },
      };
    }
    case 'temporaryAccessPass': {
      const start = new Date(openedAt + (spec.startsIn ?? -10) * 60_000).toISOString();
      return {
        collection: 'temporaryAccessPassMethods',
        id: guid(key, slot + 600),
        createdDateTime: new Date(openedAt + Math.min(spec.startsIn ?? -10, -10) * 60_000).toISOString(),
        startDateTime: start,
        lifetimeInMinutes: spec.minutes ?? 60,
        isUsableOnce: spec.once ?? false,
        used: spec.used ?? false,
      };
    }
    case 'windowsHello':
      return {
        collection: 'windowsHelloForBusinessMethods',
        id: opaqueId(key, slot + 700),
        displayName: spec.displayName ?? 'LAPTOP-FERN',
        keyStrength: 'normal',
        createdDateTime: registered(),
        lastUsedAt,
      };
    case 'platformCredential':
      return {
        collection: 'platformCredentialMethods',
        id: opaqueId(key, slot + 800),
        displayName: spec.displayName ?? 'MacBook Air',
        keyStrength: 'normal',
        platform: 'macOS',
        createdDateTime: registered(),
        lastUsedAt,
      };
    case 'external':
      return {
        collection: 'externalAuthenticationMethods',
        id: guid(key, slot + 900),
        configurationId: externalConfigurationId,
        displayName: externalMethodName,
        createdDateTime: registered(),
      };
    case 'qrCodePin':
      return { collection: 'qrCodePinMethod', id: guid(key, slot + 1000), createdDateTime: registered() };
    case 'passwordlessAuthenticator':
      return {
        collection: 'passwordlessMicrosoftAuthenticatorMethods',
        id: guid(key, slot + 1100),
        displayName: 'iPhone 17',
        createdDateTime: registered(),
      };
    case 'unknown':
      return {
        collection: 'unknownMethods',
        id: guid(key, slot + 1200),
        displayName: 'Reception scanner',
        createdDateTime: registered(),
      };
  }
}
