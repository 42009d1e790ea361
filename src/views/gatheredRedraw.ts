// Gathers rows that are to be drawn again, so that a hundred changes at once cost one redraw. Knows no vscode.

/** Changes within this time are drawn together. */
const gatherMs = 50;

/** A set of rows that empties itself into `draw` a moment after the first one came in. */
export class GatheredRedraw<T> {
  readonly #draw: (rows: T[]) => void;
  readonly #rows = new Set<T>();
  #timer: NodeJS.Timeout | undefined;

  constructor(draw: (rows: T[]) => void) {
    this.#draw = draw;
  }

  add(row: T): void {
    this.#rows.add(row);
    this.#timer ??= setTimeout(() => {
      const rows = [...this.#rows];
      this.clear();
      this.#draw(rows);
    }, gatherMs);
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
