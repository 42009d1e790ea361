// The status bar's word on which tenant is open, as whom, and whether it is the demo.

import * as vscode from 'vscode';
import { Disposable } from '../host/disposable.ts';
import { plainText } from '../host/plainText.ts';
import type { CommandId } from '../manifest.ts';
import type { Session, Sessions } from '../services.ts';
import { tenantLabel } from './tenantLabel.ts';

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
    const tenant = plainText(session.tenantName, 40);
    const account = plainText(session.account.userPrincipalName);
    this.#item.text = `$(${session.demo ? 'beaker' : 'shield'}) ${tenant}`;
    this.#item.tooltip = [
      session.demo ? vscode.l10n.t('Demo tenant: invented people, nothing real is touched.') : undefined,
      vscode.l10n.t('Tenant: {0}', tenantLabel(session)),
      vscode.l10n.t('Your account: {0}', account),
      vscode.l10n.t('Click to switch to another tenant.'),
    ]
      .filter((line) => line !== undefined)
      .join('\n');
    this.#item.backgroundColor = session.demo ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.#item.accessibilityInformation = { label: vscode.l10n.t('MFA Admin: {0}, signed in as {1}', tenant, account) };
    this.#item.show();
  }
}
