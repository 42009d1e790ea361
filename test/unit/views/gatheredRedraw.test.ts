// When rows are drawn again: together, and never so often that VS Code puts everything off.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { GatheredRedraw } from '../../../src/views/gatheredRedraw.ts';

/** VS Code puts off redrawing while changes come closer together than this. */
const patienceOfVSCodeMs = 200;

describe('Gathered redraw', () => {
  let passed = 0;
  const pass = (milliseconds: number): void => {
    for (let left = milliseconds; left > 0; left--) {
      passed++;
      mock.timers.tick(1);
    }
  };
  beforeEach(() => {
    passed = 0;
    mock.timers.enable({ apis: ['setTimeout'] });
    mock.method(performance, 'now', () => passed);
  });
  afterEach(() => {
    mock.timers.reset();
    mock.restoreAll();
  });

  it('draws what changes within a moment together', () => {
    const drawn: string[][] = [];
    const redraw = new GatheredRedraw<string>((rows) => drawn.push(rows));
    redraw.add('one');
    pass(20);
    redraw.add('other');
    redraw.add('one');
    pass(30);
    assert.deepEqual(drawn, [['one', 'other']]);
  });

  it('leaves VS Code a pause between redraws however often rows change', () => {
    const drawnAt: number[] = [];
    const redraw = new GatheredRedraw<number>(() => drawnAt.push(passed));
    for (let row = 0; row < 200; row++) {
      redraw.add(row);
      pass(10);
    }
    assert.ok(drawnAt.length > 5);
    for (const [index, at] of drawnAt.slice(1).entries()) assert.ok(at - (drawnAt[index] ?? 0) > patienceOfVSCodeMs);
    redraw.dispose();
  });

  it('leaves the same pause after everything was drawn, and does not draw again what was gathered before', () => {
    const drawn: string[][] = [];
    const redraw = new GatheredRedraw<string>((rows) => drawn.push(rows));
    redraw.add('before');
    pass(10);
    redraw.drewAll();
    redraw.add('after');
    pass(patienceOfVSCodeMs);
    assert.deepEqual(drawn, []);
    pass(patienceOfVSCodeMs);
    assert.deepEqual(drawn, [['after']]);
  });
});
