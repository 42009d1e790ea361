// A service with a limit of the test's choosing behind a Graph, and what was seen of how it was treated. Its clock is the test's.

import type { Graph } from '../../../../src/graph/graph.ts';
import {
  batchAnswer,
  graphError,
  innerRequests,
  isBatch,
  json,
  never,
  scriptedGraph,
  type InnerAnswer,
} from './scriptedGraph.ts';
import { createVirtualClock } from './virtualClock.ts';

/** Takes what is asked for, or says in how many milliseconds it will take one more. */
export type Limit = (now: number) => number | undefined;

/** Fills steadily, to be emptied at once or bit by bit. */
export function bucket(size: number, perSecond: number): Limit & { readonly left: () => number } {
  let left = size;
  let filledAt: number | undefined;
  const take: Limit = (now) => {
    left = Math.min(size, left + ((now - (filledAt ?? now)) * perSecond) / 1_000);
    filledAt = now;
    // What is missing for rounding alone is not missing.
    if (left < 1 - 1e-6) return ((1 - left) * 1_000) / perSecond;
    left--;
    return undefined;
  };
  return Object.assign(take, { left: () => left });
}

/** So many in every window; windows are counted from `begun`. */
export function windowed(most: number, windowMs: number, begun = 0): Limit {
  let window = -1;
  let used = 0;
  return (now) => {
    const current = Math.floor((now - begun) / windowMs);
    if (current !== window) used = 0;
    window = current;
    if (used >= most) return (current + 1) * windowMs + begun - now;
    used++;
    return undefined;
  };
}

export interface LimitedService {
  readonly limit: Limit;
  /** Which parts count; all unless told. */
  readonly limited?: (part: { readonly method: string; readonly url: string }) => boolean;
  /** Whether a batch counts once, and is refused as a whole. */
  readonly byRequest?: boolean;
  /** The `Retry-After` for a wait in milliseconds; undefined: none. The wait in seconds unless told. */
  readonly retryAfter?: (waitMs: number) => string | undefined;
  /** The `x-ms-throttle-limit-percentage` of an answer. */
  readonly share?: () => string | undefined;
  readonly latencyMs?: number;
}

export interface Seen {
  /** What counts and was let in, and what was refused: parts, or batches where those are counted. */
  letIn: number;
  refused: number;
  lastLetInAt: number;
  /** Requests that were sent although a `Retry-After` was known and not over. */
  tooEarly: number;
  requests: number;
}

export interface LimitedGraph {
  readonly graph: Graph;
  readonly seen: Seen;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** A Graph on such a service. Its clock goes on only when everything waits for it. */
export function limitedGraph(service: LimitedService): LimitedGraph {
  const { limit, limited = () => true, byRequest = false, latencyMs = 50, share = () => undefined } = service;
  const { retryAfter = (waitMs: number) => String(Math.ceil(waitMs) / 1_000) } = service;
  const clock = createVirtualClock();
  const seen: Seen = { letIn: 0, refused: 0, lastLetInAt: 0, tooEarly: 0, requests: 0 };
  let until = 0;

  /** The headers of a refusal; undefined: let in. */
  function refusal(): Record<string, string> | undefined {
    const wait = limit(clock.now());
    if (wait === undefined) {
      seen.letIn++;
      seen.lastLetInAt = clock.now();
      return undefined;
    }
    seen.refused++;
    const header = retryAfter(wait);
    if (header !== undefined) told.push(clock.now() + Number(header) * 1_000);
    return header === undefined ? {} : { 'Retry-After': header };
  }

  const told: number[] = [];
  const { graph } = scriptedGraph(
    async (request, signal) => {
      seen.requests++;
      if (clock.now() < until) seen.tooEarly++;
      await clock.sleep(latencyMs / 2, signal);
      const response = answer();
      await clock.sleep(latencyMs / 2, signal);
      until = Math.max(until, ...told.splice(0));
      return response;

      function answer(): Response {
        const batch = isBatch(request);
        const parts = batch ? innerRequests(request) : [request];
        if (byRequest || !batch) {
          const headers = parts.some(limited) ? refusal() : undefined;
          if (headers !== undefined) return graphError(429, 'TooManyRequests', '', headers);
          return batch ? batchAnswer(request) : json({ value: [] }, 200, shareHeader());
        }
        let stopped = false;
        return batchAnswer(request, (part): InnerAnswer => {
          if (stopped && part.dependsOn !== undefined)
            return { status: 424, body: { error: { code: 'FailedDependency' } } };
          const headers = limited(part) ? refusal() : undefined;
          if (headers === undefined) return { headers: shareHeader() };
          stopped = true;
          return { status: 429, headers, body: { error: { code: 'TooManyRequests' } } };
        });
      }
    },
    { now: clock.now, sleep: clock.sleep },
  );
  const shareHeader = (): Record<string, string> => {
    const told = share();
    return told === undefined ? {} : { 'x-ms-throttle-limit-percentage': told };
  };
  return { graph, seen, now: clock.now, sleep: (milliseconds) => clock.sleep(milliseconds, never) };
}
