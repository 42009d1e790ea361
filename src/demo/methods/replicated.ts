// A value that readers see late: the service answers from replicas that lag behind its writes.

interface Replaced<T> {
  readonly value: T;
  readonly replacedAt: number;
  /** Readers see it until then. */
  readonly shownUntil: number;
}

/** One value with its past. Times are epoch milliseconds. */
export class Replicated<T> {
  #current: T;
  #past: Replaced<T>[] = [];

  constructor(value: T) {
    this.#current = value;
  }

  get current(): T {
    return this.#current;
  }

  /** @param lag how long readers go on seeing the value before. */
  replace(value: T, now: number, lag: number): void {
    this.#past.push({ value: this.#current, replacedAt: now, shownUntil: now + lag });
    this.#current = value;
  }

  /** What a reader sees. A lag shortened since the write settles sooner; a longer one changes nothing. */
  shown(now: number, lag: number): T {
    const stale = this.#past.find((past) => now < Math.min(past.shownUntil, past.replacedAt + lag));
    return stale === undefined ? this.#current : stale.value;
  }

  /** The value at that time. */
  asOf(time: number): T {
    const later = this.#past.find((past) => time < past.replacedAt);
    return later === undefined ? this.#current : later.value;
  }
}
