// The tenant's policy on passes for one user, as far as the app may read it. Asks nobody for more.

import type { PassPolicy } from '../domain/passPolicy.ts';
import { known } from '../graph/http/known.ts';
import { readPassPolicy } from '../graph/passPolicy.ts';
import type { Session } from '../services.ts';

/** What the app lacks the permission for is not asked for. Never rejects: what cannot be read is not known. */
export async function grantedPassPolicy(
  { graph, signIn }: Pick<Session, 'graph' | 'signIn'>,
  userId: string,
  signal: AbortSignal,
): Promise<PassPolicy> {
  if (signIn?.permission('policy') === 'notYet') return { use: 'notGranted' };
  const read = await known(readPassPolicy(graph, userId, signal));
  return read.known ? read.value : { use: 'unknown' };
}
