// What was changed in somebody's sign-in in the last 24 hours, or why that is unknown. Asks nobody: for a warning beside something else.

import { changesOfLastDay, type MethodChange } from '../../domain/methodChange.ts';
import { EntraError, type Known } from '../../domain/failure.ts';
import { known } from '../../graph/http/known.ts';
import { readMethodChanges } from '../../graph/methodChanges.ts';
import type { Session } from '../../services.ts';

/** Newest first. The log lags: nothing there is not proof that nothing happened. @param now epoch milliseconds.
 * @throws EntraError `cancelled` alone. */
export async function readRecentChanges(
  { graph, signIn }: Pick<Session, 'graph' | 'signIn'>,
  userId: string,
  now: number,
  signal: AbortSignal,
): Promise<Known<readonly MethodChange[]>> {
  const read = async (): Promise<readonly MethodChange[]> => {
    const permission = (await signIn?.look('audit', signal)) ?? 'granted';
    if (permission !== 'granted') throw new EntraError({ kind: 'missingPermission' });
    // A minute more, so that clocks may differ.
    const { changes } = await readMethodChanges(graph, userId, now - 86_460_000, signal);
    return changesOfLastDay(changes, now);
  };
  const found = await known(read());
  if (!found.known && found.failure.kind === 'cancelled') throw new EntraError(found.failure);
  return found;
}
