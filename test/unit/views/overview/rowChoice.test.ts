// Keys and clicks on the rows of the overview's table.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RowChoice } from '../../../../src/views/overview/rowChoice.ts';

const held = { ctrlKey: false, metaKey: false, shiftKey: false };

function choice(total = 10): {
  row: RowChoice;
  said: unknown[];
  press: (key: string, more?: Partial<typeof held>) => boolean;
} {
  const said: unknown[] = [];
  const row = new RowChoice(
    (from, to, how) => said.push([from, to, how]),
    () => 4,
  );
  row.setTotal(total, true);
  return { row, said, press: (key, more) => row.key({ ...held, ...more, key }) };
}

describe('A row of the table', () => {
  it('is reached with the arrow keys, by pages and at either end, and never beyond', () => {
    const { press, row, said } = choice();
    const walked = [
      'ArrowDown',
      'ArrowDown',
      'PageDown',
      'PageDown',
      'PageDown',
      'ArrowDown',
      'ArrowUp',
      'Home',
      'ArrowUp',
      'End',
    ];
    assert.deepEqual(
      walked.map((key) => (press(key), row.active)),
      [0, 1, 5, 9, 9, 9, 8, 0, 0, 9],
    );
    assert.deepEqual(said, []);
  });

  it('is selected with the space key, and a range with Shift from where it began', () => {
    const { press, said } = choice();
    for (const key of ['ArrowDown', 'ArrowDown', ' ']) press(key);
    press('ArrowDown', { shiftKey: true });
    press('ArrowDown', { shiftKey: true });
    press('Home', { shiftKey: true });
    assert.deepEqual(said, [
      [1, 2, 'toggle'],
      [1, 3, 'only'],
      [1, 4, 'only'],
      [0, 2, 'only'],
    ]);
  });

  it('is selected with all others by Control+A, and with nobody by Escape', () => {
    const { press, said } = choice();
    assert.ok(press('a', { ctrlKey: true }) && press('Escape'));
    assert.deepEqual(said, [
      [0, 10, 'add'],
      [0, 0, 'only'],
    ]);
    assert.ok(!press('a') && !press('Tab') && !choice(0).press('ArrowDown'));
  });

  it('is selected alone by a click, with others by Control and by its tick, and as a range by Shift', () => {
    const { row, said } = choice();
    row.click(2, held, false);
    row.click(4, { ...held, ctrlKey: true }, false);
    row.click(5, held, true);
    row.click(7, { ...held, shiftKey: true }, false);
    assert.deepEqual(said, [
      [2, 3, 'only'],
      [4, 5, 'toggle'],
      [5, 6, 'toggle'],
      [5, 8, 'only'],
    ]);
  });

  it('is left when the list becomes too short for it, or is another one', () => {
    const { press, row } = choice();
    press('End');
    row.setTotal(20, false);
    assert.equal(row.active, 9);
    row.setTotal(9, false);
    assert.equal(row.active, undefined);
    press('ArrowDown');
    row.setTotal(9, true);
    assert.equal(row.active, undefined);
  });
});
