// What can be made to go wrong in a demo tenant, at any time: for tests, and for trying how the product bears it.
import type { Version } from './http/call.ts';

/** A request, or one item of a batch, as conditions see it. */
export interface DemoRequest {
  readonly method: string;
  readonly version: Version;
  /** After the version, without query. */
  readonly path: string;
  /** As sent, without `?`. */
  readonly query: string;
  /** UPN of the caller, or the application's id; undefined: nobody known. */
  readonly caller: string | undefined;
  /** The batch this is an item of. */
  readonly batchId: string | undefined;
}

export type FaultEffect =
  /** This answer instead of the real one; nothing takes effect. `retryAfter: null` leaves the header out. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly code?: string;
      readonly message?: string;
      readonly retryAfter?: string | null;
      /** A proxy's page instead of JSON. */
      readonly html?: boolean;
      readonly emptyBody?: boolean;
      /** `innererror`, as some services spell it. */
      readonly lowerCaseInnerError?: boolean;
    }
  /** The request takes effect, then the answer is an error. */
  | { readonly kind: 'afterEffect'; readonly status: 503 | 504 }
  /** The connection breaks before anything takes effect. */
  | { readonly kind: 'drop' }
  /** The connection breaks after the request took effect. */
  | { readonly kind: 'dropAfterEffect' }
  | { readonly kind: 'delay'; readonly ms: number }
  /** 401 with this claims challenge (JSON). */
  | { readonly kind: 'claims'; readonly claims: string };

export interface FaultRule {
  readonly when:
    | ((request: DemoRequest) => boolean)
    | { readonly method?: string; readonly path?: RegExp; readonly version?: Version };
  /** How often; undefined: until removed. */
  readonly times?: number;
  readonly effect: FaultEffect;
}

/** The switches of a demo tenant. */
export class DemoFaults {
  /** How long reads go on showing the state before a write. */
  replicationLagMs: number;
  /** While a write settles, every second read shows the new state. */
  flappingReads = false;
  /** Every second page of a collection is empty and has a next one. */
  emptyPages = false;
  readonly #rules: { readonly rule: FaultRule; left: number }[] = [];

  constructor(replicationLagMs: number) {
    this.replicationLagMs = replicationLagMs;
  }

  /** Adds a fault. Returns the way to remove it. */
  add(rule: FaultRule): () => void {
    const entry = { rule, left: rule.times ?? Infinity };
    this.#rules.push(entry);
    return () => {
      const at = this.#rules.indexOf(entry);
      if (at >= 0) this.#rules.splice(at, 1);
    };
  }

  /** Removes all added faults; the switches stay as they are. */
  clear(): void {
    this.#rules.length = 0;
  }

  /** The effects that befall this request, in the order they were added; counts them. */
  take(request: DemoRequest): readonly FaultEffect[] {
    const struck = this.#rules.filter(({ rule, left }) => left > 0 && matches(rule, request));
    for (const entry of struck) entry.left--;
    return struck.map(({ rule }) => rule.effect);
  }
}

function matches({ when }: FaultRule, request: DemoRequest): boolean {
  if (typeof when === 'function') return when(request);
  return (
    (when.method === undefined || when.method === request.method) &&
    (when.version === undefined || when.version === request.version) &&
    (when.path === undefined || request.path.search(when.path) >= 0)
  );
}
