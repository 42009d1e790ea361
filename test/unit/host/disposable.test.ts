// Lifetimes.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Disposable } from '../../../src/host/disposable.ts';

class Holder extends Disposable {
  add(item: { dispose(): unknown }): void {
    this.register(item);
  }
}

describe('Disposable', () => {
  it('takes down what it holds, the last first and once', () => {
    const gone: number[] = [];
    const holder = new Holder();
    for (const n of [1, 2]) holder.add({ dispose: () => gone.push(n) });
    holder.dispose();
    holder.dispose();
    assert.deepEqual(gone, [2, 1]);
    assert.equal(holder.isDisposed, true);
  });

  it('takes down late arrivals at once', () => {
    const holder = new Holder();
    holder.dispose();
    let gone = false;
    holder.add({ dispose: () => (gone = true) });
    assert.equal(gone, true);
  });
});
