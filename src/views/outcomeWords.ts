// Words how it ended for one user, short enough for a row. Never better than it is.

import * as vscode from 'vscode';
import type { UserOutcome } from '../operations/operation.ts';

/** @param live whether a window is at work on it: nothing goes on by itself where none is. */
export function outcomeWords(outcome: UserOutcome, live: boolean): string {
  switch (outcome) {
    case 'refused':
      return vscode.l10n.t('left alone');
    case 'waiting':
      return live ? vscode.l10n.t('waiting') : vscode.l10n.t('not done yet');
    case 'running':
      return live ? vscode.l10n.t('running') : vscode.l10n.t('stopped halfway');
    case 'accepted':
      return live ? vscode.l10n.t('accepted; being read back') : vscode.l10n.t('accepted; not read back');
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
