// Words why a credential other than VS Code's account gives no token: what happened, and what to do.

import * as vscode from 'vscode';
import type { CredentialTrouble } from '../domain/failure.ts';

/** @param trouble undefined: not known any more. */
export function credentialWords(trouble: CredentialTrouble | undefined): {
  readonly sentence: string;
  readonly nextStep: string;
} {
  switch (trouble) {
    case 'azureCliMissing':
      return {
        sentence: vscode.l10n.t('Azure CLI (az) was not found on this computer.'),
        nextStep: vscode.l10n.t(
          'Install it (https://aka.ms/azure-cli) and start VS Code again, or choose another way to sign in (setting {0}).',
          'entraMfa.auth.mode',
        ),
      };
    case 'azureCliSignedOut':
      return {
        sentence: vscode.l10n.t('Azure CLI is not signed in to this tenant.'),
        nextStep: vscode.l10n.t('Run “az login --allow-no-subscriptions” in a terminal, then sign in again.'),
      };
    case 'azureCliMustAnswer':
      return {
        sentence: vscode.l10n.t(
          'Microsoft Entra asks for another verification, which Azure CLI cannot pass on to this window.',
        ),
        nextStep: vscode.l10n.t(
          'Run “az logout” and “az login” in a terminal, then try again, or choose another way to sign in (setting {0}).',
          'entraMfa.auth.mode',
        ),
      };
    case 'certificateUnreadable':
      return {
        sentence: vscode.l10n.t('The certificate file cannot be read.'),
        nextStep: vscode.l10n.t(
          'Check the path in the setting {0} and the access to it.',
          'entraMfa.auth.certificatePath',
        ),
      };
    case 'certificateUnfit':
      return {
        sentence: vscode.l10n.t(
          'The certificate file is not a PEM file that holds a certificate and its private key without a password.',
        ),
        nextStep: vscode.l10n.t('Choose another file in the setting {0}.', 'entraMfa.auth.certificatePath'),
      };
    case 'deviceCodeExpired':
      return {
        sentence: vscode.l10n.t('The code was not entered in time.'),
        nextStep: vscode.l10n.t('Sign in again to get a new one.'),
      };
    case undefined:
      return {
        sentence: vscode.l10n.t('The chosen way to sign in gave no access.'),
        nextStep: vscode.l10n.t('Sign in again.'),
      };
  }
}
