// Leaves the tenant and forgets its tokens here, and what was kept of a sign-in where no tenant is open. What others keep is said: VS Code its session, Azure CLI its own.

import * as vscode from 'vscode';
import { signedOutKey } from '../auth/signedOutKey.ts';
import { plainText } from '../host/plainText.ts';
import { setContext } from '../host/setContext.ts';
import type { SettingTypes } from '../host/settings.ts';
import type { Command } from './command.ts';
import { confirmLeaving } from './prompts/confirmLeaving.ts';

export const signOut: Command = async (context, services) => {
  const { sessions } = services;
  const session = sessions.current;
  if (session?.demo === true) return;
  await confirmLeaving(context, services);
  await services.context.globalState.update(signedOutKey, true);
  // An operation that is running stops, and can be resumed after signing in again.
  session?.signIn?.end();
  sessions.close();
  setContext('entraMfa.signInLost', false);
  await services.kept.forget();
  // Nobody waits: it is only said.
  void vscode.window.showInformationMessage(
    session === undefined
      ? vscode.l10n.t('MFA Admin is signed out: it kept nothing of a sign-in, and opens no tenant until you sign in.')
      : whatStays(services.settings.get('auth.mode'), plainText(session.account.userPrincipalName)),
  );
};

function whatStays(mode: SettingTypes['auth.mode'], account: string): string {
  switch (mode) {
    case 'vscode':
      return vscode.l10n.t(
        'MFA Admin has signed out. VS Code itself stays signed in as {0} until you sign out there: Accounts, at the bottom of the activity bar.',
        account,
      );
    case 'deviceCode':
      return vscode.l10n.t('MFA Admin has signed out and kept nothing of the sign-in as {0}.', account);
    case 'azureCli':
      return vscode.l10n.t(
        'MFA Admin has signed out. Azure CLI itself stays signed in as {0} until you run “az logout”.',
        account,
      );
    case 'appOnlyCertificate':
      return vscode.l10n.t('MFA Admin has signed out. The certificate of {0} stays where it is.', account);
  }
}
