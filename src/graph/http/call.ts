// A request made ready to be sent: absolute address, text body, what it needs. Refuses addresses the token must not go to.

import { EntraError } from '../../domain/failure.ts';
import type { GraphRequest } from '../graph.ts';

export interface Call {
  readonly method: GraphRequest['method'];
  /** Absolute; always of the root's own origin. Sent exactly so: nextLinks are opaque. */
  readonly url: string;
  readonly version: GraphRequest['version'];
  /** The address without root and version, as a batch wants it. */
  readonly relativeUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: string | undefined;
  readonly need: 'read' | 'write';
  readonly idempotent: boolean;
  readonly withdraw?: AbortSignal;
}

/** `.`, `..` and their encoded forms would be resolved away, and the request would go to another resource. A raw `#` (a guest's
 * UPN has one) would cut the rest off: with DELETE, that of the user. */
const treacherous = /(?:^|\/)(?:\.|%2e){1,2}(?:[/?]|$)|#|\/\/|\\|[\s\p{Control}]/iu;

/** @param root https origin without version. @throws EntraError `unexpected` for an address of another origin, without a
 * version, or not encoded: nothing is sent. */
export function callOf(root: string, request: GraphRequest, need: 'read' | 'write' = needOf(request)): Call {
  const url = request.path.startsWith('/') ? `${root}/${request.version}${request.path}` : request.path;
  const rest = restOf(root, url);
  const version = /^\/(v1\.0|beta)(?=\/)/.exec(rest)?.[1] as GraphRequest['version'] | undefined;
  if (version === undefined) throw refusal(request);
  const relativeUrl = rest.slice(version.length + 1);
  const path = relativeUrl.split('?', 1)[0] ?? '';
  if (treacherous.test(path) || relativeUrl.includes('#')) throw refusal(request);
  return {
    method: request.method,
    url,
    version,
    relativeUrl,
    headers: request.headers ?? {},
    body: request.body === undefined ? undefined : JSON.stringify(request.body),
    need,
    idempotent: request.idempotent,
    ...(request.withdraw && { withdraw: request.withdraw }),
  };
}

/** What comes after the root; empty if the address is not of the root's origin. The slash is part of the comparison: without it
 * `https://graph.microsoft.com@evil.example` and the like would pass. */
function restOf(root: string, url: string): string {
  return url.toLowerCase().startsWith(`${root.toLowerCase()}/`) ? url.slice(root.length) : '';
}

function needOf(request: GraphRequest): 'read' | 'write' {
  return request.method === 'GET' ? 'read' : 'write';
}

function refusal(request: GraphRequest): EntraError {
  // The address itself is from outside and may hold anything: the trace names the method alone.
  return new EntraError({ kind: 'unexpected', trace: { at: new Date().toISOString(), method: request.method } });
}
