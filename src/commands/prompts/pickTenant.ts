// Asks which tenant to switch to. Rows of tenants opened before have a button that forgets them.

import { UserCancelledError } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import { tenantRows, type TenantChoice, type TenantRow, type TenantsToOffer } from './tenantPick.ts';

export interface TenantPicking {
  /** What there is to offer now; read again when something was forgotten. */
  readonly offer: () => TenantsToOffer;
  readonly forget: (tenantId: string) => Promise<void>;
}

/** @throws UserCancelledError if the person backs out. */
export async function pickTenant({ offer, forget }: TenantPicking): Promise<TenantChoice> {
  const box = vscode.window.createQuickPick<TenantRow>();
  box.title = vscode.l10n.t('Switch Tenant');
  box.placeholder = vscode.l10n.t('Which tenant do you want to work in?');
  box.matchOnDescription = true;
  const show = (): void => {
    const { customersProblem } = offer();
    box.items = tenantRows(offer(), Date.now());
    const said = box.items.find(({ choice }) => choice?.kind === 'customers');
    if (customersProblem !== undefined && said !== undefined) box.activeItems = [said];
  };
  show();
  try {
    return await new Promise<TenantChoice>((resolve, reject) => {
      box.onDidAccept(() => {
        const choice = box.selectedItems[0]?.choice;
        if (choice !== undefined) resolve(choice);
      });
      box.onDidTriggerItemButton(({ item: { choice } }) => {
        if (choice?.kind === 'tenant') void forget(choice.tenantId).then(show, reject);
      });
      box.onDidHide(() => {
        reject(new UserCancelledError());
      });
      box.show();
    });
  } finally {
    box.dispose();
  }
}
