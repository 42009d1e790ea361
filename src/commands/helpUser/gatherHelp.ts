// Reads what helping a user needs, all at once; what cannot be read is not known. Asks nobody.

import { adviseWays } from '../../domain/helpAdvice.ts';
import type { User } from '../../domain/user.ts';
import type { Services, Session } from '../../services.ts';
import { grantedPassPolicy } from '../grantedPassPolicy.ts';
import { grantedPhonePolicies } from '../grantedPhonePolicies.ts';
import { readRecentChanges } from '../methodAudit/readRecentChanges.ts';
import { planPersons } from '../planPersons.ts';
import { gatherSubject } from '../texts/gatherSubject.ts';
import type { HelpCase } from './helpCase.ts';

/** @param now epoch milliseconds. @throws EntraError `cancelled` alone. */
export async function gatherHelp(
  services: Services,
  session: Session,
  user: User,
  now: number,
  signal: AbortSignal,
): Promise<HelpCase> {
  const [subject, roles, recent, passPolicy, [phonePolicy]] = await Promise.all([
    gatherSubject(services, session, user, now, signal),
    // Shared with the subject's.
    services.readRoles(session, signal),
    readRecentChanges(session, user.id, now, signal),
    grantedPassPolicy(session, user.id, signal),
    grantedPhonePolicies(session, [user.id], signal),
  ]);
  const [person] = planPersons(services, session, [user], roles, 'resetMfa');
  if (person === undefined) throw new Error('No user to help');
  const target = { ...person, methods: subject.reading, ...(phonePolicy && { phonePolicy }) };
  return {
    ...{ subject, recent, ways: adviseWays({ target, passPolicy, smsVoice: subject.smsVoice }) },
    beyondRole: person.ownRole === 'mayNotSuffice' && person.privilege.level !== 'none',
  };
}
