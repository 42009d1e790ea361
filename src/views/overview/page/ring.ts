// A share of a whole as a ring. For the eyes alone: the number stands beside it as text.

import { makeSvg } from './make.ts';

/** With this radius the ring is 100 long. */
const radius = 100 / (2 * Math.PI);

/** @param share 0 to 1; undefined: not known, and no ring is filled. */
export function ring(share: number | undefined): SVGSVGElement {
  const circle = (name: string, length?: number): SVGCircleElement =>
    makeSvg('circle', {
      class: name,
      attributes: {
        ...{ cx: 20, cy: 20, r: radius, fill: 'none' },
        ...(length !== undefined && { 'stroke-dasharray': `${length} 100`, transform: 'rotate(-90 20 20)' }),
      },
    });
  const filled = share !== undefined && share > 0 ? circle('filled', share * 100) : undefined;
  return makeSvg('svg', { class: 'ring', attributes: { viewBox: '0 0 40 40', 'aria-hidden': 'true' } }, [
    circle(share === undefined ? 'whole unknown' : 'whole'),
    filled,
  ]);
}
