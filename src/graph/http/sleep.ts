// Waiting that can be cut short. Knows no requests.

import { setTimeout as wait } from 'node:timers/promises';
import { throwIfCancelled } from './throwIfCancelled.ts';

/** Resolves after `milliseconds`; at once if they are not positive. @throws EntraError `cancelled` when the signal aborts. */
export async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  throwIfCancelled(signal);
  if (milliseconds <= 0) return;
  try {
    await wait(milliseconds, undefined, { signal });
  } catch (error) {
    throwIfCancelled(signal);
    throw error;
  }
}
