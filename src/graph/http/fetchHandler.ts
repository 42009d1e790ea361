// The end of the SDK's chain: hands the request to `fetch`. Knows no tokens and no retries.

import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { Exchange } from './exchange.ts';
import type { Throttle } from './throttle.ts';
import { untilAborted } from './untilAborted.ts';

/** What sends: the global `fetch`, or the demo tenant's. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Sends to the address as it was given, not as the SDK has put it together again: it drops and re-orders parameters, and
 * nextLinks are to be followed whole. Redirects are not followed: the token would go along, and Graph sends none. */
export function createFetchHandler(fetch: Fetch, pause: Pick<Throttle, 'remainingMs' | 'untilMoving'>): Middleware {
  return {
    async execute(context: Context) {
      const exchange = Exchange.of(context);
      const { call, signal } = exchange;
      try {
        // Getting a token may have taken long, and the tenant may have been throttled meanwhile.
        while (pause.remainingMs() > 0) await pause.untilMoving(signal);
      } catch (error) {
        throw exchange.fail(error);
      }
      const headers = new Headers(context.options?.headers);
      // The SDK adds it to every POST.
      if (call.body === undefined) headers.delete('content-type');
      const init: RequestInit = { method: call.method, headers, redirect: 'manual', signal };
      if (call.body !== undefined) init.body = call.body;
      context.response = await untilAborted(async () => fetch(call.url, init), signal);
    },
  };
}
