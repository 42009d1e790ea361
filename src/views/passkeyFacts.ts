// What tells one passkey from another: who provides it, whether it is bound to a device, and whether that was proved.
// https://learn.microsoft.com/graph/api/resources/fido2authenticationmethod

import * as vscode from 'vscode';
import type { AuthenticationMethod } from '../domain/authenticationMethod.ts';
import { plainText } from '../host/plainText.ts';
import type { MethodWords } from './methodWords.ts';

type Passkey = Extract<AuthenticationMethod, { kind: 'fido2' }>;

/** An AAGUID that names nothing: the passkey keeps its provider to itself. */
const untold = /^0{8}-0{4}-0{4}-0{4}-0{12}$/;

export function passkeyFacts(passkey: Passkey): MethodWords {
  const { displayName, passkeyType = '', attestationLevel = '' } = passkey;
  const aaGuid = plainText(passkey.aaGuid ?? '');
  const model = plainText(passkey.model ?? '');
  const known = passkey.provider ?? model;
  const provider = known === plainText(displayName) ? [] : [known];
  return {
    row: [...provider, typeWords(passkeyType), attestationWords(attestationLevel)].filter((word) => word !== ''),
    lines: [
      providerLine(passkey.provider, aaGuid),
      model === '' || model === passkey.provider ? '' : vscode.l10n.t('Model: {0}', model),
      typeLine(passkeyType),
      attestationLine(attestationLevel),
    ].filter((line) => line !== ''),
  };
}

function providerLine(provider: string | undefined, aaGuid: string): string {
  if (provider !== undefined) return vscode.l10n.t('Passkey provider: {0}', provider);
  if (aaGuid === '' || untold.test(aaGuid)) return vscode.l10n.t('Passkey provider: not told');
  return vscode.l10n.t('Passkey provider: not known to this version (AAGUID {0})', aaGuid);
}

function typeWords(type: string): string {
  switch (type) {
    case 'deviceBound':
      return vscode.l10n.t('device-bound');
    case 'synced':
      return vscode.l10n.t('synced');
    default:
      return plainText(type);
  }
}

function typeLine(type: string): string {
  switch (type) {
    case 'deviceBound':
      return vscode.l10n.t('Device-bound: it stays on the key or device on which it was made.');
    case 'synced':
      return vscode.l10n.t('Synced: its provider brings it to the other devices of the user.');
    case '':
      return '';
    default:
      return vscode.l10n.t('Type of passkey: {0}', plainText(type));
  }
}

function attestationWords(level: string): string {
  switch (level) {
    case 'attested':
      return vscode.l10n.t('attested');
    case 'notAttested':
      return vscode.l10n.t('not attested');
    default:
      return plainText(level);
  }
}

/** Without attestation nothing about a passkey is guaranteed, its type included.
 * https://learn.microsoft.com/entra/identity/authentication/how-to-authentication-passkey-profiles */
function attestationLine(level: string): string {
  switch (level) {
    case 'attested':
      return vscode.l10n.t('Attested: make and model were verified when it was registered.');
    case 'notAttested':
      return vscode.l10n.t('Not attested: provider, model and type are what the device said of itself.');
    case '':
      return '';
    default:
      return vscode.l10n.t('Attestation: {0}', plainText(level));
  }
}
