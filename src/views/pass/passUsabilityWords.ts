// Words why a pass that was created cannot be used. https://learn.microsoft.com/graph/api/resources/temporaryaccesspassauthenticationmethod

import * as vscode from 'vscode';
import { plainText } from '../../host/plainText.ts';

/** @param reason `methodUsabilityReason`, an open set. */
export function passUsabilityWords(reason: string | undefined): string {
  switch (reason) {
    case 'DisabledByPolicy':
      return vscode.l10n.t(
        "The pass was created, but cannot be used: the tenant's policy does not let this user sign in with it, or not more than once. Change the policy (authentication methods, Temporary Access Pass), or create another kind of pass.",
      );
    case 'NotYetValid':
      return vscode.l10n.t('The pass cannot be used yet: its time has not come.');
    case 'Expired':
      return vscode.l10n.t('The pass cannot be used any more: it has expired.');
    case 'OneTimeUsed':
      return vscode.l10n.t('The pass cannot be used any more: it was used.');
    default:
      return vscode.l10n.t('The pass was created, but cannot be used: {0}', plainText(reason ?? '', 60));
  }
}
