// Says why nobody can be signed in with the settings as they are.

import * as vscode from 'vscode';
import type { TargetProblem } from '../auth/signInTarget.ts';

export function targetProblemSentence(problem: TargetProblem): string {
  switch (problem) {
    case 'noClientId':
      return vscode.l10n.t('No app is chosen to sign in as: the setting {0} is empty.', 'entraMfa.auth.clientId');
    case 'badClientId':
      return vscode.l10n.t('The setting {0} is not an application (client) ID.', 'entraMfa.auth.clientId');
    case 'vscodeClientId':
      return vscode.l10n.t(
        'The setting {0} names the app of VS Code itself, which may not manage authentication methods. Use an app registration of your own.',
        'entraMfa.auth.clientId',
      );
    case 'badTenantId':
      return vscode.l10n.t('The setting {0} is not a directory (tenant) ID.', 'entraMfa.auth.tenantId');
    case 'noTenantId':
      return vscode.l10n.t(
        'An app signs in to a tenant that is named: the setting {0} is empty.',
        'entraMfa.auth.tenantId',
      );
    case 'notOwnApp':
      return vscode.l10n.t(
        'With a certificate only an app registration of your own can sign in: correct the setting {0}.',
        'entraMfa.auth.clientId',
      );
    case 'noCertificatePath':
      return vscode.l10n.t(
        'No certificate is chosen to sign in with: the setting {0} is empty.',
        'entraMfa.auth.certificatePath',
      );
    case 'badCertificatePath':
      return vscode.l10n.t('The setting {0} is not the whole path of a file.', 'entraMfa.auth.certificatePath');
  }
}
