// One request to the demo tenant as handlers see it, and the answers they give.
import type { Caller } from './tokens.ts';
import type { QueryOptions } from '../odata/queryOptions.ts';

export type Version = 'v1.0' | 'beta';

export interface Call {
  readonly method: string;
  readonly version: Version;
  /** Scheme and host of the request, for absolute links. */
  readonly root: string;
  /** After the version, decoded nowhere. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: QueryOptions;
  readonly headers: Headers;
  /** Parsed JSON; undefined: none was sent. */
  readonly body: unknown;
  readonly caller: Caller;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as text/plain instead. */
  readonly text?: string;
}

export const noContent: Answer = { status: 204 };

/** `@odata.context` of an answer. */
export function contextOf(call: Call, what: string): string {
  return `${call.root}/${call.version}/$metadata#${what}`;
}

/** 200 with one entity. */
export function entityAnswer(call: Call, what: string, entity: object, status = 200): Answer {
  return { status, body: { '@odata.context': contextOf(call, what), ...entity } };
}

/** 200 with a collection that has no further page. */
export function collectionAnswer(call: Call, what: string, value: readonly object[]): Answer {
  return { status: 200, body: { '@odata.context': contextOf(call, what), value } };
}

/** The body as an object; anything else is what `refuse` says. */
export function bodyObject(call: Call, refuse: (message: string) => Error): Readonly<Record<string, unknown>> {
  const { body } = call;
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  throw refuse('Empty Payload. JSON content expected.');
}
