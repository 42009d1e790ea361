// Who may well be an emergency access account: Global Administrators made in the cloud with a name in the tenant's initial domain, and
// the protected users. Suggestions alone: the person chooses.

import type { User } from '../../domain/user.ts';
import { EntraError } from '../../domain/failure.ts';
import { known } from '../../graph/http/known.ts';
import { readOrganization } from '../../graph/organization.ts';
import { getUser } from '../../graph/users.ts';
import type { Services, Session } from '../../services.ts';
import { readAdministrators } from './readAdministrators.ts';

/** Most likely first; each once. What cannot be read suggests nobody. @param chosen object ids of those chosen before: they come too.
 * @throws EntraError `cancelled` alone. */
export async function emergencyCandidates(
  services: Services,
  session: Session,
  chosen: readonly string[],
  signal: AbortSignal,
): Promise<readonly User[]> {
  const names = [...new Set([...chosen, ...services.settings.get('protectedUsers').map((name) => name.trim())])];
  const [roles, organization, named] = await Promise.all([
    services.readRoles(session, signal),
    known(readOrganization(session.graph.together, signal)),
    Promise.all(
      names.filter((name) => name !== '').map((name) => known(getUser(session.graph.together, name, signal))),
    ),
  ]);
  const administrators = await readAdministrators(session, roles, signal);
  if (signal.aborted) throw new EntraError({ kind: 'cancelled' });
  const initial = organization.known ? organization.value.initialDomain?.toLowerCase() : undefined;
  const likely = (administrators.known ? administrators.value : []).filter(
    ({ userPrincipalName, onPremisesSyncEnabled }) =>
      !onPremisesSyncEnabled && initial !== undefined && userPrincipalName.toLowerCase().endsWith(`@${initial}`),
  );
  const protectedOnes = named.flatMap((one) => (one.known ? [one.value] : []));
  return [...new Map([...likely, ...protectedOnes].map((user) => [user.id, user])).values()];
}
