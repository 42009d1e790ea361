// What an app registration for this tool consists of. The scripts and the checklist say the same because they say this.

import type { CloudName } from '../../domain/cloudApi.ts';
import { permissionIds } from '../../auth/permissionIds.ts';
import { permissionSets, signInSets } from '../../auth/permissions.ts';
import { redirectUris } from '../../auth/redirectUris.ts';

export interface RegistrationPlan {
  readonly cloud: CloudName;
  /** Lower-case GUID; undefined: whichever tenant the person signs in to. */
  readonly tenantId: string | undefined;
  readonly appName: string;
  /** Delegated, of Microsoft Graph. */
  readonly permissions: readonly { readonly name: string; readonly id: string }[];
  /** Known before the app is made. */
  readonly redirectUris: readonly string[];
  /** Of the Windows broker: the ID of the app goes at its end. */
  readonly brokerPrefix: string;
}

/** @param write whether the app may change methods too. */
export function registrationPlan(cloud: CloudName, tenantId: string | undefined, write: boolean): RegistrationPlan {
  const { windowsBroker, ...known } = redirectUris('');
  const reading = [...signInSets, 'audit' as const];
  const sets = write ? [...reading, 'write' as const, 'sessions' as const, 'activation' as const] : reading;
  return {
    cloud,
    tenantId,
    appName: write ? 'MFA Admin (VS Code)' : 'MFA Admin, read-only (VS Code)',
    permissions: sets.flatMap((set) => permissionSets[set]).map((name) => ({ name, id: idOf(name) })),
    redirectUris: Object.values(known),
    brokerPrefix: windowsBroker,
  };
}

function idOf(name: string): string {
  const id = permissionIds[name];
  if (id === undefined) throw new Error(`No id of the permission ${name}`);
  return id;
}
