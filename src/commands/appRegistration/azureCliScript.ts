// The script that makes the app registration with Azure CLI, for bash. Everything in it comes from constants; run by a person.
// https://learn.microsoft.com/cli/azure/ad/app

import * as vscode from 'vscode';
import { clouds } from '../../auth/clouds.ts';
import type { CloudName } from '../../domain/cloudApi.ts';
import { graphAppId } from '../../auth/permissionIds.ts';
import type { RegistrationPlan } from './registrationPlan.ts';

/** https://learn.microsoft.com/cli/azure/manage-clouds-azure-cli; none of them asks the Graph of the DoD. */
const azureClouds: Readonly<Record<Exclude<CloudName, 'usGovDod'>, string>> = {
  global: 'AzureCloud',
  usGov: 'AzureUSGovernment',
  china: 'AzureChinaCloud',
};

/** undefined: Azure CLI cannot do it in this cloud. In a subshell, so that pasted into a terminal it stops at the first error.
 * Comments are in the language of the window. */
export function azureCliScript(plan: RegistrationPlan): string | undefined {
  if (plan.cloud === 'usGovDod') return undefined;
  const access = plan.permissions.map(({ id }) => ({ id, type: 'Scope' }));
  const resources = JSON.stringify([{ resourceAppId: graphAppId, resourceAccess: access }]);
  const uris = plan.redirectUris.map((uri) => `'${uri}'`).join(' ');
  const scope = plan.permissions.map(({ name }) => name).join(' ');
  const comment = (text: string): string => `# ${text}`;
  const nameTaken = quoted(vscode.l10n.t('An app of this name exists already. Choose another name.'));
  const otherTenant = quoted(vscode.l10n.t('Azure CLI is signed in to another tenant.'));
  return `${[
    comment(vscode.l10n.t('Makes an app registration for MFA Admin, and prints the two IDs to enter in its settings.')),
    comment(
      vscode.l10n.t('Run it as a Cloud Application Administrator or Global Administrator. Read it before you run it.'),
    ),
    comment(vscode.l10n.t('For bash, for example in Azure Cloud Shell.')),
    '(',
    'set -euo pipefail',
    `app_name='${plan.appName}'`,
    comment(vscode.l10n.t('The tenant to make it in. Empty: the tenant of the account that signs in.')),
    `tenant_id='${plan.tenantId ?? ''}'`,
    comment(
      vscode.l10n.t(
        'Object ID of the group or person who may use the tool. Empty: assign somebody later. Groups need Entra ID P1.',
      ),
    ),
    "assign_to=''",
    '',
    `az cloud set --name ${azureClouds[plan.cloud]}`,
    'az account show --output none 2>/dev/null ||',
    '  az login --allow-no-subscriptions --output none ${tenant_id:+--tenant "$tenant_id"}',
    'signed_in_to=$(az account show --query tenantId --output tsv)',
    `[ "\${tenant_id:-$signed_in_to}" = "$signed_in_to" ] || { echo ${otherTenant} >&2; exit 1; }`,
    comment(vscode.l10n.t('Azure CLI would change an app of the same name instead of making one.')),
    `same_name=$(az ad app list --filter "displayName eq '$app_name'" --query 'length(@)' --output tsv)`,
    `[ "$same_name" = 0 ] || { echo ${nameTaken} >&2; exit 1; }`,
    '',
    comment(vscode.l10n.t('Single tenant, a public client without a secret, device code allowed.')),
    `redirect_uris=(${uris})`,
    'app_id=$(az ad app create --display-name "$app_name" --sign-in-audience AzureADMyOrg \\',
    '  --is-fallback-public-client true \\',
    '  --public-client-redirect-uris "${redirect_uris[@]}" \\',
    `  --required-resource-accesses '${resources}' \\`,
    '  --query appId --output tsv)',
    '',
    comment(vscode.l10n.t('The address of the Windows broker contains the ID of the app, so it comes second.')),
    `az ad app update --id "$app_id" --public-client-redirect-uris "\${redirect_uris[@]}" "${plan.brokerPrefix}$app_id"`,
    '',
    comment(
      vscode.l10n.t(
        'Only people and groups assigned to the app can use it. A new app takes a moment to be known everywhere.',
      ),
    ),
    'for try in 1 2 3 4 5 6; do',
    '  az ad sp create --id "$app_id" --output none && break',
    '  [ "$try" -lt 6 ] || exit 1',
    '  sleep 5',
    'done',
    'az ad sp update --id "$app_id" --set appRoleAssignmentRequired=true',
    'sp_id=$(az ad sp show --id "$app_id" --query id --output tsv)',
    'if [ -n "$assign_to" ]; then',
    '  az rest --method POST --headers Content-Type=application/json --output none \\',
    `    --url "${clouds[plan.cloud].graphRoot}/v1.0/servicePrincipals/$sp_id/appRoleAssignedTo" \\`,
    '    --body "{\\"principalId\\":\\"$assign_to\\",\\"resourceId\\":\\"$sp_id\\",\\"appRoleId\\":\\"00000000-0000-0000-0000-000000000000\\"}"',
    'fi',
    '',
    comment(vscode.l10n.t('Consent for everybody assigned. Leave it out if another administrator consents.')),
    `az ad app permission grant --id "$app_id" --api ${graphAppId} --output none \\`,
    `  --scope '${scope}'`,
    '',
    'echo "entraMfa.auth.clientId: $app_id"',
    'echo "entraMfa.auth.tenantId: $signed_in_to"',
    ')',
  ].join('\n')}\n`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
