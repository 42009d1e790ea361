// The one door to Microsoft Graph: what a request and an answer are. Knows no vscode and not as whom it calls.

import type { CloudApi } from '../domain/cloudApi.ts';
import type { RequestTrace } from '../domain/failure.ts';

/** Gives the token to call Graph with. Declared here, implemented by auth (and by the demo session). */
export interface TokenSource {
  /** @param need `write` asks for write permissions at the first write. @param claims decoded claims challenge to satisfy.
   * @param refused the token that Graph has just refused with a 401: a cached copy of it is of no use.
   * @throws EntraError `signedOut` or `cancelled`. */
  getToken(
    need: 'read' | 'write',
    options: { readonly claims?: string; readonly refused?: string },
    signal: AbortSignal,
  ): Promise<string>;
}

export interface GraphRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly version: 'v1.0' | 'beta';
  /** Starts with `/`, without version; every id and value in it already percent-encoded. Or an `@odata.nextLink`, whole. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** True for what may be sent again when the answer is lost: reads, DELETE, PATCH to a fixed value. Never POST phone or pass. */
  readonly idempotent: boolean;
  /** Takes the request back while it waits for its turn: it is not sent, and fails as `cancelled`, `unsent` if it never was. Of one on
   * its way the answer is waited for all the same. For `together`. */
  readonly withdraw?: AbortSignal;
}

export interface GraphAnswer {
  readonly status: number;
  /** Parsed JSON, a string for text/plain, undefined for none. */
  readonly body: unknown;
  /** For the record: time of the answer by our clock, request ids. */
  readonly trace: RequestTrace;
}

/** Sends requests. Resolves on 2xx, throws EntraError on all else. Throttling (429) is waited out for up to ten minutes, by the
 * whole tenant; 503 and 504 are tried again three times if the request is idempotent, a lost read once. Nothing else is repeated. */
export interface GraphSender {
  /** What the tenant's cloud has. */
  readonly api: CloudApi;
  send(request: GraphRequest, signal: AbortSignal): Promise<GraphAnswer>;
}

/** What the throttle is doing, for people who wait. */
export interface ThrottleState {
  /** When sending goes on, epoch milliseconds; undefined: it does. */
  readonly waitingUntil?: number;
  /** What the tenant was found to take per second, while somebody waits for that; undefined: no limit is known. */
  readonly perSecond?: number;
}

export interface Graph extends GraphSender {
  /** Sends alone what is sent alone, and in `$batch` requests of up to 20 what is sent in the same turn of the event loop. No
   * order is promised, but two writes for the same user are never under way at once. One to four requests in a turn, and all
   * writes, count as urgent like `send`; more reads are background work. What is given up before it is sent is not sent; a
   * write given up later runs to its end, its answer dropped. */
  readonly together: GraphSender;
  readonly throttle: () => ThrottleState;
  /** Listener is called whenever the throttle starts or stops waiting, or keeping to a rate. Returns the way to stop listening. */
  onThrottle(listener: (state: ThrottleState) => void): () => void;
}
