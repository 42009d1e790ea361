// What tells one method of a kind from another, in words: short for its row, in sentences for its tooltip and for screen readers.
// All of it plain. Values that the service adds later are shown as it sends them.

import * as vscode from 'vscode';
import type { AuthenticationMethod } from '../domain/authenticationMethod.ts';
import { plainText } from '../host/plainText.ts';
import type { MethodWords } from './methodWords.ts';
import { passFacts } from './passFacts.ts';
import { passkeyFacts } from './passkeyFacts.ts';
import { smsSignInWords } from './smsSignInWords.ts';

type Of<Kind extends AuthenticationMethod['kind']> = Extract<AuthenticationMethod, { kind: Kind }>;

/** Without what `methodDetail` says. @param now epoch milliseconds. */
export function methodFacts(method: AuthenticationMethod, now: number): MethodWords {
  switch (method.kind) {
    case 'email':
      return { row: [], lines: [vscode.l10n.t('For password reset only. It never counts as MFA.')] };
    case 'phone':
      return phoneFacts(method);
    case 'microsoftAuthenticator':
      return authenticatorFacts(method);
    case 'fido2':
      return passkeyFacts(method);
    case 'softwareOath':
      return { row: [], lines: [vscode.l10n.t('Codes from an app; the service does not say which.')] };
    case 'hardwareOath':
      return tokenFacts(method);
    case 'windowsHello':
    case 'platformCredential':
      return deviceFacts(method);
    case 'temporaryAccessPass':
      return passFacts(method, now);
    case 'unknown':
      return unknownFacts(method);
    case 'password':
    case 'external':
    case 'qrCodePin':
      return { row: [], lines: [] };
  }
}

/** https://learn.microsoft.com/graph/api/resources/phoneauthenticationmethod */
function phoneFacts({ smsSignInState: state = '' }: Of<'phone'>): MethodWords {
  if (state === '' || state === 'notSupported') return { row: [], lines: [] };
  return { row: smsSignInMark(state), lines: [vscode.l10n.t('SMS sign-in: {0}', smsSignInWords(state))] };
}

/** What is worth a place in the row. */
function smsSignInMark(state: string): readonly string[] {
  switch (state) {
    case 'ready':
      return [vscode.l10n.t('SMS sign-in')];
    case 'phoneNumberNotUnique':
      return [vscode.l10n.t('no SMS sign-in: number not unique')];
    default:
      return [];
  }
}

/** https://learn.microsoft.com/graph/api/resources/microsoftauthenticatorauthenticationmethod?view=graph-rest-beta */
function authenticatorFacts(method: Of<'microsoftAuthenticator'>): MethodWords {
  const lite = method.clientAppName === 'outlookMobile';
  const app = lite ? vscode.l10n.t('Authenticator Lite in Outlook') : plainText(method.clientAppName ?? '');
  const version = plainText(method.phoneAppVersion ?? '');
  const otherApp = app !== '' && method.clientAppName !== 'microsoftAuthenticator';
  // Documented: a date is told only of those that are registered for it.
  const passwordless = method.createdDateTime !== undefined;
  return {
    row: [
      ...(otherApp ? [app] : []),
      ...(passwordless ? [vscode.l10n.t('passwordless')] : []),
      ...(version === '' ? [] : [vscode.l10n.t('version {0}', version)]),
    ],
    lines: [
      ...(otherApp ? [vscode.l10n.t('App: {0}', app)] : []),
      ...(version === '' ? [] : [vscode.l10n.t('App version: {0}', version)]),
      ...(passwordless ? [vscode.l10n.t('Registered for passwordless phone sign-in too.')] : []),
    ],
  };
}

/** https://learn.microsoft.com/graph/api/resources/hardwareoathtokenauthenticationmethoddevice */
function tokenFacts({
  serialNumber = '',
  manufacturer = '',
  model = '',
  status = '',
}: Of<'hardwareOath'>): MethodWords {
  const words = tokenStatus(status);
  const maker = [manufacturer, model]
    .map((text) => plainText(text))
    .filter((text) => text !== '')
    .join(' ');
  return {
    row: [words, ...(maker === '' ? [] : [maker])],
    lines: [
      ...(serialNumber === '' ? [] : [vscode.l10n.t('Serial number: {0}', plainText(serialNumber))]),
      ...(maker === '' ? [] : [vscode.l10n.t('Manufacturer and model: {0}', maker)]),
      vscode.l10n.t('Status: {0}', words),
    ],
  };
}

function tokenStatus(status: string): string {
  switch (status) {
    case 'activated':
      return vscode.l10n.t('activated');
    case 'assigned':
      return vscode.l10n.t('assigned, not activated');
    case 'available':
      return vscode.l10n.t('not assigned');
    case 'failedActivation':
      return vscode.l10n.t('activation failed');
    case '':
      return vscode.l10n.t('status not told');
    default:
      return plainText(status);
  }
}

/** The display name is the device's. https://learn.microsoft.com/graph/api/resources/platformcredentialauthenticationmethod */
function deviceFacts(method: Of<'windowsHello'> | Of<'platformCredential'>): MethodWords {
  const platform = method.kind === 'windowsHello' ? 'Windows' : platformName(method.platform ?? '');
  const device = plainText(method.displayName);
  const strength = plainText(method.keyStrength ?? '');
  const weak = strength === 'weak' ? [vscode.l10n.t('weak key')] : [];
  return {
    row: [...(method.kind === 'platformCredential' && platform !== '' ? [platform] : []), ...weak],
    lines: [
      ...(device === '' ? [] : [vscode.l10n.t('Device: {0}', device)]),
      ...(platform === '' ? [] : [vscode.l10n.t('Platform: {0}', platform)]),
      ...(strength === '' ? [] : [vscode.l10n.t('Key strength: {0}', keyStrength(strength))]),
    ],
  };
}

function platformName(platform: string): string {
  const names: Readonly<Record<string, string>> = { windows: 'Windows', android: 'Android', linux: 'Linux' };
  if (platform === 'unknown') return '';
  return Object.hasOwn(names, platform) ? (names[platform] ?? '') : plainText(platform);
}

function keyStrength(strength: string): string {
  switch (strength) {
    case 'normal':
      return vscode.l10n.t('normal');
    case 'weak':
      return vscode.l10n.t('weak');
    case 'unknown':
      return vscode.l10n.t('not known');
    default:
      return strength;
  }
}

function unknownFacts({ odataType, displayName = '' }: Of<'unknown'>): MethodWords {
  const type = plainText(odataType);
  return {
    // Without a name, the type is what the row names it by.
    row: displayName === '' || type === '' ? [] : [type],
    lines: [
      ...(type === '' ? [] : [vscode.l10n.t('Kind: {0}', type)]),
      vscode.l10n.t('This version does not know this kind of method.'),
    ],
  };
}
