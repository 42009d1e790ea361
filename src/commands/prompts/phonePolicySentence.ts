// Words what the tenant's policy lets a user do with a phone.

import * as vscode from 'vscode';
import { permissionSets } from '../../auth/permissions.ts';
import type { MethodUse } from '../../domain/methodUse.ts';
import type { PlanNote } from '../../domain/plan.ts';
import { inARow } from './inARow.ts';

/** Plain; one sentence where SMS and voice fare alike, else one for each. */
export function phonePolicySentence({ sms, voice }: Extract<PlanNote, { kind: 'phonePolicy' }>): string {
  if (sms === undefined) return useSentence(voice, vscode.l10n.t('voice calls'));
  if (sms === voice) return useSentence(voice, vscode.l10n.t('SMS and voice calls'));
  // The same word in every language.
  return inARow(useSentence(sms, 'SMS'), useSentence(voice, vscode.l10n.t('voice calls')));
}

/** @param what SMS, or voice calls, or both. */
function useSentence(use: MethodUse, what: string): string {
  switch (use) {
    case 'allowed':
      return vscode.l10n.t("The tenant's policy lets this user use {0}.", what);
    case 'notAllowed':
      return vscode.l10n.t(
        "The tenant's policy does not let this user use {0}: the number cannot be used for MFA in this way.",
        what,
      );
    case 'legacy':
      return vscode.l10n.t(
        "The tenant's authentication methods policy does not let this user use {0}; the older MFA and password reset policies, which the tenant has not finished migrating, may.",
        what,
      );
    case 'notGranted':
      return vscode.l10n.t(
        "Whether the tenant's policy lets this user use {0} is not known: the permission {1} is not granted to this app.",
        what,
        permissionSets.policy.join(', '),
      );
    case 'forbidden':
      return vscode.l10n.t(
        "Whether the tenant's policy lets this user use {0} cannot be read with your role and permissions.",
        what,
      );
    case 'notInThisCloud':
      return vscode.l10n.t(
        "Whether the tenant's policy lets this user use {0} is not known: Microsoft Graph does not tell the policy in this cloud. See the Entra admin center.",
        what,
      );
    case 'unknown':
      return vscode.l10n.t("Whether the tenant's policy lets this user use {0} is not known.", what);
  }
}
