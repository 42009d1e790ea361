// Users who are known by their ids alone. https://learn.microsoft.com/graph/api/user-get

import { failureOf } from '../domain/failure.ts';
import type { User } from '../domain/user.ts';
import type { Graph } from './graph.ts';
import { getUser } from './users.ts';

/** In batches of twenty, in the order of the ids; undefined: is there no more. @throws EntraError. */
export async function usersByIds(
  graph: Graph,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<readonly (User | undefined)[]> {
  return Promise.all(
    ids.map(async (id) => {
      try {
        return await getUser(graph.together, id, signal);
      } catch (error) {
        if (failureOf(error).kind === 'notFound') return undefined;
        throw error;
      }
    }),
  );
}
