// Draws the document above the table anew, and gives the keyboard back to what had it.

import type { OverviewDocument } from '../overviewDocument.ts';
import { drawBlock, type Post } from './drawBlock.ts';
import { make } from './make.ts';

export function drawDocument(into: HTMLElement, shown: OverviewDocument, post: Post): void {
  const focused = into.contains(document.activeElement) ? keyOf(document.activeElement) : undefined;
  const views = make(
    'nav',
    { attributes: { 'aria-label': shown.viewsLabel } },
    shown.views.map(({ view, label }) =>
      make('button', {
        class: 'view',
        text: label,
        attributes: {
          type: 'button',
          'data-key': `view-${view}`,
          'aria-current': view === shown.view ? 'page' : undefined,
        },
        onClick: () => {
          post({ kind: 'view', view });
        },
      }),
    ),
  );
  into.replaceChildren(
    ...(shown.views.length > 1 ? [views] : []),
    make('h1', { text: shown.title }),
    make(
      'ul',
      { class: 'about' },
      shown.about.map((text) => make('li', { text })),
    ),
    ...shown.blocks.map((block) => drawBlock(block, post)),
  );
  if (focused === undefined) return;
  const again = [...into.querySelectorAll<HTMLElement>('[data-key]')].find((element) => keyOf(element) === focused);
  again?.focus();
}

function keyOf(element: Element | null): string | undefined {
  return element instanceof HTMLElement ? element.dataset['key'] : undefined;
}
