// Lets go of work that does not look at its signal itself. Knows no requests.

import { EntraError } from '../../domain/failure.ts';
import { onAbort } from './onAbort.ts';
import { throwIfCancelled } from './throwIfCancelled.ts';

/** Settles as `work` does, or earlier when the signal aborts. @throws EntraError `cancelled`. */
export async function untilAborted<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  throwIfCancelled(signal);
  let stopListening = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    stopListening = onAbort(signal, () => {
      reject(new EntraError({ kind: 'cancelled' }));
    });
  });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    stopListening();
  }
}
