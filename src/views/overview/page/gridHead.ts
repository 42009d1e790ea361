// The row of column heads, each of which sorts.

import type { FromPage } from '../fromPage.ts';
import type { PeopleTableHead } from '../peopleTableHead.ts';
import { make } from './make.ts';

/** @param before the heads there were: one that had the keyboard gets it back. */
export function gridHead(
  { columns, descending, selectLabel, sort }: PeopleTableHead,
  post: (message: FromPage) => void,
  before: HTMLElement,
): HTMLElement {
  const focused = before.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset['key'] : '';
  const heads = columns.map(({ id, label }, index) => {
    const sorted = id === sort ? (descending ? 'descending' : 'ascending') : 'none';
    const button = make(
      'button',
      {
        text: label,
        attributes: { type: 'button', 'data-key': id },
        onClick: () => {
          post({ kind: 'sort', column: id });
        },
      },
      [make('span', { class: `arrow ${sorted}`, attributes: { 'aria-hidden': 'true' } })],
    );
    if (id === focused)
      queueMicrotask(() => {
        button.focus();
      });
    return make('div', { attributes: { role: 'columnheader', 'aria-colindex': index + 2, 'aria-sort': sorted } }, [
      button,
    ]);
  });
  const tick = make('div', { attributes: { role: 'columnheader', 'aria-colindex': 1 } }, [
    make('span', { class: 'heard', text: selectLabel }),
  ]);
  return make('div', { class: 'heads', attributes: { role: 'row', 'aria-rowindex': 1 } }, [tick, ...heads]);
}
