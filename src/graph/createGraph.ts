// Makes the door to one tenant's Microsoft Graph. Knows no vscode and no resource.

import type { RequestTrace } from '../domain/failure.ts';
import type { Graph, TokenSource } from './graph.ts';

/** What sends: the global `fetch`, or the demo tenant's. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface GraphOptions {
  /** The cloud's Graph root, an https origin without version: `https://graph.microsoft.com`. The token goes nowhere else. */
  readonly root: string;
  readonly tokenSource: TokenSource;
  readonly fetch: Fetch;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  /** Rejects when the signal aborts. */
  readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** 0 ≤ x < 1. */
  readonly random?: () => number;
  /** Told of every HTTP request and of every refusal inside a batch, for the log. */
  readonly onRequest?: (trace: RequestTrace & { readonly durationMs: number }) => void;
  readonly throttle?: {
    /** Requests in flight at once while the tenant does not throttle; 8 if not told. */
    readonly maxInFlight?: number;
  };
}

/** A door to one tenant, with one throttle of its own. Holds no timer while nothing waits. */
export function createGraph(options: GraphOptions): Graph {
  throw new Error(`Not there yet: ${options.root}`);
}
