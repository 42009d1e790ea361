// Which steps help with a sign-in error, by what has to change.

import * as vscode from 'vscode';
import { isKnownSignInError, signInErrors, type SignInCause } from '../domain/signInErrors.ts';
import type { ExplanationButton } from './explanationButton.ts';
import { signInMode } from './signInMode.ts';

/** @param tenantKnown whether app and tenant are known, so that there is a link to send to an administrator. */
export function signInErrorButtons(code: string | undefined, tenantKnown: boolean): readonly ExplanationButton[] {
  const cause = code !== undefined && isKnownSignInError(code) ? signInErrors[code] : undefined;
  return buttonsFor(cause).filter(({ command }) => tenantKnown || command !== 'entraMfa.copyAdminConsentLink');
}

function buttonsFor(cause: SignInCause | undefined): readonly ExplanationButton[] {
  const signIn: ExplanationButton = { title: vscode.l10n.t('Sign In…'), command: 'entraMfa.signIn' };
  const settings: ExplanationButton = { title: vscode.l10n.t('Open Settings'), command: 'entraMfa.openSettings' };
  const log: readonly ExplanationButton[] =
    signInMode() === 'vscode'
      ? [{ title: vscode.l10n.t('Show Microsoft Authentication Log'), command: 'entraMfa.showSignInLog' }]
      : [];
  const check: ExplanationButton = {
    title: vscode.l10n.t('Check Sign-in Set-up'),
    command: 'entraMfa.checkSignIn',
  };
  switch (cause) {
    case 'consent':
      // What is needed least may be granted already.
      return [
        { title: vscode.l10n.t('Sign In with Fewer Permissions'), command: 'entraMfa.signInLeast' },
        { title: vscode.l10n.t('Copy Admin-consent Link'), command: 'entraMfa.copyAdminConsentLink' },
        signIn,
      ];
    case 'settings':
      return [check, settings, signIn];
    case 'registration':
      return [
        { title: vscode.l10n.t('Create App Registration…'), command: 'entraMfa.createAppRegistration' },
        settings,
        signIn,
      ];
    case 'account':
      return [signIn, settings];
    case 'person':
      return [signIn];
    case 'computer':
      return [signIn, ...log];
    case undefined:
      return [signIn, settings, ...log];
  }
}
