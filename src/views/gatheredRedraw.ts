// Gathers rows that are to be drawn again, so that a hundred changes at once cost one redraw. Knows no vscode.

/** A set of rows that empties itself into `draw` a moment after the first one came in. */
export class GatheredRedraw<T> {
  readonly #draw: (rows: T[]) => void;
  readonly #gatherMs: number;
  readonly #rows = new Set<T>();
  #timer: NodeJS.Timeout | undefined;

  /** @param gatherMs changes within this time are drawn together. */
  constructor(draw: (rows: T[]) => void, gatherMs = 50) {
    this.#draw = draw;
    this.#gatherMs = gatherMs;
  }

  add(row: T): void {
    this.#rows.add(row);
    this.#timer ??= setTimeout(() => {
      const rows = [...this.#rows];
      this.clear();
      this.#draw(rows);
    }, this.#gatherMs);
  }

  /** Forgets what was gathered. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#rows.clear();
  }

  dispose(): void {
    this.clear();
  }
}
