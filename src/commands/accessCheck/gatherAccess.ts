// Finds out what the person can do for a user, or in the tenant: own roles, the user's roles, units. Asks nobody, changes nothing.

import { accessCaller, accessTarget, type AccessCaller, type AccessTarget } from '../../domain/accessSubjects.ts';
import { accessVerdict, type Verdict } from '../../domain/accessVerdict.ts';
import type { RoleDirectory, RoleHolding } from '../../domain/access.ts';
import { EntraError, type Known } from '../../domain/failure.ts';
import { adminActions, type AdminAction } from '../../domain/roleGrants.ts';
import { englishRoleName, roleNameOf } from '../../domain/roles.ts';
import type { User } from '../../domain/user.ts';
import { known } from '../../graph/http/known.ts';
import { readMembershipIds } from '../../graph/memberships.ts';
import { readOwnEligibleRoles } from '../../graph/ownEligibleRoles.ts';
import { readOwnRoles } from '../../graph/ownRoles.ts';
import type { Services, Session } from '../../services.ts';
import { untouchable } from '../untouchable.ts';
import { actionPermission } from './actionPermission.ts';
import type { AccessFacts } from './accessFacts.ts';

/** One round trip, or two where the tenant's roles were not read lately. @param user undefined: nobody in particular.
 * @throws EntraError `cancelled` alone. */
export async function gatherAccess(
  services: Services,
  session: Session,
  user: User | undefined,
  signal: AbortSignal,
): Promise<AccessFacts> {
  const { graph, signIn } = session;
  const person = session.appOnly !== true;
  const [directory, own, eligible, memberOf] = await Promise.all([
    services.readRoles(session, signal),
    person ? known(readOwnRoles(graph.together, signal)) : undefined,
    person ? known(readOwnEligibleRoles(graph.together, signal)) : undefined,
    user && known(readMembershipIds(graph.together, user.id, signal)),
  ]);
  if (signal.aborted) throw new EntraError({ kind: 'cancelled' });
  const caller = callerOf(session, directory, own, eligible);
  const target = user && targetOf(services, session, user, directory, memberOf);
  const verdictsOn = (someone: AccessTarget): Readonly<Record<AdminAction, Verdict>> =>
    byAction((action) => accessVerdict(action, caller, someone, graph.api.lacks));
  const { active, eligible: eligibleUnread, groups } = directory.failures;
  const ownFailure = own?.known === false ? own.failure : (active ?? groups);
  const eligibleFailure = eligible?.known === false && eligible.failure.kind !== 'missingLicence' && eligible.failure;
  const targetFailure = active ?? groups ?? eligibleUnread;
  return {
    session,
    caller,
    unread: {
      ...(person && ownFailure && { own: ownFailure }),
      ...(eligibleFailure && { eligible: eligibleFailure }),
      ...(targetFailure && { target: targetFailure }),
    },
    subject: user && target && { user, target },
    verdicts: verdictsOn(target ?? nobodySpecial),
    forAdministrators: target === undefined ? verdictsOn(administrator) : undefined,
    permissions: byAction((action) => signIn?.permission(actionPermission(action)) ?? 'granted'),
  };
}

function byAction<T>(of: (action: AdminAction) => T): Readonly<Record<AdminAction, T>> {
  return Object.fromEntries(adminActions.map((action) => [action, of(action)])) as Record<AdminAction, T>;
}

/** What can be read of oneself adds to what the directory of roles tells, and is there for everybody. */
function callerOf(
  session: Session,
  directory: RoleDirectory,
  own: Known<ReadonlySet<string>> | undefined,
  eligible: Known<readonly RoleHolding[]> | undefined,
): AccessCaller {
  const listed = accessCaller(directory, session.account.id);
  if (session.appOnly === true) return { holdings: [], activeKnown: true, appOnly: true };
  const active = [...(own?.known === true ? own.value : [])].flatMap((roleTemplateId): RoleHolding | [] => {
    const name = roleNameOf(roleTemplateId);
    const roleName = name === undefined ? roleTemplateId : englishRoleName(name);
    // Where the directory is read, it has this one, with its name; custom roles have no template to tell them by.
    if (name === undefined && listed.activeKnown) return [];
    return { roleTemplateId, roleName, state: 'active', directoryScopeId: '/' };
  });
  const holdings = [...listed.holdings];
  for (const holding of [...active, ...(eligible?.known === true ? eligible.value : [])]) {
    if (!holdings.some((one) => sameRole(one, holding))) holdings.push(holding);
  }
  // A partner is nobody in the tenant of a customer, and the roles are told nowhere.
  return { holdings, activeKnown: listed.activeKnown && own?.known === true, appOnly: false };
}

const sameRole = (one: RoleHolding, other: RoleHolding): boolean =>
  one.state === other.state &&
  one.directoryScopeId === other.directoryScopeId &&
  one.roleTemplateId?.toLowerCase() === other.roleTemplateId?.toLowerCase() &&
  (one.roleTemplateId !== undefined || one.roleName === other.roleName);

function targetOf(
  { settings }: Services,
  session: Session,
  user: User,
  directory: RoleDirectory,
  memberOf: Known<ReadonlySet<string>> | undefined,
): AccessTarget {
  const refusal = untouchable(settings, session, user);
  return accessTarget(directory, user, {
    self: refusal?.kind === 'self',
    protectedUser: refusal?.kind === 'protectedUser',
    memberOf: memberOf?.known === true ? memberOf.value : undefined,
  });
}

/** Stand for the users of a tenant, where nobody in particular is meant. */
const nobodySpecial: AccessTarget = {
  holdings: [],
  roleGroups: [],
  rolesKnown: true,
  privilege: 'none',
  external: 'no',
  managementRestricted: false,
  self: false,
  protectedUser: false,
  memberOf: undefined,
};
const administrator: AccessTarget = {
  ...nobodySpecial,
  holdings: [{ roleTemplateId: undefined, roleName: '', state: 'active', directoryScopeId: '/' }],
  privilege: 'privileged',
};
