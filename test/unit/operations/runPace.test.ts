// How fast a run goes: said when it is known, and never guessed.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRunPace } from '../../../src/operations/runPace.ts';

function stage() {
  let seconds = 0;
  const pace = createRunPace(() => seconds * 1000);
  return (at: number, answered: number, all = 10_000) => {
    seconds = at;
    const seen = pace.observe(answered, all);
    return seen && [Math.round(seen.changesPerMinute), Number(seen.minutesLeft.toFixed(2))];
  };
}

describe('the pace of a run', () => {
  it('is not known from a few seconds, or a few answers', () => {
    const at = stage();
    assert.equal(at(0, 0), undefined);
    assert.equal(at(9, 500), undefined);
    assert.deepEqual(at(10, 500), [3000, 3.17]);
    const slow = stage();
    slow(0, 0);
    assert.equal(slow(60, 9), undefined);
    assert.deepEqual(slow(60, 10), [10, 999]);
  });

  it('counts what this window answered, not what was done before it resumed', () => {
    const at = stage();
    at(0, 9_000);
    assert.deepEqual(at(60, 9_100), [100, 9]);
  });

  it('has the waits of a service that limits requests in it, and forgets what is two minutes old', () => {
    const at = stage();
    for (let second = 0; second <= 60; second++) at(second, second * 10);
    assert.deepEqual(at(60, 600), [600, 15.67]);
    // Nothing for a minute: half as fast.
    assert.deepEqual(at(120, 600), [300, 31.33]);
    for (let second = 121; second <= 300; second++) at(second, 600 + (second - 120));
    assert.deepEqual(at(300, 780), [60, 153.67]);
  });

  it('is not known any more when nothing is answered for as long', () => {
    const at = stage();
    for (let second = 0; second <= 60; second++) at(second, second * 10);
    assert.equal(at(400, 600), undefined);
  });
});
