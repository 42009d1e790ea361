// Reads what texts for a user, or about one, are made of: all at once, and what cannot be read is not known. Asks nobody.

import { privilegeOf } from '../../domain/access.ts';
import { withoutPassword } from '../../domain/authenticationMethod.ts';
import { EntraError } from '../../domain/failure.ts';
import { possibleHelpers } from '../../domain/possibleHelpers.ts';
import { smsVoicePhase } from '../../domain/smsVoicePhase.ts';
import type { User } from '../../domain/user.ts';
import { readUserMethods } from '../../graph/authenticationMethods.ts';
import { readContactDetails } from '../../graph/contactDetails.ts';
import { known } from '../../graph/http/known.ts';
import { readOrganization } from '../../graph/organization.ts';
import type { Services, Session } from '../../services.ts';
import { smsVoiceFacts } from '../smsVoiceFacts.ts';
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
  const smsVoice = smsVoicePhase(smsVoiceFacts(services, session, now));
  // Not even somebody who would have to activate a role.
  const isAlone = Object.keys(roles.failures).length === 0 && possibleHelpers(roles, user.id).length === 0;
  return {
    ...{ session, user, reading, contact, organization, now },
    methods: reading.known ? { known: true, value: withoutPassword(reading.value.methods) } : reading,
    privilege: privilegeOf(roles, user.id),
    ...(isAlone && { noColleague: true as const }),
    ...(change && { lastChange: change }),
    ...(smsVoice && { smsVoice }),
    common: textFacts(services.settings, session),
  };
}
