// Reads since when the sessions of some users count, so that reading back can tell that they were revoked.

import type { Known } from '../domain/failure.ts';
import { known } from '../graph/http/known.ts';
import { readSessionsValidFrom } from '../graph/signInSessions.ts';
import type { Session } from '../services.ts';

/** In the order of the users. Never rejects. */
export async function readValidFrom(
  { graph }: Pick<Session, 'graph'>,
  userIds: readonly string[],
  signal: AbortSignal,
): Promise<readonly Known<string | null>[]> {
  return Promise.all(userIds.map((userId) => known(readSessionsValidFrom(graph.together, userId, signal))));
}
