// Reports and audit logs have a limit of their own, far below all others: 5 requests in 10 seconds per app and tenant.
// https://learn.microsoft.com/graph/throttling-limits#identity-and-access-reports-service-limits Knows no queue.

import type { Call } from './call.ts';
import { throwIfCancelled } from './throwIfCancelled.ts';

const mostPerWindow = 5;
const windowMs = 10_000;

/** Whether the call counts against that limit. */
export function isReport(call: Pick<Call, 'relativeUrl'>): boolean {
  return /^\/(?:reports|auditlogs)\//i.test(call.relativeUrl);
}

/** Resolves when another report may be asked for. @throws EntraError `cancelled`. */
export type ReportsGate = (signal: AbortSignal) => Promise<void>;

export function createReportsGate(
  now: () => number,
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>,
): ReportsGate {
  const sent: number[] = [];
  return async (signal) => {
    for (;;) {
      throwIfCancelled(signal);
      while (sent[0] !== undefined && sent[0] <= now() - windowMs) sent.shift();
      const oldest = sent[0];
      if (oldest === undefined || sent.length < mostPerWindow) {
        sent.push(now());
        return;
      }
      await sleep(oldest + windowMs - now(), signal);
    }
  };
}
