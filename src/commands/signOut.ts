// Leaves the tenant and forgets its tokens here. VS Code keeps its session: only the person can end that, in the Accounts menu.

import * as vscode from 'vscode';
import { signedOutKey } from '../auth/signedOutKey.ts';
import { plainText } from '../host/plainText.ts';
import type { Command } from './command.ts';
import { confirmLeaving } from './prompts/confirmLeaving.ts';

export const signOut: Command = async (context, services) => {
  const { sessions } = services;
  const session = sessions.current;
  if (session?.signIn === undefined) return;
  await confirmLeaving(context, services);
  await services.context.globalState.update(signedOutKey, true);
  // An operation that is running stops, and can be resumed after signing in again.
  session.signIn.end();
  sessions.close();
  // Nobody waits: it is only said.
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'MFA Admin has signed out. VS Code itself stays signed in as {0} until you sign out there: Accounts, at the bottom of the activity bar.',
      plainText(session.account.userPrincipalName),
    ),
  );
};
