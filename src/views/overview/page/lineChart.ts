// A number over time as a line, and under it the same numbers as a table.

import type { OverviewBlock } from '../overviewDocument.ts';
import { make, makeSvg } from './make.ts';

type Chart = Extract<OverviewBlock, { kind: 'chart' }>;

const width = 320;
const height = 90;
const edge = 6;

export function lineChart({ points, heads, title }: Chart): HTMLElement {
  const most = Math.max(1, ...points.map(({ value }) => value));
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0];
  const x = (at: number): number =>
    last === first ? width / 2 : edge + ((at - first) / (last - first)) * (width - 2 * edge);
  const y = (value: number): number => height - edge - (value / most) * (height - 2 * edge);
  const places = points.map(({ at, value }) => [x(at), y(value)] as const);
  const drawing = makeSvg(
    'svg',
    { class: 'chart', attributes: { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' } },
    [
      makeSvg('line', {
        class: 'axis',
        attributes: { x1: 0, x2: width, y1: height - edge, y2: height - edge },
      }),
      makeSvg('polyline', {
        class: 'line',
        attributes: { fill: 'none', points: places.map((place) => place.join(',')).join(' ') },
      }),
      ...places.map(([cx, cy]) => makeSvg('circle', { class: 'dot', attributes: { cx, cy, r: 3 } })),
    ],
  );
  const table = make('table', { class: 'numbers', attributes: { 'aria-label': title } }, [
    make('thead', {}, [
      make(
        'tr',
        {},
        heads.map((text) => make('th', { text, attributes: { scope: 'col' } })),
      ),
    ]),
    make(
      'tbody',
      {},
      points.map(({ when, text }) => make('tr', {}, [make('td', { text: when }), make('td', { text })])),
    ),
  ]);
  return make('div', { class: 'overTime' }, [drawing, table]);
}
