// One request, alone or inside a batch, from arrival to answer: faults, who asks, throttling, route, faults again, log.
import type { DemoRequest, FaultEffect } from '../demoFaults.ts';
import type { TenantState } from '../tenantState.ts';
import { parseQuery } from '../odata/queryOptions.ts';
import type { Answer, Version } from './call.ts';
import { errorBody, type ErrorIds } from './errorBody.ts';
import { checkRevocation, claimsChallenge, identify, unauthenticated } from './identify.ts';
import { badGatewayRequest, Refusal } from './refusal.ts';
import type { RequestLog } from './requestLog.ts';
import type { Router } from './router.ts';
import type { Caller } from './tokens.ts';

export interface Arrival {
  readonly method: string;
  readonly version: Version;
  /** Scheme and host. */
  readonly root: string;
  /** After the version, without query. */
  readonly path: string;
  /** Without `?`. */
  readonly query: string;
  readonly headers: Headers;
  /** Of the request itself, or of the batch around it. */
  readonly authorization: string | null;
  /** Parsed JSON, `unreadable` if it is not JSON, undefined if there is none. */
  readonly body: unknown;
  /** Set for items of a batch: the batch's own request id. */
  readonly batchId: string | undefined;
  /** Chosen by who needs to know it beforehand. */
  readonly requestId?: string;
  readonly signal: AbortSignal;
}

/** Body that could not be read as JSON. */
export const unreadable = Symbol('unreadable body');

/** An answer ready to be sent; `broken`: the connection is to break instead. */
export interface Departure extends Answer {
  readonly headers: Readonly<Record<string, string>>;
  readonly html?: string;
  readonly broken?: boolean;
}

export interface Exchange {
  readonly tenant: TenantState;
  readonly router: Router;
  readonly log: RequestLog;
}

/** Answers one request. Rejects only when it is aborted. */
export async function exchange(desk: Exchange, arrival: Arrival): Promise<Departure> {
  const { tenant, log } = desk;
  const { method, version, path, query, batchId, headers } = arrival;
  const startedAt = tenant.options.now();
  const requestId = arrival.requestId ?? crypto.randomUUID();
  const sent = headers.get('client-request-id');
  const caller = identify(tenant, arrival.authorization);
  const request: DemoRequest = { method, version, path, query, caller: caller?.name, batchId };
  const ids = (): ErrorIds => ({ requestId, clientRequestId: sent ?? requestId, now: tenant.options.now() });
  const effects = tenant.faults.take(request);
  const answer = await withFaults(effects, tenant, arrival.signal, ids, async () => {
    try {
      return await route(desk, arrival, caller);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return refused(error, ids());
    }
  });
  log.add({
    ...{ method, version, path, query, caller: caller?.name, requestId, startedAt, time: tenant.options.now() },
    status: answer.broken === true ? 0 : answer.status,
    clientRequestId: sent ?? undefined,
    ...(batchId === undefined ? {} : { batchId }),
  });
  return { ...answer, headers: { ...envelope(ids(), answer), ...answer.headers } };
}

async function route({ tenant, router }: Exchange, arrival: Arrival, caller: Caller | undefined): Promise<Departure> {
  const { method, version, root, headers, body, path } = arrival;
  if (caller === undefined) throw unauthenticated(arrival.authorization);
  checkRevocation(tenant, caller);
  if (body === unreadable) {
    throw badGatewayRequest(
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
  const me = /^\/me(?=\/|$)/i;
  if (me.test(path) && caller.application) {
    throw badGatewayRequest('/me request is only valid with delegated authentication flow.');
  }
  const query = parseQuery(arrival.query);
  const answer = await router.answer({
    ...{ method, version, root, query, headers, body, caller },
    path: path.replace(me, `/users/${caller.id}`),
  });
  return { ...answer, headers: answer.headers ?? {} };
}

/** Headers that every answer has. */
function envelope(ids: ErrorIds, answer: Answer): Record<string, string> {
  return {
    'request-id': ids.requestId,
    'client-request-id': ids.clientRequestId,
    'x-ms-ags-diagnostic':
      '{"ServerInfo":{"DataCenter":"Demo","Slice":"E","Ring":"5","ScaleUnit":"001","RoleInstance":"DEMO"}}',
    Date: new Date(ids.now).toUTCString(),
    'Cache-Control': 'no-cache',
    ...(answer.body === undefined ? {} : { 'Content-Type': jsonType }),
    ...(answer.text === undefined ? {} : { 'Content-Type': 'text/plain' }),
  };
}

const jsonType = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

function refused(refusal: Refusal, ids: ErrorIds): Departure {
  return {
    status: refusal.status,
    headers: { 'Content-Type': 'application/json', ...refusal.headers },
    body: errorBody(refusal, ids),
  };
}

async function withFaults(
  effects: readonly FaultEffect[],
  tenant: TenantState,
  signal: AbortSignal,
  ids: () => ErrorIds,
  proceed: () => Promise<Departure>,
): Promise<Departure> {
  for (const effect of effects) {
    if (effect.kind === 'delay') await tenant.options.sleep(effect.ms, signal);
    if (effect.kind === 'drop') return { status: 0, headers: {}, broken: true };
    if (effect.kind === 'status') return forced(effect, ids());
    if (effect.kind === 'claims') return refused(claimsChallenge(effect.claims), ids());
  }
  const answer = await proceed();
  for (const effect of effects) {
    if (effect.kind === 'dropAfterEffect') return { status: 0, headers: {}, broken: true };
    if (effect.kind === 'afterEffect') return refused(unavailable(effect.status), ids());
  }
  return answer;
}

function unavailable(status: number): Refusal {
  return status === 504
    ? new Refusal(504, 'gatewayTimeout', 'The server did not receive a timely response.', { form: 'methods' })
    : new Refusal(status, 'serviceNotAvailable', 'The service is temporarily unavailable.', { form: 'methods' });
}

function forced(effect: Extract<FaultEffect, { kind: 'status' }>, ids: ErrorIds): Departure {
  const { status, retryAfter } = effect;
  const headers: Record<string, string> = {};
  const wanted = retryAfter === undefined && status === 429 ? '1' : retryAfter;
  if (wanted !== undefined && wanted !== null) headers['Retry-After'] = wanted;
  if (effect.html === true) {
    const html = `<!DOCTYPE html><html><head><title>${status}</title></head><body><h1>Gateway error ${status}</h1></body></html>`;
    return { status, headers: { 'Content-Type': 'text/html', ...headers }, html };
  }
  if (effect.emptyBody === true) return { status, headers };
  if (status < 400) return { status, headers, body: {} };
  const usual = status === 429 ? new Refusal(429, 'TooManyRequests', 'Please retry again later.') : unavailable(status);
  const body = errorBody(
    { status, form: 'directory', code: effect.code ?? usual.code, message: effect.message ?? usual.message },
    ids,
  );
  const text =
    effect.lowerCaseInnerError === true ? JSON.stringify(body).replace('"innerError"', '"innererror"') : undefined;
  return {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: text === undefined ? body : (JSON.parse(text) as object),
  };
}
