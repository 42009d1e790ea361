// Remembers which role was activated from here a moment ago: while Microsoft Entra does not know of it everywhere, a refusal is not
// final. https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-how-to-activate-role

import type { Session } from './session.ts';

export interface RoleNews {
  /** @param role as people call it; plain. */
  note(session: Pick<Session, 'graph'>, role: string): void;
  /** The one activated last; undefined: none, or long enough ago to be known everywhere. */
  lately(session: Pick<Session, 'graph'>): string | undefined;
}

const lateMs = 600_000;

/** @param now epoch milliseconds. */
export function createRoleNews(now: () => number = Date.now): RoleNews {
  // By what requests are sent through: the session object changes with the tenant's name.
  const news = new WeakMap<Session['graph'], { readonly role: string; readonly at: number }>();
  return {
    note: ({ graph }, role) => void news.set(graph, { role, at: now() }),
    lately: ({ graph }) => {
      const last = news.get(graph);
      return last !== undefined && now() - last.at < lateMs ? last.role : undefined;
    },
  };
}
