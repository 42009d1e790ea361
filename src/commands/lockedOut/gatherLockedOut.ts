// Reads what the way out for a locked-out administrator depends on. All at once; what cannot be read is not known. Asks nobody.

import { guidOf } from '../../auth/guidOf.ts';
import { withoutPassword } from '../../domain/authenticationMethod.ts';
import { EntraError, type Known } from '../../domain/failure.ts';
import type { User } from '../../domain/user.ts';
import { readUserMethods } from '../../graph/authenticationMethods.ts';
import { readContactDetails } from '../../graph/contactDetails.ts';
import { known } from '../../graph/http/known.ts';
import { readOrganization, type Organization } from '../../graph/organization.ts';
import { getUser } from '../../graph/users.ts';
import type { Services, Session } from '../../services.ts';
import { textFacts } from '../texts/textFacts.ts';
import { gatherColleagues } from './gatherColleagues.ts';
import type { LockedOutAnswers } from './lockedOutAnswers.ts';
import type { LockedOutFacts } from './lockedOutFacts.ts';

/** undefined: it is about another tenant than the open one, of which nothing can be read. @throws EntraError `cancelled` alone. */
export async function gatherLockedOut(
  services: Services,
  session: Session,
  { who, tenant, userPrincipalName }: Pick<LockedOutAnswers, 'who' | 'tenant' | 'userPrincipalName'>,
  signal: AbortSignal,
): Promise<LockedOutFacts | undefined> {
  const { graph } = session;
  const id = who.kind === 'user' ? who.user.id : who.kind === 'self' ? session.account.id : undefined;
  const name = who.kind === 'self' ? session.account.userPrincipalName : userPrincipalName;
  const nobody: Known<never> = { known: false, failure: { kind: 'notFound' } };
  const [organization, user, methods, contact, colleagues] = await Promise.all([
    known(readOrganization(graph.together, signal)),
    who.kind === 'user' ? who.user : id === undefined ? undefined : foundUser(session, id, signal),
    id === undefined ? nobody : known(readUserMethods(graph, id, signal)),
    id === undefined ? nobody : known(readContactDetails(graph, id, signal)),
    gatherColleagues(
      services,
      session,
      { ...(id !== undefined && { id }), ...(name !== '' && { userPrincipalName: name }) },
      signal,
    ),
  ]);
  if (signal.aborted) throw new EntraError({ kind: 'cancelled' });
  if (who.kind === 'typed' && !isOpenTenant(tenant, session, organization)) return undefined;
  if (id !== undefined && (methods.known || who.kind === 'user'))
    services.usersView.showMethods(id, methods.known ? methods.value : methods.failure);
  return {
    ...{ user, contact, organization, colleagues, common: textFacts(services.settings, session) },
    methods: methods.known ? { known: true, value: withoutPassword(methods.value.methods) } : methods,
  };
}

async function foundUser({ graph }: Session, id: string, signal: AbortSignal): Promise<User | undefined> {
  const reading = await known(getUser(graph.together, id, signal));
  return reading.known ? reading.value : undefined;
}

/** Not told which: it is not known to be the open one. */
function isOpenTenant(typed: string, { domain, tenantId }: Session, organization: Known<Organization>): boolean {
  const name = typed.normalize('NFKC').trim().toLowerCase();
  const { defaultDomain, initialDomain } = organization.known ? organization.value : {};
  return (
    guidOf(typed) === tenantId.toLowerCase() ||
    [domain, defaultDomain, initialDomain].some((one) => one?.toLowerCase() === name)
  );
}
