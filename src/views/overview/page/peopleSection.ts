// The lower part of the page: search, actions and the table of people.

import type { FromPage } from '../fromPage.ts';
import type { PeopleTableHead } from '../peopleTableHead.ts';
import type { ToPage } from '../toPage.ts';
import { make } from './make.ts';
import { PeopleGrid } from './peopleGrid.ts';

/** Whoever types waits no longer than this for the list to follow. */
const typingMs = 150;

export class PeopleSection {
  readonly element: HTMLElement;
  readonly #post: (message: FromPage) => void;
  readonly #title = make('h2', { attributes: { id: 'people', tabindex: -1 } });
  readonly #summary = make('p', { class: 'summary', attributes: { role: 'status' } });
  readonly #search = make('input', { attributes: { type: 'search', 'data-key': 'search', maxlength: 200 } });
  readonly #actions = make('div', { class: 'buttons', attributes: { role: 'group' } });
  readonly #nobody = make('p', { class: 'nobody' });
  readonly #grid: PeopleGrid;
  #typing: number | undefined;

  constructor(post: (message: FromPage) => void, moved: (top: number) => void) {
    this.#post = post;
    this.#grid = new PeopleGrid(post, moved);
    this.element = make('section', { class: 'people', attributes: { 'aria-labelledby': 'people', hidden: '' } }, [
      this.#title,
      make('div', { class: 'tools' }, [this.#search, this.#actions]),
      this.#summary,
      this.#nobody,
      this.#grid.element,
    ]);
    this.#search.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = window.setTimeout(() => {
        this.#typing = undefined;
        post({ kind: 'search', search: this.#search.value });
      }, typingMs);
    });
  }

  /** @param top the first row to show, in another list than before. */
  setHead(head: PeopleTableHead, show: boolean, top: number): void {
    this.element.hidden = false;
    this.#title.textContent = head.title;
    if (this.#summary.textContent !== head.summary) this.#summary.textContent = head.summary;
    this.#search.placeholder = head.searchLabel;
    this.#search.setAttribute('aria-label', head.searchLabel);
    if (this.#typing === undefined && this.#search.value !== head.search) this.#search.value = head.search;
    this.#nobody.textContent = head.total === 0 ? head.nobody : '';
    this.#nobody.hidden = head.total > 0;
    // Before its rows are asked for: what is hidden has no height.
    this.#grid.element.hidden = head.total === 0;
    this.#grid.setHead(head, top);
    this.#drawActions(head);
    if (!show) return;
    this.#title.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: 'start' });
  }

  put(rows: Extract<ToPage, { kind: 'rows' }>): void {
    this.#grid.put(rows);
  }

  #drawActions({ actions, actionsLabel, selected }: PeopleTableHead): void {
    const focused = this.#actions.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset['key']
      : undefined;
    this.#actions.setAttribute('aria-label', actionsLabel);
    this.#actions.replaceChildren(
      ...actions.map(({ id, label, needs }) => {
        const enough = needs === 'any' || (needs === 'one' ? selected === 1 : selected > 0);
        return make('button', {
          class: 'secondary',
          text: label,
          attributes: { type: 'button', 'data-key': id, disabled: enough ? undefined : '' },
          onClick: () => {
            this.#post({ kind: 'act', action: id });
          },
        });
      }),
    );
    if (focused === undefined) return;
    this.#actions.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }
}
