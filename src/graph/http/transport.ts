// Sends one call, once, through the Graph SDK's client. Knows no retries and no queue.
// https://learn.microsoft.com/graph/sdks/customize-client

import { Client, ResponseType, type GraphRequest as SdkRequest } from '@microsoft/microsoft-graph-client';
import { EntraError, type RequestTrace } from '../../domain/failure.ts';
import type { TokenSource } from '../graph.ts';
import { createBearerHandler } from './bearerHandler.ts';
import type { Call } from './call.ts';
import { Exchange } from './exchange.ts';
import { createFetchHandler, type Fetch } from './fetchHandler.ts';
import { replyOf, type Reply } from './reply.ts';
import type { Throttle } from './throttle.ts';
import { throwIfCancelled } from './throwIfCancelled.ts';
import { untilAborted } from './untilAborted.ts';

/** Resolves with whatever was answered, 2xx or not.
 * @throws EntraError `offline` if nothing was, `signedOut` if there is no token, `cancelled`. */
export type Transport = (call: Call, signal: AbortSignal) => Promise<Reply>;

export interface TransportOptions {
  readonly root: string;
  readonly tokenSource: TokenSource;
  readonly fetch: Fetch;
  readonly throttle: Pick<Throttle, 'remainingMs' | 'untilMoving'>;
  readonly now: () => number;
  readonly onRequest: (trace: RequestTrace & { readonly durationMs: number }) => void;
}

/** The SDK's client with our own chain. Its own handlers are left out: they retry POSTs, cut `Retry-After`, repeat a 303, know
 * no second token and attach none to unknown hosts. `ResponseType.RAW` leaves bodies and errors to us as well, because the SDK
 * stumbles over HTML, empty bodies and `innerError: null`. */
export function createTransport(options: TransportOptions): Transport {
  const { root, tokenSource, fetch, throttle, now, onRequest } = options;
  const client = Client.initWithMiddleware({
    baseUrl: `${root}/`,
    middleware: [createBearerHandler(tokenSource), createFetchHandler(fetch, throttle)],
  });

  return async (call, signal) => {
    const clientRequestId = crypto.randomUUID();
    const startedAt = now();
    const exchange = new Exchange(call, signal);
    const request = client
      .api(call.url)
      .headers({ ...call.headers, 'client-request-id': clientRequestId })
      .responseType(ResponseType.RAW)
      .middlewareOptions([exchange]);
    const trace = (): RequestTrace => ({
      at: new Date(now()).toISOString(),
      method: call.method,
      path: `/${call.version}${call.relativeUrl.split('?', 1)[0] ?? ''}`,
      clientRequestId,
    });
    try {
      const response = (await send(request, call)) as Response;
      const text = await untilAborted(() => response.text(), signal);
      const reply = replyOf(response, text, trace());
      onRequest({ ...reply.trace, durationMs: now() - startedAt });
      return reply;
    } catch (error) {
      throwIfCancelled(signal);
      // The SDK wraps what its chain throws; our own failure is kept aside.
      const own = exchange.problem;
      if (own !== undefined) throw own;
      const failed = trace();
      onRequest({ ...failed, durationMs: now() - startedAt });
      throw new EntraError({ kind: 'offline', trace: failed }, { cause: error });
    }
  };
}

async function send(request: SdkRequest, call: Call): Promise<unknown> {
  switch (call.method) {
    case 'GET':
      return request.get();
    case 'POST':
      return request.post(call.body);
    case 'PATCH':
      return request.patch(call.body);
    case 'PUT':
      return request.put(call.body);
    case 'DELETE':
      return request.delete();
  }
}
