// The rows that the page has been given, in pieces. Asks for what is missing, a few pieces at a time: whoever drags the scroll bar passes
// thousands of rows that nobody sees.

import type { FromPage } from '../fromPage.ts';
import type { ToPage } from '../toPage.ts';
import type { RowRange } from '../virtualWindow.ts';

export type TableRow = Extract<ToPage, { kind: 'rows' }>['rows'][number];

const pieceSize = 100;
const mostUnderWay = 2;
const mostKept = 40;

export class RowCache {
  readonly #post: (message: FromPage) => void;
  readonly #pieces = new Map<number, { rows: readonly TableRow[]; stale: boolean }>();
  readonly #underWay = new Set<number>();
  #list = -1;
  #revision = -1;

  constructor(post: (message: FromPage) => void) {
    this.#post = post;
  }

  /** Another list: forgets all. The same: what is there may have been selected otherwise. */
  renew({ list, revision }: { readonly list: number; readonly revision: number }): void {
    if (revision === this.#revision) return;
    this.#underWay.clear();
    if (list !== this.#list) this.#pieces.clear();
    for (const piece of this.#pieces.values()) piece.stale = true;
    this.#list = list;
    this.#revision = revision;
  }

  row(index: number): TableRow | undefined {
    return this.#pieces.get(Math.floor(index / pieceSize))?.rows[index % pieceSize];
  }

  /** Asks for what is missing of these. */
  want({ first, last }: RowRange): void {
    for (let piece = Math.floor(first / pieceSize); piece * pieceSize < last; piece += 1) {
      if (this.#pieces.get(piece)?.stale === false || this.#underWay.has(piece)) continue;
      if (this.#underWay.size >= mostUnderWay) return;
      this.#underWay.add(piece);
      this.#post({ kind: 'rows', revision: this.#revision, from: piece * pieceSize, count: pieceSize });
    }
  }

  /** false: it is of another list, or of before a change. */
  put({ revision, from, rows }: Extract<ToPage, { kind: 'rows' }>): boolean {
    const piece = Math.floor(from / pieceSize);
    if (revision !== this.#revision || !this.#underWay.delete(piece)) return false;
    this.#pieces.delete(piece);
    this.#pieces.set(piece, { rows, stale: false });
    for (const oldest of this.#pieces.keys()) {
      if (this.#pieces.size <= mostKept) break;
      this.#pieces.delete(oldest);
    }
    return true;
  }
}
