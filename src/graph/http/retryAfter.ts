// How long an answer asks us to wait. https://learn.microsoft.com/graph/throttling Knows no queue.

import type { Reply } from './reply.ts';

/** Milliseconds from a `Retry-After` header: seconds, possibly decimal, or an HTTP date. undefined if it is absent, unreadable,
 * zero or past: then the caller backs off on its own, because asking again at once is throttled again.
 * @param date the answer's `Date` header: a date is measured by the server's clock where it is told, else by ours.
 * @param now epoch milliseconds. */
export function retryAfterOf(header: string | undefined, date: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  const milliseconds = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : httpDate(text) - (httpDate(date) || now);
  return milliseconds > 0 ? Math.ceil(milliseconds) : undefined;
}

/** The same of an answer. */
export function waitAskedBy(reply: Reply | undefined, now: number): number | undefined {
  return retryAfterOf(reply?.header('retry-after'), reply?.header('date'), now);
}

/** NaN if it is none. `Date.parse` alone would read a date into almost anything that holds a number. */
function httpDate(text: string | undefined): number {
  return text !== undefined && /^[A-Z][a-z]+, .*\d\d:\d\d:\d\d/.test(text) ? Date.parse(text) : Number.NaN;
}
