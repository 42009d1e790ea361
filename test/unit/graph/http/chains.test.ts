// Batches whose parts depend on one another, so that a refusal costs one of them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RequestTrace } from '../../../../src/domain/failure.ts';
import { batchAnswer, innerRequests, never, scriptedGraph, type InnerAnswer } from '../support/scriptedGraph.ts';
import { addPhone, paths, read } from '../support/userRequests.ts';

const innerError = (status: number, code: string): InnerAnswer => ({ status, body: { error: { code, message: '' } } });

test('the first two batches to a tenant of which nothing is known are chains; one by itself is none, nor are later ones', async () => {
  const alone = scriptedGraph((request) => batchAnswer(request));
  await Promise.all(paths(20).map((path) => alone.graph.together.send(read(path), never)));
  assert.ok(innerRequests(alone.requests[0] ?? assert.fail()).every(({ dependsOn }) => dependsOn === undefined));

  const { graph, requests } = scriptedGraph((request) => batchAnswer(request));
  await Promise.all(paths(100).map((path) => graph.together.send(read(path), never)));
  const dependencies = requests.map((request) => innerRequests(request).map(({ dependsOn }) => dependsOn?.join()));
  const chain = Array.from({ length: 20 }, (_, index) => (index === 0 ? undefined : String(index)));
  const none = Array.from({ length: 20 }, () => undefined);
  assert.deepEqual(dependencies, [chain, chain, none, none, none]);
});

test('what a chain did not get to goes again at once, even a POST, and is no failure to be told of', async () => {
  const seen: RequestTrace[] = [];
  let chains = 0;
  const { graph, requests } = scriptedGraph(
    (request) => {
      if (!innerRequests(request).some(({ dependsOn }) => dependsOn))
        return batchAnswer(request, () => ({ status: 201 }));
      chains++;
      return batchAnswer(request, ({ id }) => {
        if (id === '3') return innerError(403, 'accessDenied');
        return Number(id) > 3 ? innerError(424, 'FailedDependency') : { status: 201 };
      });
    },
    { onRequest: (trace) => seen.push(trace) },
  );
  const results = await Promise.allSettled(
    Array.from({ length: 40 }, (_, index) => graph.together.send(addPhone(`u${index}`), never)),
  );
  assert.equal(chains, 2);
  assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 38);
  const posted = requests.flatMap((request) => innerRequests(request)).map(({ url }) => url);
  assert.equal(new Set(posted).size, 40);
  assert.equal(posted.length, 74, '17 of each were skipped');
  assert.deepEqual(
    seen.filter(({ status }) => status !== 200).map(({ status }) => status),
    [403, 403],
  );
});
