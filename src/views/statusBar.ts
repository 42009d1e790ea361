// The status bar's word on which tenant is open, as whom, and whether it is the demo.

import * as vscode from 'vscode';
import { Disposable } from '../host/disposable.ts';
import { plainText } from '../host/plainText.ts';
import type { CommandId } from '../manifest.ts';
import type { Session, Sessions } from '../services.ts';
import { tenantLabel } from './tenantLabel.ts';
import { tenantMark } from './tenantMark.ts';

export class StatusBar extends Disposable {
  readonly #item = this.register(
    vscode.window.createStatusBarItem('entraMfa.tenant', vscode.StatusBarAlignment.Left, 0),
  );

  constructor(sessions: Sessions) {
    super();
    this.#item.name = vscode.l10n.t('MFA Admin: tenant');
    this.#item.command = 'entraMfa.switchTenant' satisfies CommandId;
    this.register(
      sessions.onDidChange((session) => {
        this.#show(session);
      }),
    );
    this.#show(sessions.current);
  }

  #show(session: Session | undefined): void {
    if (session === undefined) {
      this.#item.hide();
      return;
    }
    const tenant = tenantMark(session, 40);
    const appOnly = session.appOnly === true;
    const account = plainText(session.account.userPrincipalName);
    this.#item.text = `$(${session.demo ? 'beaker' : appOnly ? 'warning' : 'shield'}) ${tenant}`;
    this.#item.tooltip = [
      session.demo ? vscode.l10n.t('Demo tenant: invented people, nothing real is touched.') : undefined,
      appOnly
        ? vscode.l10n.t('APP-ONLY: changes act on everyone, and the audit log names the app, not you.')
        : undefined,
      vscode.l10n.t('Tenant: {0}', tenantLabel(session)),
      appOnly ? vscode.l10n.t('Acts as the app: {0}', account) : vscode.l10n.t('Your account: {0}', account),
      vscode.l10n.t('Click to switch to another tenant.'),
    ]
      .filter((line) => line !== undefined)
      .join('\n');
    this.#item.backgroundColor =
      session.demo || appOnly ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.#item.accessibilityInformation = { label: vscode.l10n.t('MFA Admin: {0}, signed in as {1}', tenant, account) };
    this.#item.show();
  }
}
