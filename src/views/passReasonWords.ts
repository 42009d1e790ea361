// Why a Temporary Access Pass can or cannot be used, in words. The set of reasons is open.
// https://learn.microsoft.com/graph/api/resources/temporaryaccesspassauthenticationmethod

import * as vscode from 'vscode';
import { plainText } from '../host/plainText.ts';

/** @param reason `methodUsabilityReason` as sent. Plain, without a full stop. */
export function passReasonWords(reason: string): string {
  switch (reason) {
    case 'EnabledByPolicy':
      return vscode.l10n.t('allowed by policy');
    case 'DisabledByPolicy':
      return vscode.l10n.t('policy does not let this user use it');
    case 'Expired':
      return vscode.l10n.t('expired');
    case 'NotYetValid':
      return vscode.l10n.t('not valid yet');
    case 'OneTimeUsed':
      return vscode.l10n.t('used already');
    case '':
      return vscode.l10n.t('no reason given');
    default:
      return plainText(reason);
  }
}
