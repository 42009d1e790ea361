// The front door: takes what `fetch` takes, gives what `fetch` gives, aborted or broken connections included.
import { answerBatch } from './batch.ts';
import type { Version } from './call.ts';
import { errorBody } from './errorBody.ts';
import { exchange, unreadable, type Arrival, type Departure, type Exchange } from './exchange.ts';
import { identify, unauthenticated } from './identify.ts';
import { badGatewayRequest, type Refusal } from './refusal.ts';
import type { Router } from './router.ts';

/** @param request must have an absolute URL. @throws the signal's reason when aborted, TypeError when the connection is made to break. */
export async function openDoor(desk: Exchange, request: Request): Promise<Response> {
  const { signal } = request;
  const { latencyMs, sleep } = desk.tenant.options;
  signal.throwIfAborted();
  const arrival = await readArrival(request);
  // Half of the way there, half of the way back: an abort can come before or after the effect.
  if (latencyMs > 0) await sleep(latencyMs / 2, signal);
  signal.throwIfAborted();
  const departure = await (arrival === undefined ? unknownVersion(desk, request) : perform(desk, arrival));
  if (latencyMs > 0) await sleep(latencyMs / 2, signal);
  signal.throwIfAborted();
  return toResponse(departure);
}

async function readArrival(request: Request): Promise<Arrival | undefined> {
  const url = new URL(request.url);
  const [, version, path = ''] = /^\/(v1\.0|beta)(\/.*)?$/i.exec(url.pathname) ?? [];
  const text = request.body === null ? '' : await request.text();
  if (version === undefined) return undefined;
  return {
    method: request.method,
    version: version.toLowerCase() as Version,
    root: url.origin,
    path: path.length > 1 ? path.replace(/\/$/, '') : '/',
    query: url.search.slice(1),
    headers: request.headers,
    authorization: request.headers.get('Authorization'),
    body: readBody(text, request.headers.get('Content-Type')),
    batchId: undefined,
    signal: request.signal,
  };
}

function readBody(text: string, contentType: string | null): unknown {
  if (text === '') return undefined;
  if (contentType?.includes('json') !== true) return unreadable;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return unreadable;
  }
}

function perform(desk: Exchange, arrival: Arrival): Promise<Departure> {
  return arrival.path.toLowerCase() === '/$batch' && arrival.method === 'POST'
    ? performBatch(desk, arrival)
    : exchange(desk, arrival);
}

/** The envelope meets faults and the log like any request; its items meet them again, each by itself. */
async function performBatch(desk: Exchange, arrival: Arrival): Promise<Departure> {
  const batchId = crypto.randomUUID();
  const connection = { broken: false };
  const answer: Router['answer'] = async (call) => {
    const responses = await answerBatch(call.body, { ...arrival, batchId }, (item) => exchange(desk, item));
    connection.broken = responses === undefined;
    return { status: 200, body: { responses } };
  };
  const departure = await exchange({ ...desk, router: { answer } }, { ...arrival, requestId: batchId });
  return connection.broken ? { ...departure, broken: true } : departure;
}

function unknownVersion({ tenant, log }: Exchange, request: Request): Departure {
  const authorization = request.headers.get('Authorization');
  const { pathname, search } = new URL(request.url);
  const caller = identify(tenant, authorization);
  const refusal: Refusal =
    caller === undefined
      ? unauthenticated(authorization)
      : badGatewayRequest(`Invalid version: ${pathname.split('/')[1] ?? ''}`);
  const requestId = crypto.randomUUID();
  const now = tenant.options.now();
  log.add({
    ...{ method: request.method, version: undefined, path: pathname, query: search.slice(1), caller: caller?.name },
    ...{ status: refusal.status, requestId, clientRequestId: undefined, startedAt: now, time: now },
  });
  const body = errorBody(refusal, { requestId, clientRequestId: requestId, now });
  const headers = { 'Content-Type': 'application/json', 'request-id': requestId, ...refusal.headers };
  return { status: refusal.status, headers, body };
}

function toResponse(departure: Departure): Response {
  if (departure.broken === true) {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) });
  }
  const { status, headers, body, text, html } = departure;
  const content = text ?? html ?? (body === undefined ? null : JSON.stringify(body));
  const response = new Response(content, { status, headers });
  // A string body brings a content type of its own, which an empty answer must not have.
  if (content === null) response.headers.delete('Content-Type');
  return response;
}
