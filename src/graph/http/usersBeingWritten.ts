// Which users have a write in flight, so that no second one joins it: without an order between them, Entra's rule about the
// default method would make the outcome random. Knows no queue.

import type { Call } from './call.ts';

export interface UsersBeingWritten {
  has(call: Call): boolean;
  add(call: Call): void;
  delete(call: Call): void;
}

/** Calls that read, or that are about no user, are in nobody's way. */
export function createUsersBeingWritten(): UsersBeingWritten {
  const users = new Set<string>();
  return {
    has(call) {
      const user = writtenUser(call);
      return user !== undefined && users.has(user);
    },
    add(call) {
      const user = writtenUser(call);
      if (user !== undefined) users.add(user);
    },
    delete(call) {
      const user = writtenUser(call);
      if (user !== undefined) users.delete(user);
    },
  };
}

function writtenUser({ method, relativeUrl }: Call): string | undefined {
  if (method === 'GET') return undefined;
  return /^\/(?:users\/[^/?]+|me(?=[/?]|$))/i.exec(relativeUrl)?.[0].toLowerCase();
}
