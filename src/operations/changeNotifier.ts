// Tells listeners of changed operations, not more often than they can be drawn. Knows nothing of what changed.

import type { OperationRecord } from './operation.ts';

type Listener = (record: OperationRecord | undefined) => void;

const atMostEveryMs = 100;

export class ChangeNotifier {
  readonly #listeners = new Set<Listener>();
  readonly #timers = new Map<string, NodeJS.Timeout>();

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** The record is asked for when it is told, so that it is then the newest. */
  soon(operationId: string, record: () => OperationRecord): void {
    if (this.#timers.has(operationId)) return;
    const timer = setTimeout(() => {
      this.now(operationId, record());
    }, atMostEveryMs);
    timer.unref();
    this.#timers.set(operationId, timer);
  }

  now(operationId: string, record: OperationRecord): void {
    clearTimeout(this.#timers.get(operationId));
    this.#timers.delete(operationId);
    this.#tell(record);
  }

  listChanged(): void {
    this.#tell(undefined);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#listeners.clear();
  }

  #tell(record: OperationRecord | undefined): void {
    for (const listener of [...this.#listeners]) listener(record);
  }
}
