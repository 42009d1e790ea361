// What each per-user MFA state is called in the portal.

import * as vscode from 'vscode';
import type { PerUserMfaState } from '../domain/perUserMfa.ts';

export function perUserMfaLabel(state: PerUserMfaState): string {
  switch (state) {
    case 'disabled':
      return vscode.l10n.t('disabled');
    case 'enabled':
      return vscode.l10n.t('enabled');
    case 'enforced':
      return vscode.l10n.t('enforced');
  }
}
