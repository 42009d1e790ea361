// Reads who could reset a locked-out administrator, and by what they are reached. Asks nobody, changes nothing.

import { EntraError } from '../../domain/failure.ts';
import { possibleHelpers } from '../../domain/possibleHelpers.ts';
import { readDirectoryContact } from '../../graph/directoryContact.ts';
import { known } from '../../graph/http/known.ts';
import { plainText } from '../../host/plainText.ts';
import type { Services, Session } from '../../services.ts';
import type { Colleagues, FoundHelper } from './lockedOutFacts.ts';

/** Microsoft advises fewer than five Global Administrators: whoever has more than this has no lack of them. */
const most = 40;

/** @param lockedOut not among those who help: by id, or by the name typed. @throws EntraError `cancelled` alone. */
export async function gatherColleagues(
  services: Pick<Services, 'readRoles'>,
  session: Session,
  lockedOut: { readonly id?: string; readonly userPrincipalName?: string },
  signal: AbortSignal,
): Promise<Colleagues> {
  const roles = await services.readRoles(session, signal);
  const possible = possibleHelpers(roles, lockedOut.id);
  const read = await Promise.all(
    possible.slice(0, most).map(async (one) => ({
      one,
      contact: await known(readDirectoryContact(session.graph.together, one.id, signal)),
    })),
  );
  if (signal.aborted) throw new EntraError({ kind: 'cancelled' });
  const name = lockedOut.userPrincipalName?.toLowerCase();
  const found = read.flatMap(({ one, contact }) =>
    contact.known && contact.value.user.userPrincipalName.toLowerCase() !== name ? [{ one, ...contact.value }] : [],
  );
  // Apps hold roles too, and are no users.
  const failed = read.flatMap(({ contact }) =>
    contact.known || contact.failure.kind === 'notFound' ? [] : [contact.failure],
  )[0];
  const unread = Object.values(roles.failures)[0] ?? failed;
  const enabled = found.filter(({ user }) => user.accountEnabled !== false);
  return {
    helpers: enabled.map(({ one, user, hasPhone }): FoundHelper => ({
      ...one,
      displayName: plainText(user.displayName),
      userPrincipalName: plainText(user.userPrincipalName),
      enabledUnknown: user.accountEnabled === undefined,
      ...(user.mail !== undefined && { mail: plainText(user.mail) }),
      hasPhone,
      you: one.id === session.account.id,
    })),
    disabled: found.length - enabled.length,
    ...(unread !== undefined && { unread }),
  };
}
