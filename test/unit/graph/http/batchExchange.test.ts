// What becomes of the parts of a batch.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RequestTrace } from '../../../../src/domain/failure.ts';
import type { GraphRequest } from '../../../../src/graph/graph.ts';
import { failureFrom } from '../support/failureFrom.ts';
import {
  batchAnswer,
  graphError,
  innerRequests,
  isBatch,
  json,
  never,
  root,
  scriptedGraph,
  type InnerAnswer,
} from '../support/scriptedGraph.ts';
import { addPhone, paths, read, remove } from '../support/userRequests.ts';

const innerError = (status: number, code: string, headers: Record<string, string> = {}): InnerAnswer => ({
  status,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: { error: { code, message: '', innerError: { 'request-id': 'inner' } } },
});

test('§15.49 parts throttled inside a 200 go again alone, after the longest of their waits', async () => {
  let round = 0;
  const { graph, requests, clock } = scriptedGraph((request) => {
    if (!isBatch(request)) return json({ again: true });
    round++;
    return batchAnswer(request, ({ id }) => {
      if (round > 1) return { body: { again: true } };
      if (id === '2') return innerError(429, 'TooManyRequests', { 'retry-after': '3' });
      return id === '3' ? innerError(429, 'UnknownError', { 'Retry-After': '7.5' }) : {};
    });
  });
  const start = clock.now();
  const answers = await Promise.all(paths(4).map((path) => graph.together.send(read(path), never)));
  assert.deepEqual(
    answers.map(({ body }) => body),
    [{ value: [] }, { again: true }, { again: true }, { value: [] }],
  );
  assert.deepEqual(
    requests.map(({ at }) => at - start),
    [0, 7_500],
  );
  assert.deepEqual(
    requests.map((request) => innerRequests(request).map(({ url }) => url)),
    [paths(4), ['/users/1', '/users/2']],
  );
});

test('batches that get on, if slowly, are not slowed down more and more', async () => {
  const { graph, clock } = scriptedGraph((request) => {
    if (!isBatch(request)) return json({});
    return batchAnswer(request, ({ id }) => (id < '6' ? {} : innerError(429, 'TooManyRequests')));
  });
  const start = clock.now();
  await Promise.all(paths(9).map((path) => graph.together.send(read(path), never)));
  await Promise.all(paths(9).map((path) => graph.together.send(read(path), never)));
  assert.ok(Math.max(...clock.sleeps) <= 750);
  assert.ok(clock.now() - start < 5_000);
});

test('a service that takes but one part of a batch is soon sent no more, whatever Retry-After it tells', async () => {
  let refused = 0;
  const { graph } = scriptedGraph((request) => {
    if (!isBatch(request)) return json({});
    return batchAnswer(request, ({ id }) => {
      if (id === '1') return {};
      refused++;
      return innerError(429, 'x', { 'retry-after': '0.1' });
    });
  });
  await Promise.all(paths(20).map((path) => graph.together.send(read(path), never)));
  const first = refused;
  await Promise.all(paths(200).map((path) => graph.together.send(read(path), never)));
  assert.ok(refused - first <= 40, `${refused - first} more parts were refused`);
});

test('a throttled write lets the next one for its user go after it', async () => {
  let throttled = true;
  const { graph, requests } = scriptedGraph((request) => {
    if (!isBatch(request)) return new Response(null, { status: 204 });
    const answer = throttled ? innerError(429, 'TooManyRequests', { 'retry-after': '1' }) : { status: 204 };
    throttled = false;
    return batchAnswer(request, () => answer);
  });
  const writes = [remove('a', '1'), remove('b', '1'), remove('a', '2')];
  await Promise.all(writes.map((write) => graph.together.send(write, never)));
  assert.deepEqual(
    requests.map((request) => (isBatch(request) ? innerRequests(request).length : request.url.split('/').at(-1))),
    [2, 2, '2'],
  );
});

test('parts throttled for ever fail with throttled, the others do not', async () => {
  const { graph } = scriptedGraph((request) =>
    isBatch(request)
      ? batchAnswer(request, ({ url }) =>
          url === '/users/0' ? innerError(429, 'TooManyRequests', { 'retry-after': '200' }) : {},
        )
      : graphError(429, 'TooManyRequests', '', { 'retry-after': '200' }),
  );
  const [first, second] = paths(2).map((path) => graph.together.send(read(path), never));
  assert.ok(first && second);
  assert.equal((await failureFrom(first)).kind, 'throttled');
  assert.equal((await second).status, 200);
});

for (const status of [429, 504])
  test(`a whole batch refused with ${status} halves the size of the next ones, once for one moment`, async () => {
    let refused = 2;
    const { graph, requests } = scriptedGraph((request) =>
      refused-- > 0 ? graphError(status, 'x', '', { 'retry-after': '1' }) : batchAnswer(request),
    );
    await Promise.all(paths(40).map((path) => graph.together.send(read(path), never)));
    assert.deepEqual(
      requests.map((request) => innerRequests(request).length),
      [20, 20, 10, 10, 10, 10],
    );
  });

test('after ten good batches the size grows again', async () => {
  let refused = 0;
  const { graph, requests } = scriptedGraph((request) => (refused-- > 0 ? graphError(504, 'x') : batchAnswer(request)));
  const send = (count: number) => Promise.all(paths(count).map((path) => graph.together.send(read(path), never)));
  await send(40);
  refused = 1;
  await send(140);
  assert.deepEqual(
    requests.slice(2).map((request) => innerRequests(request).length),
    [...Array.from({ length: 7 }, () => 20), 10, 10],
  );
  await send(80);
  await send(40);
  assert.equal(innerRequests(requests.at(-1) ?? assert.fail()).length, 20);
});

test('after a 504 of a whole batch a POST is not sent again, a DELETE is', async () => {
  let failed = false;
  const { graph, requests } = scriptedGraph((request) => {
    if (failed) return new Response(null, { status: 204 });
    failed = true;
    assert.equal(innerRequests(request).length, 2);
    return graphError(504, 'gatewayTimeout');
  });
  const post = graph.together.send(addPhone('a'), never);
  const removal = graph.together.send(remove('b', '1'), never);
  assert.equal((await failureFrom(post)).kind, 'unavailable');
  assert.equal((await removal).status, 204);
  assert.equal(requests.length, 2);
});

test('inner refusals are failures with the inner request id, and are reported', async () => {
  const seen: RequestTrace[] = [];
  const { graph } = scriptedGraph(
    (request) =>
      batchAnswer(request, ({ id }) =>
        id === '1' ? innerError(403, 'accessDenied') : { headers: { 'request-id': 'r2' } },
      ),
    { onRequest: (trace) => seen.push(trace) },
  );
  const [refused, fine] = ['/users/a/authentication/methods', '/users/b'].map((path) =>
    graph.together.send(read(path), never),
  );
  assert.ok(refused && fine);
  const failure = await failureFrom(refused);
  assert.equal(failure.kind, 'accessDenied');
  assert.deepEqual(
    [failure.trace?.requestId, failure.trace?.path, failure.trace?.method, failure.trace?.status],
    ['inner', '/v1.0/users/a/authentication/methods', 'GET', 403],
  );
  assert.equal((await fine).trace.requestId, 'r2');
  assert.deepEqual(
    seen.map(({ path, status }) => [path, status]),
    [
      ['/v1.0/$batch', 200],
      ['/v1.0/users/a/authentication/methods', 403],
    ],
  );
});

test('answers in any order, for unknown ids, twice for one id and not at all are sorted out', async () => {
  const { graph, requests } = scriptedGraph((request) => {
    if (!isBatch(request)) return json({ alone: request.url });
    return json({
      responses: [
        null,
        { id: '99', status: 200, body: {} },
        { id: '3', status: 200, body: { url: '/users/2' } },
        { id: '1', status: 200, body: { url: '/users/0' } },
        { id: '1', status: 404, body: { error: { code: 'x' } } },
        { id: '4', status: 'fine' },
      ],
    });
  });
  const answers = await Promise.all(paths(4).map((path) => graph.together.send(read(path), never)));
  assert.deepEqual(
    answers.map(({ body }) => body),
    [{ url: '/users/0' }, { alone: `${root}/v1.0/users/1` }, { url: '/users/2' }, { alone: `${root}/v1.0/users/3` }],
  );
  assert.equal(requests.length, 3);
});

test('a POST left out of the answers may have been carried out: it fails and is not sent again', async () => {
  const { graph, requests } = scriptedGraph(() => json({ responses: [{ id: '1', status: 204 }] }));
  const [fine, lost] = ['a', 'b'].map((user) => graph.together.send(addPhone(user), never));
  assert.ok(fine && lost);
  assert.equal((await fine).status, 204);
  assert.equal((await failureFrom(lost)).kind, 'unavailable');
  assert.equal(requests.length, 1);
});

test('a failed dependency inside a batch is asked for again, alone', async () => {
  const { graph } = scriptedGraph((request) =>
    isBatch(request)
      ? batchAnswer(request, ({ id }) => (id === '1' ? innerError(424, 'FailedDependency') : {}))
      : json({ alone: 1 }),
  );
  const [first] = await Promise.all(paths(2).map((path) => graph.together.send(read(path), never)));
  assert.deepEqual(first?.body, { alone: 1 });
});

test('parts that go again after a 503 wait the same time and meet in one batch', async () => {
  let failing = true;
  let turns = 0;
  const { graph, requests } = scriptedGraph(
    (request) => {
      const answer = failing ? innerError(503, 'serviceNotAvailable') : {};
      failing = false;
      return batchAnswer(request, () => answer);
    },
    { random: () => (turns++ % 10) / 10 },
  );
  await Promise.all(paths(20).map((path) => graph.together.send(read(path), never)));
  assert.deepEqual(
    requests.map((request) => innerRequests(request).length),
    [20, 20],
  );
});

test('inner 503s are tried again where that does no harm', async () => {
  let failing = true;
  const { graph, requests } = scriptedGraph((request) => {
    if (!failing) return new Response(null, { status: 204 });
    failing = false;
    return batchAnswer(request, () => innerError(503, 'serviceNotAvailable'));
  });
  const removal = graph.together.send(remove('a', '1'), never);
  const post = graph.together.send(addPhone('b'), never);
  assert.equal((await failureFrom(post)).kind, 'unavailable');
  assert.equal((await removal).status, 204);
  assert.equal(requests.length, 2);
});

for (const [name, answer, kind] of [
  ['an HTML page', () => new Response('<html>', { headers: { 'content-type': 'text/html' } }), 'notGraph'],
  ['no list of responses', () => json({ value: [] }), 'unexpected'],
  ['a refusal', () => graphError(400, 'BadRequest'), 'refused'],
] as const)
  test(`a batch answered with ${name} fails in all its parts with ${kind}`, async () => {
    const { graph, requests } = scriptedGraph(answer);
    const failures = await Promise.all(paths(3).map((path) => failureFrom(graph.together.send(read(path), never))));
    assert.deepEqual(
      failures.map((failure) => failure.kind),
      [kind, kind, kind],
    );
    assert.equal(requests.length, 1);
  });

test('a lost connection sends a batch of reads once more, and one of writes never', async () => {
  const reads = scriptedGraph(() => {
    throw new TypeError('fetch failed');
  });
  const kinds = async (requests: readonly GraphRequest[]): Promise<string[]> =>
    Promise.all(requests.map(async (request) => (await failureFrom(reads.graph.together.send(request, never))).kind));
  assert.deepEqual(await kinds(paths(2).map(read)), ['offline', 'offline']);
  assert.equal(reads.requests.length, 2);
  assert.deepEqual(await kinds([remove('a', '1'), remove('b', '1')]), ['offline', 'offline']);
  assert.equal(reads.requests.length, 3);
});
