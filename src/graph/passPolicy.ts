// What the tenant's policy says about a pass for a user, read from the tenant. Knows no verdicts: those are domain/passPolicy's.

import { passNeedsGroups, passPolicy, type PassPolicy } from '../domain/passPolicy.ts';
import type { Graph } from './graph.ts';
import { known } from './http/known.ts';
import { throwIfCancelled } from './http/throwIfCancelled.ts';
import { readMembershipIds } from './memberships.ts';
import { readMethodsPolicy } from './methodsPolicy.ts';

/** One request, and one more if the user's groups decide. What cannot be read is part of it. @throws EntraError `cancelled` alone. */
export async function readPassPolicy(graph: Graph, userId: string, signal: AbortSignal): Promise<PassPolicy> {
  const policy = await known(readMethodsPolicy(graph, signal));
  const decide = policy.known && passNeedsGroups(policy.value, userId);
  const groups = decide ? await known(readMembershipIds(graph.together, userId, signal)) : undefined;
  throwIfCancelled(signal);
  return passPolicy(policy, userId, groups);
}
