// Waiting that can be cut short. Knows no requests.

import { setTimeout as wait } from 'node:timers/promises';

/** Resolves after `milliseconds`. Rejects when the signal aborts. */
export async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal });
}
