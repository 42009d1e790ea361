// The roles of a whole tenant, read once. Knows no verdicts: those are domain/access's.
// https://learn.microsoft.com/graph/api/rbacapplication-list-roleassignments

import type { RoleDirectory } from '../domain/access.ts';
import type { Graph } from './graph.ts';

/** Active and eligible role assignments and role-assignable groups with members and owners, in two round trips for a small
 * tenant. What cannot be read is said in `failures` and spoils nothing else. @throws EntraError `cancelled` alone. */
export function readRoleDirectory(graph: Graph, signal: AbortSignal): Promise<RoleDirectory> {
  signal.throwIfAborted();
  throw new Error(`Not there yet: ${typeof graph}`);
}
