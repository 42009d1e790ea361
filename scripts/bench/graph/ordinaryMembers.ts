// Whom the benchmark reads and resets.
import type { User } from '../../../src/domain/user.ts';
import { listUsers, nextUsers } from '../../../src/graph/users.ts';
import { openTenant } from './openTenant.ts';

/** The first `count` ordinary members of a tenant of `userCount`: nobody with a part to play, no guests. The same in every tenant of that size. */
export async function ordinaryMembers(userCount: number, count: number): Promise<readonly User[]> {
  const { graph, demo } = openTenant({ userCount, latencyMs: 0 });
  const special = new Set(Object.values(demo.people).map(({ id }) => id));
  const { signal } = new AbortController();
  const found: User[] = [];
  let page = await listUsers(graph, {}, 999, signal);
  for (;;) {
    found.push(...page.users.filter(({ id, userType }) => userType === 'member' && !special.has(id)));
    if (found.length >= count) return found.slice(0, count);
    if (page.nextLink === undefined) throw new Error(`The demo tenant has only ${found.length} ordinary members.`);
    page = await nextUsers(graph, page.nextLink, signal);
  }
}
