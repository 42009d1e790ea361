// Words how it ended for one user, short enough for a row. Never better than it is.

import * as vscode from 'vscode';
import type { UserOutcome } from '../operations/operation.ts';

export function outcomeWords(outcome: UserOutcome): string {
  switch (outcome) {
    case 'refused':
      return vscode.l10n.t('left alone');
    case 'waiting':
      return vscode.l10n.t('waiting');
    case 'running':
      return vscode.l10n.t('running');
    case 'accepted':
      return vscode.l10n.t('accepted; being read back');
    case 'done':
      return vscode.l10n.t('done and verified');
    case 'notConfirmed':
      return vscode.l10n.t('accepted, Entra does not show it yet');
    case 'partly':
      return vscode.l10n.t('partly done');
    case 'failed':
      return vscode.l10n.t('failed');
    case 'cancelled':
      return vscode.l10n.t('cancelled, nothing changed');
    case 'userGone':
      return vscode.l10n.t('user deleted meanwhile');
  }
}
