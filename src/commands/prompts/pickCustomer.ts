// Asks in which customer's tenant a partner wants to work.

import type { IActionContext } from '@microsoft/vscode-azext-utils';
import * as vscode from 'vscode';
import type { DelegatedAdminCustomer } from '../../graph/delegatedAdminCustomers.ts';
import { plainText } from '../../host/plainText.ts';
import { pickOne } from './pickOne.ts';

/** The tenant's id, lower case. @throws UserCancelledError if the person backs out. */
export async function pickCustomer(
  context: IActionContext,
  customers: readonly DelegatedAdminCustomer[],
): Promise<string> {
  const byName = new Intl.Collator(vscode.env.language);
  const choices = customers
    .toSorted((one, other) => byName.compare(one.displayName, other.displayName))
    .map(({ tenantId, displayName }) => ({
      label: plainText(displayName),
      description: plainText(tenantId),
      data: tenantId.toLowerCase(),
    }));
  return pickOne(context, undefined, vscode.l10n.t('Customers of this partner: type a name or a tenant ID'), choices);
}
