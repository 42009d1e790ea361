// What can be switched to: tenants of late, another one by name, a partner's customers, the demo. Rows only; who shows them decides.

import * as vscode from 'vscode';
import type { RememberedTenant } from '../../auth/tenantMemory.ts';
import { plainText } from '../../host/plainText.ts';
import { moment } from '../../views/moment.ts';

export type TenantChoice =
  | { readonly kind: 'tenant'; readonly tenantId: string }
  /** By an id or a domain that is typed. */
  | { readonly kind: 'typed' }
  | { readonly kind: 'customers' }
  | { readonly kind: 'demo' };

export interface TenantRow extends vscode.QuickPickItem {
  /** undefined: the row only says something. */
  readonly choice: TenantChoice | undefined;
}

export interface TenantsToOffer {
  /** Newest first. */
  readonly recent: readonly RememberedTenant[];
  /** Of the tenant that is open. */
  readonly openId: string | undefined;
  /** The cloud knows partners, and somebody is signed in who may be one. */
  readonly customers: boolean;
  /** Why the customers could not be read just now; plain. */
  readonly customersProblem?: string | undefined;
}

/** @param now epoch milliseconds. */
export function tenantRows(
  { recent, openId, customers, customersProblem }: TenantsToOffer,
  now: number,
): readonly TenantRow[] {
  const ways: TenantRow[] = [
    {
      label: `$(search) ${vscode.l10n.t('Enter a tenant ID or domain…')}`,
      alwaysShow: true,
      choice: { kind: 'typed' },
    },
    ...(customers
      ? [
          {
            label: `$(organization) ${vscode.l10n.t('Customers of this partner…')}`,
            ...(customersProblem === undefined ? {} : { detail: customersProblem }),
            alwaysShow: true,
            choice: { kind: 'customers' } as const,
          },
        ]
      : []),
    { label: `$(beaker) ${vscode.l10n.t('Open Demo Tenant')}`, alwaysShow: true, choice: { kind: 'demo' } },
  ];
  if (recent.length === 0) return ways;
  return [
    head(vscode.l10n.t('opened before')),
    ...recent.map((tenant) => tenantRow(tenant, tenant.facts.tenantId === openId, now)),
    head(vscode.l10n.t('another tenant')),
    ...ways,
  ];
}

function tenantRow({ facts, account, usedAt }: RememberedTenant, open: boolean, now: number): TenantRow {
  const { tenantId, tenantName, domain } = facts;
  return {
    label: `$(${open ? 'check' : 'shield'}) ${plainText(tenantName, 60)}`,
    description: plainText(domain ?? tenantId),
    detail: open
      ? vscode.l10n.t('Open now, as {0}', plainText(account.label))
      : vscode.l10n.t('Opened {0}, as {1}', moment(usedAt, now), plainText(account.label)),
    // The open one would be remembered again at once.
    ...(open
      ? {}
      : { buttons: [{ iconPath: new vscode.ThemeIcon('close'), tooltip: vscode.l10n.t('Remove from this list') }] }),
    choice: { kind: 'tenant', tenantId },
  };
}

function head(label: string): TenantRow {
  return { label, kind: vscode.QuickPickItemKind.Separator, choice: undefined };
}
