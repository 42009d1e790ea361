// Finds users to whom two writes were under way at the same time: the default-method rule would make the result random.
import type { WireItem, WireRequest } from './wire.ts';

/** How often a write was sent while another one to the same user was not answered yet, or in the same batch. */
export function simultaneousWrites(requests: readonly WireRequest[]): number {
  const answeredAt = new Map<string, number>();
  let found = 0;
  // Requests come in the order they were sent.
  for (const request of requests) {
    for (const item of request.items) {
      const user = writtenUser(item);
      if (user === undefined) continue;
      const before = answeredAt.get(user) ?? -Infinity;
      if (before > request.sentAt) found++;
      answeredAt.set(user, Math.max(before, request.answeredAt));
    }
  }
  return found;
}

function writtenUser({ method, path }: WireItem): string | undefined {
  return method === 'GET' ? undefined : /^\/users\/([^/]+)\//.exec(path)?.[1];
}
