// A user's methods, read one user at a time → what is known of the person. Pure.

import type { AuthenticationMethod, PhoneType, SignInPreferences } from '../authenticationMethod.ts';
import type { Failure } from '../failure.ts';
import { isHardwareOathActive } from '../isHardwareOathActive.ts';
import type { PersonReading } from './personReading.ts';
import { lastingMethods, passwordlessMethods, type RegisteredMethod } from './registeredMethod.ts';
import type { DefaultMethod, UnknownReason } from './tenantPerson.ts';

export interface ReadMethods {
  readonly methods: readonly AuthenticationMethod[];
  /** Hardware OATH tokens were not asked for, or could not be read: there may be some. */
  readonly hardwareOathUnknown: boolean;
  /** undefined: not asked for, or refused. */
  readonly preferences: SignInPreferences | undefined;
  /** ISO 8601, our clock. */
  readonly readAt: string;
}

export function readingOfMethods({ methods, hardwareOathUnknown, preferences, readAt }: ReadMethods): PersonReading {
  const names = [...new Set(methods.flatMap(namesOf))];
  const unsure: readonly RegisteredMethod[] =
    hardwareOathUnknown && !names.includes('hardwareOath') ? ['hardwareOath'] : [];
  const has = (wanted: readonly RegisteredMethod[]): boolean => names.some((name) => wanted.includes(name));
  // What cannot be told could be what decides.
  const otherwise = names.includes('other') ? undefined : false;
  const registered = has(lastingMethods) || (unsure.length > 0 ? undefined : otherwise);
  const passwordless = has(passwordlessMethods) || otherwise;
  const defaultMethod = preferences && defaultOf(preferences);
  return {
    methods: names,
    ...(unsure.length > 0 && { unsure }),
    ...(registered !== undefined && { registered }),
    ...(passwordless !== undefined && { passwordless }),
    ...(defaultMethod !== undefined && { defaultMethod }),
    source: 'live',
    readAt,
  };
}

/** Why nothing is known of somebody whose methods could not be read. */
export function readingOfFailure({ kind }: Failure, readAt: string): PersonReading {
  const missing: UnknownReason =
    kind === 'accessDenied' || kind === 'missingPermission'
      ? 'outOfReach'
      : kind === 'unexpected' || kind === 'notGraph'
        ? 'unreadable'
        : 'failed';
  return { missing, source: 'live', readAt };
}

const phoneNames: Readonly<Record<PhoneType, RegisteredMethod>> = {
  mobile: 'mobilePhone',
  alternateMobile: 'alternateMobilePhone',
  office: 'officePhone',
};

function namesOf(method: AuthenticationMethod): readonly RegisteredMethod[] {
  switch (method.kind) {
    case 'password':
      return [];
    case 'phone':
      return [method.phoneType === undefined ? 'otherPhone' : phoneNames[method.phoneType]];
    case 'microsoftAuthenticator':
      // It says when it was created only if it is registered for phone sign-in.
      // https://learn.microsoft.com/graph/api/resources/microsoftauthenticatorauthenticationmethod
      return method.createdDateTime === undefined ? ['authenticator'] : ['authenticator', 'authenticatorPasswordless'];
    case 'fido2':
      return ['passkey'];
    case 'hardwareOath':
      return isHardwareOathActive(method) ? ['hardwareOath'] : [];
    case 'unknown':
      return ['other'];
    case 'email':
    case 'softwareOath':
    case 'temporaryAccessPass':
    case 'windowsHello':
    case 'platformCredential':
    case 'external':
    case 'qrCodePin':
      return [method.kind];
  }
}

function defaultOf({ defaultMethod, unknownDefault }: SignInPreferences): DefaultMethod {
  return defaultMethod ?? (unknownDefault === undefined ? 'none' : 'other');
}
