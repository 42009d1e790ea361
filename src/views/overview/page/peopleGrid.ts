// The table of people: draws only the rows on the screen, however many there are. Works by keyboard as by mouse; knows no people but those
// it draws. https://www.w3.org/WAI/ARIA/apg/patterns/grid/

import type { FromPage } from '../fromPage.ts';
import type { PeopleTableHead } from '../peopleTableHead.ts';
import type { ToPage } from '../toPage.ts';
import { virtualWindow, type RowRange } from '../virtualWindow.ts';
import { gridHead } from './gridHead.ts';
import { GridRow } from './gridRow.ts';
import { make } from './make.ts';
import { RowCache } from './rowCache.ts';
import { RowChoice } from '../rowChoice.ts';

/** CSS pixels. */
const rowHeight = 26;
const beyond = 10;

export class PeopleGrid {
  readonly element: HTMLElement;
  readonly #post: (message: FromPage) => void;
  /** The first row on the screen is another one. */
  readonly #moved: (top: number) => void;
  readonly #cache: RowCache;
  readonly #choice: RowChoice;
  readonly #heads = make('div', { attributes: { role: 'rowgroup' } });
  readonly #body = make('div', { class: 'rows', attributes: { role: 'rowgroup' } });
  readonly #drawn = new Map<number, GridRow>();
  #head: PeopleTableHead | undefined;
  #frame: number | undefined;

  constructor(post: (message: FromPage) => void, moved: (top: number) => void) {
    this.#post = post;
    this.#moved = moved;
    this.#cache = new RowCache(post);
    this.element = make('div', { class: 'grid', attributes: { role: 'grid', tabindex: 0 } }, [this.#heads, this.#body]);
    this.#choice = new RowChoice(
      (from, to, how) => {
        if (this.#head !== undefined) post({ kind: 'select', revision: this.#head.revision, from, to, how });
      },
      () => Math.max(1, Math.floor(this.#height() / rowHeight)),
    );
    this.element.addEventListener('scroll', () => {
      this.#drawSoon();
    });
    this.element.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    this.#body.addEventListener('click', (event) => {
      this.#onClick(event);
    });
    new ResizeObserver(() => {
      this.#drawSoon();
    }).observe(this.element);
  }

  /** @param top the first row to show, in another list than before. */
  setHead(head: PeopleTableHead, top: number): void {
    const another = head.list !== this.#head?.list;
    this.#head = head;
    this.#cache.renew(head);
    this.element.setAttribute('aria-label', head.title);
    this.element.setAttribute('aria-rowcount', String(head.total + 1));
    this.element.setAttribute('aria-colcount', String(head.columns.length + 1));
    this.element.setAttribute('aria-multiselectable', 'true');
    const { style } = this.element;
    style.setProperty('--row-height', `${rowHeight}px`);
    style.setProperty(
      '--columns',
      `2rem ${head.columns.map(({ width }) => `minmax(${width}rem, ${width}fr)`).join(' ')}`,
    );
    style.setProperty('--least', `${2 + head.columns.reduce((sum, { width }) => sum + width, 0)}rem`);
    this.#heads.replaceChildren(gridHead(head, this.#post, this.#heads));
    this.#body.style.height = `${head.total * rowHeight}px`;
    this.#choice.setTotal(head.total, another);
    if (another) {
      for (const row of this.#drawn.values()) row.element.remove();
      this.#drawn.clear();
      this.element.scrollTop = top * rowHeight;
    }
    this.#draw();
  }

  put(rows: Extract<ToPage, { kind: 'rows' }>): void {
    if (this.#cache.put(rows)) this.#drawSoon();
  }

  #height(): number {
    return this.element.clientHeight - this.#heads.offsetHeight;
  }

  #range(more: number): RowRange {
    return virtualWindow({
      ...{ scrollTop: this.element.scrollTop, height: this.#height(), rowHeight, beyond: more },
      total: this.#head?.total ?? 0,
    });
  }

  #drawSoon(): void {
    if (this.#frame !== undefined) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#draw();
    });
  }

  #draw(): void {
    const head = this.#head;
    if (head === undefined) return;
    const range = this.#range(beyond);
    const free: GridRow[] = [];
    for (const [index, row] of this.#drawn) {
      if (index >= range.first && index < range.last) continue;
      this.#drawn.delete(index);
      free.push(row);
    }
    const { active } = this.#choice;
    for (let index = range.first; index < range.last; index += 1) {
      let row = this.#drawn.get(index);
      if (row === undefined) {
        row = free.pop() ?? new GridRow(head.columns.length);
        row.place(index, rowHeight);
        this.#drawn.set(index, row);
        if (!row.element.isConnected) this.#body.append(row.element);
      }
      row.show(this.#cache.row(index), head.loading, index === active);
    }
    for (const { element } of free) element.remove();
    const there = active !== undefined && this.#drawn.has(active);
    if (there) this.element.setAttribute('aria-activedescendant', GridRow.id(active));
    else this.element.removeAttribute('aria-activedescendant');
    this.#cache.want(range);
    this.#moved(this.#range(0).first);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.target !== this.element || this.#head === undefined) return;
    if (!this.#choice.key(event)) return;
    event.preventDefault();
    this.#reveal();
  }

  #onClick(event: MouseEvent): void {
    const cell = event.target instanceof Element ? event.target.closest('[role="gridcell"]') : null;
    const place = cell?.parentElement?.getAttribute('aria-rowindex');
    if (cell === null || place === null || place === undefined) return;
    // The row of the heads is the first.
    this.#choice.click(Number(place) - 2, event, cell.classList.contains('tick'));
    this.#draw();
  }

  /** Brings the active row to the eyes. */
  #reveal(): void {
    const { active } = this.#choice;
    if (active !== undefined) {
      const [top, height] = [active * rowHeight, this.#height()];
      if (top < this.element.scrollTop) this.element.scrollTop = top;
      else if (top + rowHeight > this.element.scrollTop + height) this.element.scrollTop = top + rowHeight - height;
    }
    this.#draw();
  }
}
