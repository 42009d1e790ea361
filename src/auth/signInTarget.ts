// The settings → how, as which app, in which cloud, in which tenant to sign in. Decides; asks nobody. Knows no vscode.

import path from 'node:path';
import type { Settings, SettingTypes } from '../host/settings.ts';
import { clouds, type Cloud } from './clouds.ts';
import { guidOf } from './guidOf.ts';

export interface SignInTarget {
  readonly mode: SettingTypes['auth.mode'];
  readonly cloud: Cloud;
  /** Lower-case GUID. */
  readonly clientId: string;
  /** Lower-case GUID; undefined: the account's home tenant. VS Code compares it as text, and asks the network anew for a domain. */
  readonly tenantId?: string;
  /** Absolute; with the mode `appOnlyCertificate` alone. */
  readonly certificatePath?: string;
}

/** Why nobody can be signed in with these settings. */
export type TargetProblem =
  | 'noClientId'
  | 'badClientId'
  | 'vscodeClientId'
  | 'badTenantId'
  /** An app has no home to fall back on. */
  | 'noTenantId'
  /** The app has to be the one that the certificate was added to. */
  | 'notOwnApp'
  | 'noCertificatePath'
  | 'badCertificatePath';

/** Microsoft Graph Command Line Tools, the app of Microsoft Graph PowerShell. Used only when the setting names it.
 * https://learn.microsoft.com/powershell/microsoftgraph/authentication-commands */
export const graphCommandLineTools = {
  word: 'graphCommandLineTools',
  clientId: '14d82eec-204b-4c2f-b7e8-296a70dab67e',
};

/** VS Code's own. It may not ask for what is needed here, and sign-ins to Graph with it look like a known attack. */
const vscodeClientId = 'aebc6443-996d-45c2-90f0-388ff96faa56';

/** Azure CLI always signs people in as itself. */
const azureCliClientId = '04b07795-8ddb-461a-bbee-02f9e1bf7b46';

/** The id of an app to sign in as, or why it is none. */
export function clientIdOf(
  typed: string,
): { readonly clientId: string } | Extract<TargetProblem, 'noClientId' | 'badClientId' | 'vscodeClientId'> {
  const given = typed.trim();
  if (given === '') return 'noClientId';
  const clientId = given === graphCommandLineTools.word ? graphCommandLineTools.clientId : guidOf(given);
  if (clientId === undefined) return 'badClientId';
  return clientId === vscodeClientId ? 'vscodeClientId' : { clientId };
}

/** Nothing is guessed: a tenant that cannot be read is a problem, never "any tenant". */
export function signInTarget(settings: Pick<Settings, 'get'>): SignInTarget | TargetProblem {
  const mode = settings.get('auth.mode');
  const app = mode === 'azureCli' ? { clientId: azureCliClientId } : clientIdOf(settings.get('auth.clientId'));
  if (typeof app === 'string') return app;
  const given = settings.get('auth.tenantId').trim();
  const tenantId = guidOf(given);
  if (given !== '' && tenantId === undefined) return 'badTenantId';
  const cloud = clouds[settings.get('auth.cloud')];
  const target = { mode, cloud, ...app, ...(tenantId === undefined ? {} : { tenantId }) };
  if (mode !== 'appOnlyCertificate') return target;
  if (app.clientId === graphCommandLineTools.clientId) return 'notOwnApp';
  if (tenantId === undefined) return 'noTenantId';
  const certificatePath = settings.get('auth.certificatePath').trim();
  if (certificatePath === '') return 'noCertificatePath';
  // Relative to what? A folder that happens to be open must not decide it.
  return path.isAbsolute(certificatePath) ? { ...target, certificatePath } : 'badCertificatePath';
}
