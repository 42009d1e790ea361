// Lets go of work that does not look at its signal itself. Knows no requests.

import { EntraError } from '../../domain/failure.ts';
import { throwIfCancelled } from './throwIfCancelled.ts';

/** Settles as `work` does, or earlier when the signal aborts. @throws EntraError `cancelled`. */
export async function untilAborted<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  throwIfCancelled(signal);
  let onAbort = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => {
      reject(new EntraError({ kind: 'cancelled' }));
    };
  });
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
