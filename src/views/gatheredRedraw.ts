// Gathers rows that are to be drawn again, so that a hundred changes at once cost one redraw, and leaves VS Code time between
// redraws. Knows no vscode.

/** VS Code puts off redrawing a tree, new rows and all, for as long as its data change again within 200 ms. A steady trickle of
 * changes would keep everything off the screen; with pauses longer than that, each is drawn at once.
 * https://github.com/microsoft/vscode/blob/1.105.0/src/vs/workbench/api/common/extHostTreeViews.ts */
const pauseMs = 250;

/** A set of rows that empties itself into `draw` a moment after the first one came in. */
export class GatheredRedraw<T> {
  readonly #draw: (rows: T[]) => void;
  readonly #gatherMs: number;
  readonly #rows = new Set<T>();
  #timer: NodeJS.Timeout | undefined;
  #drawnAt = -Infinity;

  /** @param gatherMs changes within this time are drawn together. */
  constructor(draw: (rows: T[]) => void, gatherMs = 50) {
    this.#draw = draw;
    this.#gatherMs = gatherMs;
  }

  add(row: T): void {
    this.#rows.add(row);
    this.#timer ??= setTimeout(
      () => {
        const rows = [...this.#rows];
        this.drewAll();
        this.#draw(rows);
      },
      Math.max(this.#gatherMs, this.#drawnAt + pauseMs - performance.now()),
    );
  }

  /** Everything is being drawn already, what was gathered with it. */
  drewAll(): void {
    this.clear();
    this.#drawnAt = performance.now();
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
