// What the service gets over by itself: for reads that is more than for writes.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failureFrom } from '../support/failureFrom.ts';
import { batchAnswer, graphError, isBatch, json, never, scriptedGraph } from '../support/scriptedGraph.ts';
import { read, remove } from '../support/userRequests.ts';

test('500 and 502 are tried again for reads alone, in a batch and as a whole batch too', async () => {
  for (const status of [500, 502]) {
    let failing = 2;
    const { graph, requests } = scriptedGraph((request) => {
      if (failing-- > 0) return graphError(status, 'generalException');
      return isBatch(request) ? batchAnswer(request) : json({ value: [] });
    });
    assert.equal((await graph.send(read('/users/a'), never)).status, 200);
    assert.equal(requests.length, 3);

    failing = 1;
    const together = ['/users/b', '/users/c'].map((path) => graph.together.send(read(path), never));
    for (const answer of await Promise.all(together)) assert.equal(answer.status, 200);
    assert.equal(requests.length, 5);

    const writes = scriptedGraph((request) =>
      isBatch(request)
        ? batchAnswer(request, () => ({ status, body: { error: { code: 'generalException' } } }))
        : graphError(status, 'generalException'),
    );
    assert.equal((await failureFrom(writes.graph.send(remove('a', '1'), never))).kind, 'unavailable');
    const removals = ['b', 'c'].map((name) => failureFrom(writes.graph.together.send(remove(name, '1'), never)));
    for (const { kind } of await Promise.all(removals)) assert.equal(kind, 'unavailable');
    assert.equal(writes.requests.length, 2);
  }
});
