// A method's tooltip: everything the service tells about it. Plain text, which VS Code interprets nowhere.

import * as vscode from 'vscode';
import type { AuthenticationMethod } from '../domain/authenticationMethod.ts';
import { methodRef } from '../domain/methodRef.ts';
import { plainText } from '../host/plainText.ts';
import { defaultMark } from './defaultMark.ts';
import { methodDetail } from './methodDetail.ts';
import type { MethodRowFacts } from './methodItem.ts';
import { kindLabel } from './methodLabels.ts';
import { moment } from './moment.ts';
import type { MethodNode } from './nodes.ts';

/** @param now epoch milliseconds. */
export function methodTooltip({ method, preferences }: MethodNode, facts: MethodRowFacts, now: number): string {
  return [
    kindLabel(methodRef(method)),
    methodDetail(method, facts.masked),
    defaultSentence(defaultMark(method, preferences, facts.methods)),
    ...particulars(method, now),
    method.createdDateTime && vscode.l10n.t('Created: {0}', moment(method.createdDateTime, now)),
    method.lastUsedDateTime && vscode.l10n.t('Last used: {0}', moment(method.lastUsedDateTime, now)),
    vscode.l10n.t('Read at {0}', moment(facts.readAt, now)),
  ]
    .filter((line) => line !== undefined && line !== '')
    .join('\n');
}

function defaultSentence(mark: 'yes' | 'perhaps' | undefined): string | undefined {
  switch (mark) {
    case 'yes':
      return vscode.l10n.t('This is the default sign-in method.');
    case 'perhaps':
      return vscode.l10n.t('This or another method of the user is the default; the service does not say which.');
    case undefined:
      return undefined;
  }
}

function particulars(method: AuthenticationMethod, now: number): readonly (string | undefined)[] {
  const line = (sentence: (value: string) => string, value: string | undefined): string | undefined =>
    value === undefined || value === '' ? undefined : sentence(plainText(value));
  switch (method.kind) {
    case 'email':
      return [vscode.l10n.t('For password reset only. It never counts as MFA.')];
    case 'phone':
      return [line((value) => vscode.l10n.t('SMS sign-in: {0}', value), method.smsSignInState)];
    case 'microsoftAuthenticator':
      return [
        line((value) => vscode.l10n.t('App version: {0}', value), method.phoneAppVersion),
        line((value) => vscode.l10n.t('App: {0}', value), method.clientAppName),
      ];
    case 'fido2':
      return [
        line((value) => vscode.l10n.t('Model: {0}', value), method.model),
        line((value) => vscode.l10n.t('Type of passkey: {0}', value), method.passkeyType),
        line((value) => vscode.l10n.t('Attestation: {0}', value), method.attestationLevel),
      ];
    case 'hardwareOath':
      return [line((value) => vscode.l10n.t('Status: {0}', value), method.status)];
    case 'windowsHello':
      return [line((value) => vscode.l10n.t('Key strength: {0}', value), method.keyStrength)];
    case 'platformCredential':
      return [line((value) => vscode.l10n.t('Platform: {0}', value), method.platform)];
    case 'temporaryAccessPass':
      return passLines(method, now);
    case 'unknown':
      return [
        line((value) => vscode.l10n.t('Kind: {0}', value), method.odataType),
        vscode.l10n.t('This version does not know this kind of method.'),
      ];
    case 'password':
    case 'softwareOath':
    case 'external':
    case 'qrCodePin':
      return [];
  }
}

type Pass = Extract<AuthenticationMethod, { kind: 'temporaryAccessPass' }>;

function passLines(pass: Pass, now: number): readonly (string | undefined)[] {
  const start = pass.startDateTime === undefined ? undefined : moment(pass.startDateTime, now);
  return [
    pass.isUsable === undefined
      ? undefined
      : pass.isUsable
        ? vscode.l10n.t('It can be used now.')
        : vscode.l10n.t(
            'It cannot be used: {0}',
            plainText(pass.methodUsabilityReason ?? vscode.l10n.t('no reason given')),
          ),
    start === undefined ? undefined : vscode.l10n.t('Valid from: {0}', start),
    pass.lifetimeInMinutes === undefined ? undefined : vscode.l10n.t('Lifetime: {0} minutes', pass.lifetimeInMinutes),
    pass.isUsableOnce === true ? vscode.l10n.t('For one sign-in only.') : undefined,
  ];
}
