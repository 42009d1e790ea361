// Microsoft's clouds: where each one signs in, keeps Graph and shows its admin center. Constants, never settings: what can be
// chosen is one of these names. https://learn.microsoft.com/graph/deployments Knows no vscode.

import type { CloudName } from '../domain/cloudApi.ts';

export interface Cloud {
  readonly name: CloudName;
  /** Origin of the sign-in service. */
  readonly authority: string;
  /** Origin of Microsoft Graph, and the prefix of its permissions. The token goes nowhere else. */
  readonly graphRoot: string;
  /** Origin of the Microsoft Entra admin center. */
  readonly portalRoot: string;
  /** Where people manage their own methods: the link to be typed, and the page that it leads to. Absent: this cloud's page is documented
   * nowhere, and a wrong address in a text for users is worse than none. */
  readonly securityInfo?: { readonly link: string; readonly page: string };
  /** VS Code's sign-in for this cloud. */
  readonly provider: 'microsoft' | 'microsoft-sovereign-cloud';
  /** What VS Code's own setting `microsoft-sovereign-cloud.environment` has to say for that sign-in to exist. */
  readonly environment?: 'USGovernment' | 'ChinaCloud';
}

export const clouds: Readonly<Record<CloudName, Cloud>> = {
  global: {
    name: 'global',
    authority: 'https://login.microsoftonline.com',
    graphRoot: 'https://graph.microsoft.com',
    portalRoot: 'https://entra.microsoft.com',
    securityInfo: { link: 'https://aka.ms/mfasetup', page: 'https://mysignins.microsoft.com/security-info' },
    provider: 'microsoft',
  },
  usGov: {
    name: 'usGov',
    authority: 'https://login.microsoftonline.us',
    graphRoot: 'https://graph.microsoft.us',
    portalRoot: 'https://entra.microsoft.us',
    provider: 'microsoft-sovereign-cloud',
    environment: 'USGovernment',
  },
  usGovDod: {
    name: 'usGovDod',
    authority: 'https://login.microsoftonline.us',
    graphRoot: 'https://dod-graph.microsoft.us',
    portalRoot: 'https://entra.microsoft.us',
    provider: 'microsoft-sovereign-cloud',
    environment: 'USGovernment',
  },
  china: {
    name: 'china',
    authority: 'https://login.chinacloudapi.cn',
    graphRoot: 'https://microsoftgraph.chinacloudapi.cn',
    portalRoot: 'https://entra.microsoftonline.cn',
    provider: 'microsoft-sovereign-cloud',
    environment: 'ChinaCloud',
  },
};
