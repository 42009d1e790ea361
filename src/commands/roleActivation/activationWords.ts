// What is said about activating a role: why it was refused, and how it stands. Plain.

import * as vscode from 'vscode';
import type { Activation, ActivationRefusal, ActivationState } from '../../domain/activation.ts';
import { plainText } from '../../host/plainText.ts';

export function activationRefusalSentence(refusal: ActivationRefusal): string {
  switch (refusal.kind) {
    case 'mfa':
      return vscode.l10n.t(
        'The settings of this role ask for a sign-in with MFA, and yours was without. Sign in again with MFA (Switch Account…), or activate the role in the Entra admin center.',
      );
    case 'authenticationContext':
      return vscode.l10n.t(
        'Conditional Access asks for another verification before this role is activated, which cannot be given from here. Activate it in the Entra admin center.',
      );
    case 'justification':
      return vscode.l10n.t('The settings of this role ask for a reason.');
    case 'ticket':
      return vscode.l10n.t('The settings of this role ask for a ticket number and the system it is in.');
    case 'duration':
      return vscode.l10n.t('The settings of this role do not allow it for so long. Choose a shorter time.');
    case 'alreadyActive':
      return vscode.l10n.t('This role is active already.');
    case 'alreadyRequested':
      return vscode.l10n.t('A request for this role is waiting already, perhaps for somebody to approve it.');
    case 'notEligible':
      return vscode.l10n.t('You are not eligible for this role: perhaps the eligibility has ended meanwhile.');
    case 'missingLicence':
      return vscode.l10n.t(
        'This tenant has no Privileged Identity Management, which needs Microsoft Entra ID P2 or Governance: nobody is eligible for a role.',
      );
    case 'notAllowed':
      return vscode.l10n.t(
        'Microsoft Entra does not let you activate this role from here. Try the Entra admin center.',
      );
    case 'rule':
      return vscode.l10n.t(
        'The settings of this role refuse it: {0}. Activate it in the Entra admin center, which says more.',
        plainText(refusal.names.join(', ')),
      );
  }
}

/** @param role plain. */
export function activationStateSentence(
  state: Exclude<ActivationState, 'active'>,
  { status }: Activation,
  role: string,
): string {
  switch (state) {
    case 'underWay':
      return vscode.l10n.t(
        'Microsoft Entra is still at it ({1}): {0} is not active yet. Look again in a few minutes.',
        role,
        plainText(status),
      );
    case 'approval':
      return vscode.l10n.t('The request is sent. {0} becomes active when somebody has approved it.', role);
    case 'ended':
      return vscode.l10n.t('{0} was not activated. Microsoft Entra says: {1}', role, plainText(status));
    case 'unknown':
      return vscode.l10n.t(
        'Whether {0} is active is not known: Microsoft Entra gives a status that this version does not know ({1}).',
        role,
        plainText(status),
      );
  }
}
