// The app registration as a checklist, for those who make it by hand in the Microsoft Entra admin center.

import * as vscode from 'vscode';
import { clouds } from '../../auth/clouds.ts';
import { redirectUriList } from './redirectUriList.ts';
import type { RegistrationPlan } from './registrationPlan.ts';

/** Plain text. */
export function registrationChecklist({ cloud, permissions }: RegistrationPlan): string {
  const clientId = `<${vscode.l10n.t('application (client) ID')}>`;
  const steps: readonly (readonly [string, readonly string[]])[] = [
    [
      vscode.l10n.t('Open the Microsoft Entra admin center: Entra ID, App registrations, New registration.'),
      [
        `[ ] ${clouds[cloud].portalRoot}`,
        `[ ] ${vscode.l10n.t('Supported account types: accounts in this organizational directory only (single tenant).')}`,
      ],
    ],
    [
      vscode.l10n.t(
        'Authentication, Add a platform, “Mobile and desktop applications”. Not “Web”, and not “Single-page application”. All five redirect URIs:',
      ),
      redirectUriList(clientId),
    ],
    [
      vscode.l10n.t('Authentication, Advanced settings:'),
      [`[ ] ${vscode.l10n.t('Allow public client flows: Yes. No client secret, no certificate.')}`],
    ],
    [
      vscode.l10n.t('API permissions, Add a permission, Microsoft Graph, Delegated permissions:'),
      [...permissions.map(({ name }) => `[ ] ${name}`), `[ ] ${vscode.l10n.t('Then “Grant admin consent”.')}`],
    ],
    [
      vscode.l10n.t('Enterprise applications, the same app, Properties and Users and groups:'),
      [
        `[ ] ${vscode.l10n.t('Assignment required: Yes. Otherwise everybody in the tenant can use what was consented to.')}`,
        `[ ] ${vscode.l10n.t('Assign the people of the help desk, or their group (groups need Entra ID P1).')}`,
      ],
    ],
    [
      vscode.l10n.t('Overview: copy two IDs into the settings of VS Code.'),
      [
        `[ ] ${vscode.l10n.t('Application (client) ID: {0}', 'entraMfa.auth.clientId')}`,
        `[ ] ${vscode.l10n.t('Directory (tenant) ID: {0}', 'entraMfa.auth.tenantId')}`,
      ],
    ],
  ];
  const blocks = steps.map(([what, items], index) =>
    [`${index + 1}. ${what}`, ...items.map((item) => `   ${item}`)].join('\n'),
  );
  const end = vscode.l10n.t('Then choose Sign In. The command Check Sign-in Set-up says what is still missing.');
  return `${[vscode.l10n.t('An app registration for MFA Admin'), ...blocks, end].join('\n\n')}\n`;
}
