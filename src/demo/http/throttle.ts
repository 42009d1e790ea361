// Token buckets, one per service, and what things cost. https://learn.microsoft.com/graph/throttling-limits
import type { BucketLimit, DemoLimits } from '../demoOptions.ts';
import type { Call } from './call.ts';
import { Refusal } from './refusal.ts';
import type { Route } from './route.ts';

/** Fills steadily up to its size. */
class Bucket {
  readonly limit: BucketLimit;
  readonly #now: () => number;
  #left: number;
  #filledAt: number;

  constructor(limit: BucketLimit, now: () => number) {
    this.limit = limit;
    this.#now = now;
    this.#left = limit.amount;
    this.#filledAt = now();
  }

  /** How much of it is used, from 0 to 1. */
  get used(): number {
    return 1 - this.#left / this.limit.amount;
  }

  /** Takes `cost` out; returns seconds to wait when there is not enough. */
  take(cost: number): number | undefined {
    const { amount, perMs } = this.limit;
    const now = this.#now();
    this.#left = Math.min(amount, this.#left + ((now - this.#filledAt) * amount) / perMs);
    this.#filledAt = now;
    if (this.#left >= cost) {
      this.#left -= cost;
      return undefined;
    }
    return Math.ceil(((cost - this.#left) * perMs) / amount) / 1000;
  }
}

const costs: readonly (readonly [path: RegExp, cost: number])[] = [
  [/^\/users(\/\$count)?$/, 2],
  [/^\/groups\/[^/]+\/members/, 3],
  [/^\/groups\/[^/]+\/transitiveMembers/, 5],
  [/^\/(me|users\/[^/]+)\/(transitiveMemberOf|memberOf|licenseDetails)/, 2],
  [/^\/(contracts|subscribedSkus)$/, 3],
];

/** Resource units of a directory call. */
export function resourceUnits(call: Pick<Call, 'method' | 'path' | 'query'>): number {
  const { options } = call.query;
  const base = call.method === 'GET' ? (costs.find(([path]) => path.test(call.path))?.[1] ?? 1) : 1;
  const top = options.get('$top');
  const less = (options.has('$select') ? 1 : 0) + (top !== undefined && Number(top) < 20 ? 1 : 0);
  return Math.max(1, base - less + (options.has('$expand') ? 1 : 0));
}

export class Throttle {
  readonly #buckets: Readonly<Record<keyof DemoLimits, Bucket>>;
  readonly #scope: string;

  /** @param scope what `x-ms-throttle-scope` names: application and tenant. */
  constructor(limits: DemoLimits, now: () => number, scope: string) {
    this.#scope = scope;
    this.#buckets = {
      authenticationMethods: new Bucket(limits.authenticationMethods, now),
      reports: new Bucket(limits.reports, now),
      directory: new Bucket(limits.directory, now),
      directoryWrites: new Bucket(limits.directoryWrites, now),
    };
  }

  /** Counts a request; refused ones count nothing. @returns headers for its answer. @throws Refusal 429. */
  count(route: Route, call: Call): Record<string, string> {
    if (route.service === 'other') return {};
    if (route.service === 'methods') return this.#take('authenticationMethods', 1, call);
    if (route.service === 'reports') return this.#take('reports', 1, call);
    const units = resourceUnits(call);
    if (call.method !== 'GET') this.#take('directoryWrites', 1, call);
    const headers = this.#take('directory', units, call);
    const { used } = this.#buckets.directory;
    return {
      ...headers,
      'x-ms-resource-unit': String(units),
      ...(used > 0.8 ? { 'x-ms-throttle-limit-percentage': used.toFixed(2) } : {}),
    };
  }

  #take(name: keyof DemoLimits, cost: number, call: Call): Record<string, string> {
    const bucket = this.#buckets[name];
    const seconds = bucket.take(cost);
    if (seconds === undefined) return {};
    throw new Refusal(429, 'TooManyRequests', 'Please retry again later.', {
      form: name === 'authenticationMethods' ? 'methods' : 'directory',
      headers: {
        ...(bucket.limit.retryAfter ? { 'Retry-After': String(seconds) } : {}),
        'x-ms-throttle-scope': `Tenant_Application/${call.method === 'GET' ? 'Read' : 'ReadWrite'}/${this.#scope}`,
        'x-ms-throttle-information': name === 'directoryWrites' ? 'WriteLimitExceeded' : 'ResourceUnitLimitExceeded',
      },
    });
  }
}
