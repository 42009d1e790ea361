// Draws one part of the document. Knows no words of its own.

import type { FromPage } from '../fromPage.ts';
import type { OverviewBlock, ShownButton, ShownFigure } from '../overviewDocument.ts';
import { lineChart } from './lineChart.ts';
import { make } from './make.ts';
import { ring } from './ring.ts';

export type Post = (message: FromPage) => void;

export function drawBlock(block: OverviewBlock, post: Post): HTMLElement {
  switch (block.kind) {
    case 'text':
      return make('p', { class: `text ${block.tone}`, text: block.text });
    case 'rings':
      return section(block.id, block.title, [
        make(
          'ul',
          { class: 'rings' },
          block.rings.map((figure) => make('li', {}, [figureElement(figure, post, ring(figure.share))])),
        ),
      ]);
    case 'figures':
      return section(block.id, block.title, [
        block.hint === undefined ? undefined : make('p', { class: 'hint', text: block.hint }),
        make(
          'ul',
          { class: 'figures' },
          block.figures.map((figure) => make('li', {}, [figureElement(figure, post, bar(figure.share))])),
        ),
      ]);
    case 'facts':
      return section(block.id, block.title, [
        make(
          'dl',
          { class: 'facts' },
          block.facts.map(({ label, text, detail, tone }) =>
            make('div', { class: tone }, [
              make('dt', { text: label }),
              make('dd', { class: 'value', text }),
              detail === undefined ? undefined : make('dd', { class: 'detail', text: detail }),
            ]),
          ),
        ),
      ]);
    case 'group':
      return section(block.id, block.title, [
        figureElement(block.figure, post, undefined),
        make('p', { text: block.step }),
        buttonRow(block.buttons, post),
      ]);
    case 'chart':
      return section(block.id, block.title, [
        make('p', { class: 'hint', text: block.note }),
        block.points.length === 0 ? undefined : lineChart(block),
      ]);
    case 'progress':
      return progress(block);
    case 'buttons': {
      const row = buttonRow(block.buttons, post);
      row.setAttribute('role', 'group');
      row.setAttribute('aria-label', block.label);
      return row;
    }
  }
}

function section(id: string, title: string, children: readonly (Node | undefined)[]): HTMLElement {
  const heading = make('h2', { text: title, attributes: { id: `block-${id}` } });
  return make('section', { class: 'block', attributes: { 'aria-labelledby': heading.id } }, [heading, ...children]);
}

function figureElement(
  { chosen, detail, figure, label, text, tone }: ShownFigure,
  post: Post,
  drawing: Element | undefined,
): HTMLElement {
  const inside = [
    drawing,
    make('span', { class: 'words' }, [
      make('span', { class: 'label', text: label }),
      make('span', { class: 'value', text }),
      detail === undefined ? undefined : make('span', { class: 'detail', text: detail }),
    ]),
  ];
  if (figure === undefined) return make('div', { class: `figure ${tone}` }, inside);
  return make(
    'button',
    {
      class: `figure ${tone}`,
      attributes: { type: 'button', 'data-key': `figure-${figure}`, 'aria-pressed': String(chosen) },
      onClick: () => {
        post({ kind: 'figure', figure });
      },
    },
    inside,
  );
}

function bar(share: number | undefined): HTMLElement | undefined {
  if (share === undefined) return undefined;
  const filled = make('span', { class: 'filled' });
  filled.style.width = `${share * 100}%`;
  return make('span', { class: 'bar', attributes: { 'aria-hidden': 'true' } }, [filled]);
}

function buttonRow(buttons: readonly ShownButton[], post: Post): HTMLElement {
  return make(
    'div',
    { class: 'buttons' },
    buttons.map(({ id, label, primary, detail }) =>
      make('button', {
        class: primary ? 'primary' : 'secondary',
        text: label,
        attributes: { type: 'button', 'data-key': `button-${id}`, title: detail },
        onClick: () => {
          post({ kind: 'press', button: id });
        },
      }),
    ),
  );
}

function progress({ label, share }: Extract<OverviewBlock, { kind: 'progress' }>): HTMLElement {
  const filled = make('span', { class: share === undefined ? 'filled unknown' : 'filled' });
  if (share !== undefined) filled.style.width = `${share * 100}%`;
  return make('div', { class: 'progress' }, [
    make('p', { text: label }),
    make(
      'div',
      {
        class: 'bar',
        attributes: {
          role: 'progressbar',
          'aria-label': label,
          ...(share !== undefined && {
            'aria-valuemin': 0,
            'aria-valuemax': 100,
            'aria-valuenow': Math.round(share * 100),
          }),
        },
      },
      [filled],
    ),
  ]);
}
