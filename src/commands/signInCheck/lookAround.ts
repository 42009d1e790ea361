// What a session may do: every permission set is tested before it is needed, and each feature is read once where that tells more.
// Asks nobody, changes nothing.

import type { FeatureId } from '../../auth/features.ts';
import { type PermissionSet, type PermissionState, tenantSets } from '../../auth/permissions.ts';
import { EntraError, type Known } from '../../domain/failure.ts';
import { known } from '../../graph/http/known.ts';
import { readMethodsPolicy } from '../../graph/methodsPolicy.ts';
import { readOrganization } from '../../graph/organization.ts';
import { readOwnRoles } from '../../graph/ownRoles.ts';
import { tryRegistrationReport } from '../../graph/registrationReport.ts';
import { listUsers } from '../../graph/users.ts';
import type { Services, Session } from '../../services.ts';
import { ownRolesOf } from './ownRolesOf.ts';
import type { OwnRoles } from './signInFacts.ts';

export interface Seen {
  readonly permissions: Readonly<Record<PermissionSet, PermissionState>>;
  readonly ownRoles: OwnRoles | undefined;
  /** Of features that can be tried without touching anybody's methods. */
  readonly reads: Readonly<Partial<Record<FeatureId, Known<unknown>>>>;
}

/** @throws EntraError `cancelled` alone. */
export async function lookAround(services: Services, session: Session, signal: AbortSignal): Promise<Seen> {
  const { graph } = session;
  const users = await known(listUsers(graph, {}, 1, signal));
  const permissions = await lookAtPermissions(session, !users.known && users.failure.kind === 'offline', signal);
  const when = async <T>(set: PermissionSet, read: () => Promise<T>): Promise<Known<T> | undefined> =>
    permissions[set] === 'granted' ? known(read()) : undefined;
  const [own, directory, phonePolicy, tenant, registrationReport] = await Promise.all([
    known(readOwnRoles(graph, signal)),
    when('roles', () => services.readRoles(session, signal)),
    when('policy', () => readMethodsPolicy(graph, signal)),
    when('tenant', () => readOrganization(graph, signal)),
    when('audit', () => tryRegistrationReport(graph, signal)),
  ]);
  if (signal.aborted) throw new EntraError({ kind: 'cancelled' });
  const roles = directory?.known === true ? directory.value : undefined;
  const unread = roles && (roles.failures.active ?? roles.failures.eligible ?? roles.failures.groups);
  return {
    permissions,
    ownRoles: ownRolesOf(own, roles, session.account.id),
    reads: {
      ...(permissions.users === 'granted' && { users }),
      ...(directory && { roles: unread === undefined ? directory : { known: false, failure: unread } }),
      ...(phonePolicy && { phonePolicy }),
      ...(tenant && { tenant }),
      ...(registrationReport && { registrationReport }),
    },
  };
}

/** @param offline then VS Code gets no permission without asking, which says nothing about what is granted. */
async function lookAtPermissions(
  { signIn }: Session,
  offline: boolean,
  signal: AbortSignal,
): Promise<Seen['permissions']> {
  const states = { partner: 'unknown' } as Record<PermissionSet, PermissionState>;
  // One after another: VS Code answers them so anyway.
  for (const set of tenantSets) {
    const state = (await signIn?.look(set, signal)) ?? 'unknown';
    states[set] = offline && state === 'notYet' ? 'unknown' : state;
  }
  return states;
}
