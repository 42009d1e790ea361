// Says why a point passes, fails or is not known.

import * as vscode from 'vscode';
import { features } from '../../auth/features.ts';
import type { EmergencyItem, EmergencyReason } from '../../domain/emergencyAccess.ts';
import type { Failure } from '../../domain/failure.ts';
import { explain } from '../../host/explain.ts';
import { plainText } from '../../host/plainText.ts';
import { methodLabel } from '../../views/methodLabels.ts';
import { day } from '../../views/moment.ts';
import { roleNameLabel } from '../../views/roleNameLabel.ts';

/** Plain. undefined: there is nothing to add. */
export function reasonWords({ point, reason }: EmergencyItem<string>): string | undefined {
  return reason === undefined ? undefined : words(reason, point);
}

function words(reason: EmergencyReason, point: string): string {
  switch (reason.kind) {
    case 'failure':
      return failureWords(reason.failure, point);
    case 'count':
      return vscode.l10n.t('Found: {0}', reason.count);
    case 'eligibleOnly':
      return vscode.l10n.t('The role is only eligible: it has to be activated first.');
    case 'notAdministrator':
      return vscode.l10n.t('The account does not hold the role for the whole tenant.');
    case 'assignmentNotTold':
      return vscode.l10n.t('The role is active, but whether it ends is not told.');
    case 'assignmentEnds':
      return vscode.l10n.t('The role ends on {0}.', day(reason.at));
    case 'otherDomain':
      return vscode.l10n.t('Its domain is {0}.', plainText(reason.domain));
    case 'notTold':
      return vscode.l10n.t('Microsoft Graph does not say.');
    case 'unknownMethod':
      return vscode.l10n.t('It has a method of a kind that is not known here. Look in the Entra admin center.');
    case 'certificate':
      return vscode.l10n.t('A certificate is bound to it.');
    case 'certificatePossible':
      return vscode.l10n.t('It has no passkey. Whether a certificate works for it cannot be seen from here.');
    case 'certificateNotAllowed':
      return vscode.l10n.t('A certificate is bound to it, but the tenant does not allow signing in with certificates.');
    case 'methods':
      return vscode.l10n.t('Registered: {0}', reason.methods.map(methodLabel).join(', '));
    case 'policies':
      return vscode.l10n.t('Reached by: {0}', names(reason.names));
    case 'policiesUnclear':
      return vscode.l10n.t('Whether these reach it is not known: {0}', names(reason.names));
    case 'phishingResistant':
      return vscode.l10n.t(
        'Reached by {0}, which ask for phishing-resistant MFA alone. Microsoft advises that for these accounts.',
        names(reason.names),
      );
    case 'signedIn':
      return vscode.l10n.t('Last sign-in: {0}. If nobody tried it then, find out who it was.', day(reason.at));
    case 'drilled':
      return vscode.l10n.t('Last drill, as recorded here: {0}', day(reason.at));
    case 'neverUsed':
      return vscode.l10n.t('Nobody has ever signed in with it.');
  }
}

/** Policies are not a user's methods: another role is missing. */
function failureWords(failure: Failure, point: string): string {
  const refused = failure.kind === 'accessDenied' || failure.kind === 'missingPermission';
  if (point === 'conditionalAccess' && refused && !('permission' in failure)) {
    return vscode.l10n.t(
      'Your roles do not let you read Conditional Access policies. One of these is needed: {0}',
      (features.conditionalAccess.roles ?? []).map(roleNameLabel).join(', '),
    );
  }
  return explain(failure).sentence;
}

const names = (those: readonly string[]): string =>
  those.map((name) => vscode.l10n.t('“{0}”', plainText(name))).join(', ');
