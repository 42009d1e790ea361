// Reads what texts for a user, or about one, are made of: all at once, and what cannot be read is not known. Asks nobody.

import type { RoleDirectory } from '../../domain/access.ts';
import { privilegeOf } from '../../domain/access.ts';
import { EntraError, type Known } from '../../domain/failure.ts';
import { roleTemplateIds } from '../../domain/roles.ts';
import { smsVoicePhase } from '../../domain/smsVoicePhase.ts';
import type { User } from '../../domain/user.ts';
import { readUserMethods } from '../../graph/authenticationMethods.ts';
import { readContactDetails } from '../../graph/contactDetails.ts';
import { known } from '../../graph/http/known.ts';
import { readOrganization } from '../../graph/organization.ts';
import type { Services, Session } from '../../services.ts';
import { lastChange } from './lastChange.ts';
import { textFacts } from './textFacts.ts';
import type { TextSubject } from './textSubject.ts';

/** @param now epoch milliseconds. @throws EntraError `cancelled` alone. */
export async function gatherSubject(
  services: Services,
  session: Session,
  user: User,
  now: number,
  signal: AbortSignal,
): Promise<TextSubject> {
  const { graph } = session;
  const [reading, contact, organization, roles, records] = await Promise.all([
    known(readUserMethods(graph, user.id, signal)),
    known(readContactDetails(graph, user.id, signal)),
    known(readOrganization(graph.together, signal)),
    services.readRoles(session, signal),
    known(services.engine.list(session.tenantId)),
  ]);
  if (signal.aborted) throw new EntraError({ kind: 'cancelled' });
  services.usersView.showMethods(user.id, reading.known ? reading.value : reading.failure);
  const change = records.known ? lastChange(records.value, session, user.id, now) : undefined;
  const smsVoice = smsVoicePhase({
    publicCloud: session.cloud === 'global',
    telecomProviderConfigured: services.settings.get('telecomProviderConfigured'),
    now,
  });
  return {
    ...{ session, user, reading, contact, organization, now },
    methods: mapKnown(reading, ({ methods }) => methods.filter(({ kind }) => kind !== 'password')),
    privilege: privilegeOf(roles, user.id),
    ...(isAlone(roles, user.id) && { noColleague: true as const }),
    ...(change && { lastChange: change }),
    ...(smsVoice && { smsVoice }),
    common: textFacts(services.settings, session),
  };
}

/** Whether it is known that nobody else could reset an administrator, not even after activating a role. */
function isAlone({ failures, holdings }: RoleDirectory, userId: string): boolean {
  const may: readonly (string | undefined)[] = [
    roleTemplateIds.globalAdministrator,
    roleTemplateIds.privilegedAuthenticationAdministrator,
  ];
  return (
    Object.keys(failures).length === 0 &&
    ![...holdings].some(
      ([id, roles]) => id !== userId && roles.some(({ roleTemplateId }) => may.includes(roleTemplateId)),
    )
  );
}

function mapKnown<T, U>(reading: Known<T>, of: (value: T) => U): Known<U> {
  return reading.known ? { known: true, value: of(reading.value) } : reading;
}
