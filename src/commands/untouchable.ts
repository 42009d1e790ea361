// Who is never acted on, as far as it is known without asking Graph.

import type { Refusal } from '../domain/plan.ts';
import type { UserRef } from '../domain/user.ts';
import type { Settings } from '../host/settings.ts';
import type { Session } from '../auth/session.ts';

/** Oneself, and who is named in the setting `protectedUsers` by object id or user principal name, in any letter case. */
export function untouchable(
  settings: Pick<Settings, 'get'>,
  session: Pick<Session, 'account' | 'cloud'>,
  user: UserRef,
): Extract<Refusal, { kind: 'self' | 'protectedUser' }> | undefined {
  if (comparable(session.account.id) === comparable(user.id)) {
    return { kind: 'self', ...(session.cloud !== 'global' && { nationalCloud: true }) };
  }
  const names = new Set(settings.get('protectedUsers').map(comparable));
  return names.has(comparable(user.id)) || names.has(comparable(user.userPrincipalName))
    ? { kind: 'protectedUser' }
    : undefined;
}

function comparable(name: string): string {
  return name.trim().toLowerCase();
}
