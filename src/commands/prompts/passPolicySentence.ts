// Words what is not known of the tenant's policy about passes. That it says no is a refusal, and that it says yes is nothing to say.

import * as vscode from 'vscode';
import { permissionSets } from '../../auth/permissions.ts';
import type { MethodUse } from '../../domain/methodUse.ts';

export function passPolicySentence(use: MethodUse): string {
  const after = vscode.l10n.t('Whether the user can sign in with the pass shows when it is created.');
  switch (use) {
    case 'notGranted':
      return vscode.l10n.t(
        "The tenant's policy could not be read: this app lacks the permission {0}. {1}",
        permissionSets.policy.join(', '),
        after,
      );
    case 'forbidden':
      return vscode.l10n.t("The tenant's policy could not be read with your role. {0}", after);
    case 'notInThisCloud':
      return vscode.l10n.t("Microsoft Graph does not tell the tenant's policy in this cloud. {0}", after);
    default:
      return vscode.l10n.t("What the tenant's policy says is not known. {0}", after);
  }
}
