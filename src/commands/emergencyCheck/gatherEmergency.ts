// Finds out how the emergency access accounts stand: what of the tenant matters to all of them, and each one. Asks nobody, changes
// nothing; a permission that is not there yet is asked for elsewhere, by the person's wish.

import { permissionSets, type PermissionSet, type PermissionState } from '../../auth/permissions.ts';
import type { EmergencyAccount, EmergencyTenant } from '../../domain/emergencyAccess.ts';
import { emergencyItems } from '../../domain/emergencyItems.ts';
import { EntraError, type Known } from '../../domain/failure.ts';
import type { MethodsPolicy } from '../../domain/methodsPolicy.ts';
import { roleTemplateIds } from '../../domain/roles.ts';
import { listAccessPolicies } from '../../graph/accessPolicies.ts';
import { listActiveAssignments } from '../../graph/activeAssignments.ts';
import { listMethods } from '../../graph/authenticationMethods.ts';
import { countBoundCertificates } from '../../graph/boundCertificates.ts';
import { known } from '../../graph/http/known.ts';
import { readLastSignIn } from '../../graph/lastSignIn.ts';
import { readMembershipIds } from '../../graph/memberships.ts';
import { readMethodsPolicy } from '../../graph/methodsPolicy.ts';
import { readOrganization } from '../../graph/organization.ts';
import { getUser } from '../../graph/users.ts';
import type { Services, Session } from '../../services.ts';
import { untouchable } from '../untouchable.ts';
import type { EmergencyFacts } from './emergencyFacts.ts';
import { readAdministrators } from './readAdministrators.ts';

/** @param accounts object ids. @param drills by object id. @throws EntraError `cancelled` alone. */
export async function gatherEmergency(
  services: Services,
  session: Session,
  accounts: readonly string[],
  drills: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<EmergencyFacts> {
  // One after the other: VS Code answers them so anyway.
  const permissions = {
    conditionalAccess: await look(session, 'conditionalAccess', signal),
    audit: await look(session, 'audit', signal),
  };
  const { graph } = session;
  const now = Date.now();
  const when = <T>(set: keyof typeof permissions, read: () => Promise<T>): Promise<Known<T>> =>
    permissions[set] === 'granted' ? known(read()) : Promise.resolve(notGranted(set));
  const readAccount = async (userId: string): Promise<EmergencyAccount> => {
    const [user, methods, certificates, groups, lastSignIn] = await Promise.all([
      known(getUser(graph.together, userId, signal)),
      known(listMethods(graph.together, userId, signal)),
      known(countBoundCertificates(graph.together, userId, signal)),
      known(readMembershipIds(graph.together, userId, signal)),
      when('audit', () => readLastSignIn(graph.together, userId, signal)),
    ]);
    const named = user.known ? user.value : { id: userId, displayName: '', userPrincipalName: '' };
    const protectedUser = untouchable(services.settings, withoutSelf(session), named)?.kind === 'protectedUser';
    return { userId, user, methods, certificates, groups, lastSignIn, protectedUser, drill: drills[userId] };
  };
  const [roles, assignments, organization, policies, methodsPolicy, read] = await Promise.all([
    services.readRoles(session, signal),
    known(listActiveAssignments(graph.together, roleTemplateIds.globalAdministrator, signal)),
    known(readOrganization(graph.together, signal)),
    when('conditionalAccess', () => listAccessPolicies(graph.together, signal)),
    known(readMethodsPolicy(graph.together, signal)),
    Promise.all(accounts.map(readAccount)),
  ]);
  const administrators = await readAdministrators(session, roles, signal);
  if (signal.aborted) throw new EntraError({ kind: 'cancelled' });
  const tenant: EmergencyTenant = {
    roles,
    assignments,
    policies,
    initialDomain: organization.known ? { known: true, value: organization.value.initialDomain } : organization,
    certificateSignIn: methodsPolicy.known
      ? { known: true, value: certificateSignIn(methodsPolicy.value) }
      : methodsPolicy,
    administrators: administrators.known
      ? { known: true, value: administrators.value.filter(({ accountEnabled }) => accountEnabled === true).length }
      : administrators,
  };
  return { session, accounts: read, verdict: emergencyItems(tenant, read, now), permissions, now };
}

async function look({ signIn }: Session, set: PermissionSet, signal: AbortSignal): Promise<PermissionState> {
  return (await signIn?.look(set, signal)) ?? 'granted';
}

const notGranted = (set: PermissionSet): Known<never> => ({
  known: false,
  failure: { kind: 'missingPermission', permission: permissionSets[set].join(', ') },
});

/** An emergency access account that does the check itself is protected by the setting all the same. */
const withoutSelf = ({ cloud }: Session): Pick<Session, 'account' | 'cloud'> => ({
  cloud,
  account: { id: '', userPrincipalName: '' },
});

function certificateSignIn({ configurations }: MethodsPolicy): 'enabled' | 'disabled' | 'unknown' {
  return configurations.find(({ id }) => id.toLowerCase() === 'x509certificate')?.state ?? 'unknown';
}
