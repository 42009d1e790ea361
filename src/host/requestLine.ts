// One request as a line of the log: what support asks for, and nothing that was in it.

import type { RequestTrace } from '../domain/failure.ts';

/** `GET /v1.0/users/… 403 accessDenied, 41 ms, request-id …`. Knows no bodies and no queries. */
export function requestLine({
  method,
  path,
  status,
  code,
  requestId,
  durationMs,
}: RequestTrace & { readonly durationMs: number }): string {
  const answer =
    status === undefined ? 'no answer' : [status, code].filter((part) => part !== undefined && part !== '').join(' ');
  return [
    `${method ?? ''} ${path ?? ''} ${answer}`.trim(),
    `${Math.round(durationMs)} ms`,
    ...(requestId === undefined ? [] : [`request-id ${requestId}`]),
  ].join(', ');
}
