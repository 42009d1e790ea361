// Finds requests that were sent although the tenant had said to wait.
import type { WireItem, WireRequest } from './wire.ts';

/** The service whose limit a request counts against. https://learn.microsoft.com/graph/throttling-limits */
const serviceOf = ({ path }: WireItem): string => (path.includes('/authentication/') ? 'methods' : 'directory');

interface Told {
  /** What was sent before, was sent without knowing. */
  readonly knownAt: number;
  readonly until: number;
  /** undefined: the HTTP request itself was refused, which concerns whatever is sent to this tenant. */
  readonly service: string | undefined;
}

/**
 * How many HTTP requests were sent between the answer that told a Retry-After and the end of that time. One told in a batch
 * concerns the service that refused the item, not the others.
 */
export function tooEarly(requests: readonly WireRequest[]): number {
  const told = requests.flatMap((request) => toldBy(request));
  return requests.filter(({ sentAt, items }) => {
    const services = new Set(items.map(serviceOf));
    return told.some(
      ({ knownAt, until, service }) =>
        sentAt > knownAt && sentAt < until && (service === undefined || services.has(service)),
    );
  }).length;
}

function toldBy({ answeredAt, knownAt, batch, status, retryAfterMs, items }: WireRequest): Told[] {
  if (!batch || status === 429)
    return status === 429 && retryAfterMs !== undefined
      ? [{ knownAt, until: answeredAt + retryAfterMs, service: undefined }]
      : [];
  return items
    .filter((item) => item.status === 429 && item.retryAfterMs !== undefined)
    .map((item) => ({ knownAt, until: answeredAt + (item.retryAfterMs ?? 0), service: serviceOf(item) }));
}
