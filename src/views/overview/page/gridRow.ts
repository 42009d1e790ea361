// One row of the table on the screen. Used again for other people as the list is scrolled.

import { make } from './make.ts';
import type { TableRow } from './rowCache.ts';

export class GridRow {
  readonly element: HTMLElement;
  readonly #cells: readonly HTMLElement[];

  static id(index: number): string {
    return `row-${index}`;
  }

  constructor(columns: number) {
    const tick = make('div', { class: 'tick', attributes: { role: 'gridcell', 'aria-colindex': 1 } }, [
      make('span', { attributes: { 'aria-hidden': 'true' } }),
    ]);
    this.#cells = Array.from({ length: columns }, (_, index) =>
      make('div', { attributes: { role: 'gridcell', 'aria-colindex': index + 2 } }),
    );
    this.element = make('div', { class: 'row', attributes: { role: 'row' } }, [tick, ...this.#cells]);
  }

  place(index: number, rowHeight: number): void {
    this.element.id = GridRow.id(index);
    this.element.setAttribute('aria-rowindex', String(index + 2));
    this.element.style.transform = `translateY(${index * rowHeight}px)`;
  }

  /** @param row undefined: on its way. */
  show(row: TableRow | undefined, loading: string, active: boolean): void {
    const { classList } = this.element;
    for (const [index, cell] of this.#cells.entries()) {
      const text = row === undefined ? (index === 0 ? loading : '') : (row.cells[index] ?? '');
      if (cell.textContent === text) continue;
      cell.textContent = text;
      cell.title = text;
    }
    const selected = row?.selected === true;
    this.element.setAttribute('aria-selected', String(selected));
    classList.toggle('selected', selected);
    classList.toggle('loading', row === undefined);
    classList.toggle('active', active);
  }
}
