// What the tenant's policy lets users do with phones, read from the tenant. Knows no verdicts: those are domain/phonePolicy's.

import { needsGroups, phonePolicy, type PhonePolicy } from '../domain/phonePolicy.ts';
import type { Graph } from './graph.ts';
import { known } from './http/known.ts';
import { throwIfCancelled } from './http/throwIfCancelled.ts';
import { readMembershipIds } from './memberships.ts';
import { readMethodsPolicy } from './methodsPolicy.ts';

/** One verdict per user, in the same order: one request, and one more per user whose groups decide. What cannot be read is part
 * of the verdict. @throws EntraError `cancelled` alone. */
export async function readPhonePolicies(
  graph: Graph,
  userIds: readonly string[],
  signal: AbortSignal,
): Promise<readonly PhonePolicy[]> {
  // Not in a batch with the methods: what waits for those should not wait for a hint.
  const policy = await known(readMethodsPolicy(graph, signal));
  const policies = await Promise.all(
    userIds.map(async (userId) => {
      const decides = policy.known && needsGroups(policy.value, userId);
      const groups = decides ? await known(readMembershipIds(graph.together, userId, signal)) : undefined;
      return phonePolicy(policy, userId, groups);
    }),
  );
  throwIfCancelled(signal);
  return policies;
}
