// The script that makes the app registration with Microsoft Graph PowerShell. Everything in it comes from constants; run by a person.
// https://learn.microsoft.com/powershell/module/microsoft.graph.applications/new-mgapplication

import * as vscode from 'vscode';
import type { CloudName } from '../../domain/cloudApi.ts';
import { graphAppId } from '../../auth/permissionIds.ts';
import type { RegistrationPlan } from './registrationPlan.ts';

/** https://learn.microsoft.com/powershell/microsoftgraph/authentication-commands */
const environments: Readonly<Record<CloudName, string>> = {
  global: 'Global',
  usGov: 'USGov',
  usGovDod: 'USGovDoD',
  china: 'China',
};

/** One block, so that pasted into a console it stops at the first error. Comments are in the language of the window. */
export function powershellScript(plan: RegistrationPlan): string {
  const permissions = plan.permissions.map(({ name, id }) => `        @{ Name = '${name}'; Id = '${id}' }`);
  const uris = plan.redirectUris.map((uri) => `        '${uri}'`);
  const comment = (text: string, indent = '    '): string => `${indent}# ${text}`;
  return `${[
    comment(
      vscode.l10n.t('Makes an app registration for MFA Admin, and prints the two IDs to enter in its settings.'),
      '',
    ),
    comment(
      vscode.l10n.t('Run it as a Cloud Application Administrator or Global Administrator. Read it before you run it.'),
      '',
    ),
    comment(
      `Install-Module Microsoft.Graph.Authentication, Microsoft.Graph.Applications, Microsoft.Graph.Identity.SignIns -Scope CurrentUser`,
      '',
    ),
    '& {',
    "    $ErrorActionPreference = 'Stop'",
    `    $appName = '${plan.appName}'`,
    comment(vscode.l10n.t('The tenant to make it in. Empty: the tenant of the account that signs in.')),
    `    $tenantId = '${plan.tenantId ?? ''}'`,
    comment(
      vscode.l10n.t(
        'Object ID of the group or person who may use the tool. Empty: assign somebody later. Groups need Entra ID P1.',
      ),
    ),
    "    $assignTo = ''",
    '',
    '    $permissions = @(',
    permissions.join('\n'),
    '    )',
    '    $redirectUris = @(',
    uris.join('\n'),
    '    )',
    '',
    "    $connect = @{ Environment = '" + environments[plan.cloud] + "'; NoWelcome = $true }",
    "    $connect.Scopes = @('Application.ReadWrite.All', 'DelegatedPermissionGrant.ReadWrite.All')",
    "    if ($assignTo) { $connect.Scopes += 'AppRoleAssignment.ReadWrite.All' }",
    '    if ($tenantId) { $connect.TenantId = $tenantId }',
    '    Connect-MgGraph @connect',
    '',
    comment(vscode.l10n.t('Single tenant, a public client without a secret, device code allowed.')),
    '    $app = New-MgApplication -BodyParameter @{',
    '        displayName            = $appName',
    "        signInAudience         = 'AzureADMyOrg'",
    '        isFallbackPublicClient = $true',
    '        publicClient           = @{ redirectUris = $redirectUris }',
    '        requiredResourceAccess = @(@{',
    `            resourceAppId  = '${graphAppId}'`,
    "            resourceAccess = @($permissions | ForEach-Object { @{ id = $_.Id; type = 'Scope' } })",
    '        })',
    '    }',
    '',
    comment(vscode.l10n.t('The address of the Windows broker contains the ID of the app, so it comes second.')),
    '    Update-MgApplication -ApplicationId $app.Id -BodyParameter @{',
    `        publicClient = @{ redirectUris = $redirectUris + "${plan.brokerPrefix}$($app.AppId)" }`,
    '    }',
    '',
    comment(
      vscode.l10n.t(
        'Only people and groups assigned to the app can use it. A new app takes a moment to be known everywhere.',
      ),
    ),
    '    foreach ($try in 1..6) {',
    '        try {',
    '            $sp = New-MgServicePrincipal -BodyParameter @{ appId = $app.AppId; appRoleAssignmentRequired = $true }',
    '            break',
    '        } catch {',
    '            if ($try -eq 6) { throw }',
    '            Start-Sleep -Seconds 5',
    '        }',
    '    }',
    '    if ($assignTo) {',
    '        New-MgServicePrincipalAppRoleAssignedTo -ServicePrincipalId $sp.Id -BodyParameter @{',
    '            principalId = $assignTo',
    '            resourceId  = $sp.Id',
    "            appRoleId   = '00000000-0000-0000-0000-000000000000'",
    '        } | Out-Null',
    '    }',
    '',
    comment(vscode.l10n.t('Consent for everybody assigned. Leave it out if another administrator consents.')),
    `    $graph = Get-MgServicePrincipal -Filter "appId eq '${graphAppId}'"`,
    '    New-MgOauth2PermissionGrant -BodyParameter @{',
    '        clientId    = $sp.Id',
    "        consentType = 'AllPrincipals'",
    '        resourceId  = $graph.Id',
    "        scope       = $permissions.Name -join ' '",
    '    } | Out-Null',
    '',
    '    Write-Host "entraMfa.auth.clientId: $($app.AppId)"',
    '    Write-Host "entraMfa.auth.tenantId: $((Get-MgContext).TenantId)"',
    '}',
  ].join('\n')}\n`;
}
