// Turns an aborted signal into our own failure. An abort's reason may be anything, so it is not thrown as it is.

import { EntraError } from '../../domain/failure.ts';

/** @throws EntraError `cancelled` if the signal is aborted. */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new EntraError({ kind: 'cancelled' });
}
