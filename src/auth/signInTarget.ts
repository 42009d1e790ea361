// The settings → as which app, in which cloud, in which tenant to sign in. Decides; asks nobody. Knows no vscode.

import type { Settings } from '../host/settings.ts';
import { clouds, type Cloud } from './clouds.ts';
import { guidOf } from './guidOf.ts';

export interface SignInTarget {
  readonly cloud: Cloud;
  /** Lower-case GUID. */
  readonly clientId: string;
  /** Lower-case GUID; undefined: the account's home tenant. VS Code compares it as text, and asks the network anew for a domain. */
  readonly tenantId?: string;
}

/** Why nobody can be signed in with these settings. */
export type TargetProblem = 'noClientId' | 'badClientId' | 'vscodeClientId' | 'badTenantId';

/** Microsoft Graph Command Line Tools, the app of Microsoft Graph PowerShell. Used only when the setting names it.
 * https://learn.microsoft.com/powershell/microsoftgraph/authentication-commands */
export const graphCommandLineTools = {
  word: 'graphCommandLineTools',
  clientId: '14d82eec-204b-4c2f-b7e8-296a70dab67e',
};

/** VS Code's own. It may not ask for what is needed here, and sign-ins to Graph with it look like a known attack. */
const vscodeClientId = 'aebc6443-996d-45c2-90f0-388ff96faa56';

/** The id of an app to sign in as, or why it is none. */
export function clientIdOf(typed: string): { readonly clientId: string } | Exclude<TargetProblem, 'badTenantId'> {
  const given = typed.trim();
  if (given === '') return 'noClientId';
  const clientId = given === graphCommandLineTools.word ? graphCommandLineTools.clientId : guidOf(given);
  if (clientId === undefined) return 'badClientId';
  return clientId === vscodeClientId ? 'vscodeClientId' : { clientId };
}

/** Nothing is guessed: a tenant that cannot be read is a problem, never "any tenant". */
export function signInTarget(settings: Pick<Settings, 'get'>): SignInTarget | TargetProblem {
  const app = clientIdOf(settings.get('auth.clientId'));
  if (typeof app === 'string') return app;
  const given = settings.get('auth.tenantId').trim();
  const tenantId = guidOf(given);
  if (given !== '' && tenantId === undefined) return 'badTenantId';
  return { cloud: clouds[settings.get('auth.cloud')], ...app, ...(tenantId === undefined ? {} : { tenantId }) };
}
