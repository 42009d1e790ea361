// Which rows of a long list are drawn.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { virtualWindow } from '../../../../src/views/overview/virtualWindow.ts';

const view = { scrollTop: 0, height: 260, rowHeight: 26, total: 100_000, beyond: 5 };

describe('The part of a long list that is drawn', () => {
  it('is what is on the screen, and a few rows beyond either edge', () => {
    assert.deepEqual(virtualWindow(view), { first: 0, last: 15 });
    assert.deepEqual(virtualWindow({ ...view, scrollTop: 2600 }), { first: 95, last: 115 });
    assert.deepEqual(virtualWindow({ ...view, scrollTop: 2_599_740 }), { first: 99_985, last: 100_000 });
  });

  it('is nothing of an empty list, and never beyond the end of a list that has become shorter', () => {
    assert.deepEqual(virtualWindow({ ...view, total: 0 }), { first: 0, last: 0 });
    assert.deepEqual(virtualWindow({ ...view, rowHeight: 0 }), { first: 0, last: 0 });
    assert.deepEqual(virtualWindow({ ...view, scrollTop: 2_599_740, total: 3 }), { first: 3, last: 3 });
  });

  it('holds every row that is on the screen, and no more than the screen and its edges, wherever it stands', () => {
    const whole = { scrollTop: fc.integer({ min: -500, max: 3_000_000 }), height: fc.integer({ min: 0, max: 5000 }) };
    fc.assert(
      fc.property(fc.record(whole), fc.integer({ min: 0, max: 100_000 }), ({ scrollTop, height }, total) => {
        const { first, last } = virtualWindow({ ...view, scrollTop, height, total });
        assert.ok(0 <= first && first <= last && last <= total);
        assert.ok(last - first <= height / 26 + 2 + 2 * view.beyond);
        const top = Math.max(0, scrollTop);
        for (const y of [top, top + Math.max(0, height - 1)]) {
          const row = Math.floor(y / 26);
          if (row < total && height > 0) assert.ok(first <= row && row < last);
        }
      }),
    );
  });
});
