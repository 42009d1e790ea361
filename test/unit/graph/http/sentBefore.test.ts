// Requests that are sent again: when, and what their answers mean then.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GraphRequest } from '../../../../src/graph/graph.ts';
import { failureFrom } from '../support/failureFrom.ts';
import {
  batchAnswer,
  graphError,
  innerRequests,
  isBatch,
  json,
  never,
  scriptedGraph,
} from '../support/scriptedGraph.ts';

const remove = (user: string): GraphRequest => ({
  method: 'DELETE',
  version: 'v1.0',
  path: `/users/${user}/authentication/fido2Methods/k`,
  idempotent: true,
});
const read = (user: string): GraphRequest => ({
  method: 'GET',
  version: 'v1.0',
  path: `/users/${user}`,
  idempotent: true,
});
const gone = { status: 404, body: { error: { code: 'resourceNotFound', message: '' } } };

test('§15.50 a Retry-After that is a number in the JSON of a batch is waited out', async () => {
  const { graph, requests, clock } = scriptedGraph((request) =>
    isBatch(request) && requests.length === 1
      ? batchAnswer(request, ({ id }) => ({
          ...(id === '1' && { status: 429, headers: { 'retry-after': 37 } as unknown as Record<string, string> }),
        }))
      : json({ value: [] }),
  );
  const start = clock.now();
  await Promise.all(['a', 'b'].map((user) => graph.together.send(read(user), never)));
  assert.deepEqual(
    requests.map(({ at }) => at - start),
    [0, 37_000],
  );
});

test('§15.10 a 404 says whether the same request may have taken effect before', async () => {
  for (const first of [503, 504]) {
    let sent = 0;
    const { graph } = scriptedGraph(() =>
      ++sent === 1 ? graphError(first, 'serviceNotAvailable') : graphError(404, 'resourceNotFound'),
    );
    const failure = await failureFrom(graph.together.send(remove('a'), never));
    assert.deepEqual([failure.kind, 'resent' in failure], ['notFound', true]);
  }
  const { graph } = scriptedGraph(() => graphError(404, 'resourceNotFound'));
  for (const sender of [graph, graph.together]) {
    const failure = await failureFrom(sender.send(remove('a'), never));
    assert.deepEqual([failure.kind, 'resent' in failure], ['notFound', false]);
  }
});

test('§15.10 so does a 404 after an answer that was missing in its batch', async () => {
  const { graph } = scriptedGraph((request) => {
    if (!isBatch(request)) return graphError(404, 'resourceNotFound');
    const [, second] = innerRequests(request);
    return json({ responses: [{ id: second?.id, ...gone }] });
  });
  const failures = await Promise.all(['a', 'b'].map((user) => failureFrom(graph.together.send(remove(user), never))));
  assert.deepEqual(
    failures.map((failure) => [failure.kind, 'resent' in failure]),
    [
      ['notFound', true],
      ['notFound', false],
    ],
  );
});

test('batches that were refused down to single requests grow again once those go well', async () => {
  let refusing = true;
  const { graph, requests } = scriptedGraph((request) => {
    if (!isBatch(request)) return json({ value: [] });
    return refusing ? graphError(504, 'gatewayTimeout') : batchAnswer(request);
  });
  const users = Array.from({ length: 40 }, (_, index) => `u${index}`);
  const readAll = async (): Promise<void> => {
    await Promise.allSettled(users.map((user) => graph.together.send(read(user), never)));
  };
  for (let round = 0; round < 5; round++) await readAll();
  refusing = false;
  const before = requests.length;
  await readAll();
  await readAll();
  assert.ok(requests.length - before < 40);
});
