// An answer before anybody has judged it, alone or as part of a batch: status, headers, body. Knows no failures.

import type { RequestTrace } from '../../domain/failure.ts';
import type { Fields } from './fields.ts';

export type ReplyBody =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'none' }
  /** Not from Graph: HTML, or JSON that was cut. */
  | { readonly kind: 'foreign' };

export interface Reply {
  readonly status: number;
  /** @param name in lower case. */
  header(name: string): string | undefined;
  readonly body: ReplyBody;
  /** What was asked, and the request ids of the answer. */
  readonly trace: RequestTrace;
}

/** An answer to an HTTP request. @param text its whole body. */
export function replyOf(response: Response, text: string, trace: RequestTrace): Reply {
  const header = (name: string): string | undefined => response.headers.get(name) ?? undefined;
  return {
    status: response.status,
    header,
    body: bodyOf(text, header('content-type') ?? ''),
    trace: withIds(trace, response.status, header),
  };
}

/** An answer inside a batch, or undefined if it is none. */
export function innerReplyOf(response: Fields, trace: RequestTrace): Reply | undefined {
  const status = response.number('status');
  if (status === undefined || !Number.isInteger(status) || status < 100 || status > 599) return undefined;
  const headers = new Map<string, string>();
  const sent = response.object('headers');
  // A number where HTTP would have its digits: a `Retry-After` must not get lost for that.
  for (const name of sent?.names() ?? [])
    headers.set(name.toLowerCase(), sent?.text(name) ?? sent?.number(name)?.toString() ?? '');
  const header = (name: string): string | undefined => headers.get(name);
  const value = response.member('body');
  return {
    status,
    header,
    body: typeof value === 'string' ? bodyOf(value, header('content-type') ?? '') : jsonOrNone(value),
    trace: withIds(trace, status, header),
  };
}

function bodyOf(text: string, contentType: string): ReplyBody {
  if (text.trim() === '') return { kind: 'none' };
  if (/^text\/plain\b/i.test(contentType)) return { kind: 'text', value: text };
  if (/\bhtml\b/i.test(contentType)) return { kind: 'foreign' };
  try {
    // Some gateways leave the content type out; what parses is taken for JSON.
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return { kind: 'foreign' };
  }
}

function jsonOrNone(value: unknown): ReplyBody {
  return value === undefined || value === null ? { kind: 'none' } : { kind: 'json', value };
}

function withIds(trace: RequestTrace, status: number, header: (name: string) => string | undefined): RequestTrace {
  const requestId = header('request-id') ?? header('x-ms-request-id');
  const clientRequestId = header('client-request-id') ?? trace.clientRequestId;
  return {
    ...trace,
    status,
    ...(requestId !== undefined && { requestId }),
    ...(clientRequestId !== undefined && { clientRequestId }),
  };
}
