// The address at which an administrator grants permissions to the app for the whole tenant.
// https://learn.microsoft.com/entra/identity-platform/v2-admin-consent Knows no vscode.

import type { Cloud } from './clouds.ts';
import { redirectUris } from './redirectUris.ts';

export interface ConsentWanted {
  readonly cloud: Pick<Cloud, 'authority' | 'graphRoot'>;
  readonly clientId: string;
  /** GUID or domain. */
  readonly tenantId: string;
  /** By their short names in Microsoft Graph (`User.Read.All`). */
  readonly permissions: readonly string[];
}

/** For an administrator of the tenant to open in a browser. Nothing in it is secret, and whoever opens it is asked by Entra.
 * It ends on an empty page of Entra: the address has to be a registered one, and the others lead into VS Code. */
export function adminConsentLink({ cloud, clientId, tenantId, permissions }: ConsentWanted): string {
  const query = Object.entries({
    client_id: clientId,
    scope: permissions.map((name) => `${cloud.graphRoot}/${name}`).join(' '),
    redirect_uri: redirectUris(clientId).linuxBroker,
  }).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${cloud.authority}/${encodeURIComponent(tenantId)}/v2.0/adminconsent?${query.join('&')}`;
}
