// Many listeners to one signal.

import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { test } from 'node:test';
import { onAbort } from '../../../../src/graph/http/onAbort.ts';

test('everybody who still listens is told once, in the order they came; the signal itself has one listener, while there are any', () => {
  const told: string[] = [];
  const abort = new AbortController();
  const stops = [1, 2].map(() => onAbort(abort.signal, () => told.push('never')));
  for (const stop of stops) stop();
  assert.equal(getEventListeners(abort.signal, 'abort').length, 0);
  const listen = (name: string) => onAbort(abort.signal, () => told.push(name));
  listen('first');
  const stop = listen('second');
  listen('third');
  stop();
  onAbort(abort.signal, () => {
    listen('after');
  });
  assert.equal(getEventListeners(abort.signal, 'abort').length, 1);
  abort.abort();
  listen('too late');
  assert.deepEqual(told, ['first', 'third']);
});
