// Opens the same tenant as somebody else, chosen from VS Code's accounts.

import * as vscode from 'vscode';
import { plainText } from '../host/plainText.ts';
import type { Command } from './command.ts';
import { keepTenantSetting } from './keepTenantSetting.ts';
import { openRealTenant } from './openRealTenant.ts';
import { confirmLeaving } from './prompts/confirmLeaving.ts';

export const switchAccount: Command = async (context, services) => {
  const before = services.sessions.current;
  if (before?.signIn === undefined) return;
  const { account, target } = before.signIn;
  await confirmLeaving(context, services);
  const session = await openRealTenant(
    services,
    { target: { ...target, tenantId: before.tenantId.toLowerCase() }, how: 'choose' },
    (opened) => (opened.signIn?.account.id === account.id ? before : opened),
  );
  if (session === before) {
    // Nobody waits: it is only said.
    void vscode.window.showInformationMessage(
      vscode.l10n.t('You are signed in as {0}, as before.', plainText(before.account.userPrincipalName)),
    );
    return;
  }
  await keepTenantSetting(services, session);
  await services.usersView.focus();
};
