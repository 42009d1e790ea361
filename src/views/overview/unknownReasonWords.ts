// Why something about somebody is not known.

import * as vscode from 'vscode';
import type { UnknownReason } from '../../domain/overview/tenantPerson.ts';

export function unknownReasonWords(reason: UnknownReason): string {
  switch (reason) {
    case 'notRead':
      return vscode.l10n.t('not read yet');
    case 'notInReport':
      return vscode.l10n.t('not in the report');
    case 'unreadable':
      return vscode.l10n.t('the answer made no sense');
    case 'outOfReach':
      return vscode.l10n.t('out of your reach');
    case 'failed':
      return vscode.l10n.t('could not be read');
    case 'notTold':
      return vscode.l10n.t('not told by the source');
  }
}
