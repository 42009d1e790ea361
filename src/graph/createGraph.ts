// Makes the door to one tenant's Microsoft Graph. Knows no vscode and no resource.

import { cloudApis, type CloudApi } from '../domain/cloudApi.ts';
import type { RequestTrace } from '../domain/failure.ts';
import type { Graph, TokenSource } from './graph.ts';
import { callOf } from './http/call.ts';
import { deliver, type Means } from './http/deliver.ts';
import type { Fetch } from './http/fetchHandler.ts';
import { createReportsGate } from './http/reportsGate.ts';
import { sleep as sleepForReal } from './http/sleep.ts';
import { createThrottle } from './http/throttle.ts';
import { throwIfCancelled } from './http/throwIfCancelled.ts';
import { createTogether } from './http/together.ts';
import { createTransport } from './http/transport.ts';

export type { Fetch };

export interface GraphOptions {
  /** The cloud's Graph root, an https origin without version: `https://graph.microsoft.com`. The token goes nowhere else. */
  readonly root: string;
  /** What that cloud has; the global cloud's if not told. */
  readonly api?: CloudApi;
  readonly tokenSource: TokenSource;
  /** What sends: the global `fetch`, or the demo tenant's. */
  readonly fetch: Fetch;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  /** Rejects when the signal aborts. */
  readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** 0 ≤ x < 1. */
  readonly random?: () => number;
  /** Told of every HTTP request, and of every refusal inside a batch; for the log. */
  readonly onRequest?: (trace: RequestTrace & { readonly durationMs: number }) => void;
  readonly throttle?: {
    /** Requests in flight at once while the tenant does not throttle; 8 if not told. */
    readonly maxInFlight?: number;
  };
}

const usualInFlight = 8;

/** A door to one tenant, with one queue for everything that goes through it. Holds no timer while nothing waits.
 * @throws TypeError if the root is no https origin. */
export function createGraph(options: GraphOptions): Graph {
  const { api = cloudApis.global, tokenSource, fetch, now = Date.now, random = Math.random } = options;
  const sleep = cancellable(options.sleep ?? sleepForReal);
  // Later, so that a log that throws does not make an answer look lost.
  const onRequest: Means['onRequest'] = (trace) => {
    queueMicrotask(() => options.onRequest?.(trace));
  };
  const root = new URL(options.root).origin;
  if (!root.startsWith('https://')) throw new TypeError('Graph is spoken to over https only.');

  const throttle = createThrottle({ maxInFlight: options.throttle?.maxInFlight ?? usualInFlight, now, sleep, random });
  let sequence = 0;
  const means: Means = {
    root,
    transport: createTransport({ root, tokenSource, fetch, throttle, now, onRequest }),
    throttle,
    reportsGate: createReportsGate(now, sleep),
    now,
    sleep,
    random,
    onRequest,
    nextSequence: () => sequence++,
  };
  return {
    api,
    async send(request, signal) {
      throwIfCancelled(signal);
      return deliver(means, callOf(root, request), { urgent: true, sequence: means.nextSequence() }, signal);
    },
    together: { api, ...createTogether(means) },
    throttle: throttle.state,
    onThrottle: throttle.onChange,
  };
}

/** An abort's reason may be anything; ours is `cancelled`. */
function cancellable(sleep: typeof sleepForReal): typeof sleepForReal {
  return async (milliseconds, signal) => {
    try {
      await sleep(milliseconds, signal);
    } finally {
      throwIfCancelled(signal);
    }
  };
}
