// The request that reads something. Knows no resource.

import type { GraphRequest } from '../graph.ts';

/** A GET: safe to send again. `path` as in {@link GraphRequest}, already percent-encoded. */
export function getRequest(
  version: GraphRequest['version'],
  path: string,
  headers?: Readonly<Record<string, string>>,
): GraphRequest {
  return { method: 'GET', version, path, ...(headers && { headers }), idempotent: true };
}
