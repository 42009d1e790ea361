// Requests asked for in the same turn.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failureFrom } from '../support/failureFrom.ts';
import {
  batchAnswer,
  innerRequests,
  isBatch,
  json,
  never,
  root,
  scriptedGraph,
  type InnerAnswer,
  type InnerRequest,
} from '../support/scriptedGraph.ts';
import { addPhone, paths, read, remove } from '../support/userRequests.ts';

const echo = ({ url }: InnerRequest): InnerAnswer => ({ body: { url } });
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('one turn makes batches of twenty; what is left alone goes alone', async () => {
  const { graph, requests } = scriptedGraph((request) =>
    isBatch(request) ? batchAnswer(request, echo) : json({ alone: 1 }),
  );
  const answers = await Promise.all(paths(41).map((path) => graph.together.send(read(path), never)));
  assert.deepEqual(
    requests.map((request) => (isBatch(request) ? innerRequests(request).length : request.url)),
    [20, 20, `${root}/v1.0/users/40`],
  );
  assert.deepEqual(
    answers.slice(0, 40).map(({ body }) => body),
    paths(40).map((url) => ({ url })),
  );
  assert.deepEqual(answers[40]?.body, { alone: 1 });

  await turn();
  await graph.together.send(read('/me'), never);
  assert.equal(requests.at(-1)?.url, `${root}/v1.0/me`);
});

test('§15.53 addresses in a batch have no version, and a body its content type', async () => {
  const { graph, requests, tokens } = scriptedGraph((request) =>
    batchAnswer(request, () => ({ status: 204, body: undefined })),
  );
  await Promise.all([
    graph.together.send({ ...addPhone('a'), headers: { ConsistencyLevel: 'eventual' } }, never),
    graph.together.send(remove('b', '1'), never),
  ]);
  assert.equal(requests[0]?.url, `${root}/v1.0/$batch`);
  assert.deepEqual(requests[0].body, {
    requests: [
      {
        id: '1',
        method: 'POST',
        url: '/users/a/authentication/phoneMethods',
        headers: { ConsistencyLevel: 'eventual', 'Content-Type': 'application/json' },
        body: { phoneType: 'mobile' },
      },
      { id: '2', method: 'DELETE', url: '/users/b/authentication/phoneMethods/1' },
    ],
  });
  assert.deepEqual(tokens, [{ need: 'write' }]);
});

test('versions, and reads and writes, never share a batch; a batch of reads needs no more than a read token', async () => {
  const { graph, requests, tokens } = scriptedGraph((request) => batchAnswer(request));
  const beta = paths(2).map((path) => graph.together.send({ ...read(path), version: 'beta' }, never));
  const reads = paths(2).map((path) => graph.together.send(read(path), never));
  const writes = ['a', 'b'].map((user) => graph.together.send(remove(user, '1'), never));
  const link = graph.together.send(read(`${root}/beta/users/next?$skiptoken=x`), never);
  await Promise.all([...beta, ...reads, ...writes, link]);
  assert.deepEqual(
    requests
      .map(
        (request) =>
          `${request.url.split('/')[3] ?? ''} ${innerRequests(request)
            .map(({ method }) => method)
            .join()}`,
      )
      .toSorted(),
    ['beta GET,GET,GET', 'v1.0 DELETE,DELETE', 'v1.0 GET,GET'],
  );
  assert.deepEqual(tokens.map(({ need }) => need).toSorted(), ['read', 'read', 'write']);
  const last = requests.flatMap((request) => innerRequests(request)).find(({ url }) => url.includes('skiptoken'));
  assert.equal(last?.url, '/users/next?$skiptoken=x');
});

test('what one click asks for goes before the batches that wait in the background', async () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const { graph, requests } = scriptedGraph(
    async (request) => {
      await opened;
      return batchAnswer(request);
    },
    { throttle: { maxInFlight: 1 } },
  );
  const background = paths(60).map((path) => graph.together.send(read(path), never));
  while (requests.length === 0) await turn();
  const click = ['/me/a', '/me/b'].map((path) => graph.together.send(read(path), never));
  for (let turns = 0; turns < 3; turns++) await turn();
  open();
  await Promise.all([...background, ...click]);
  // One batch was under way already.
  assert.deepEqual(
    requests.map((request) => innerRequests(request).length),
    [20, 2, 20, 20],
  );
});

test('§15.12 two writes for one user are never in flight together, in one batch or in two', async () => {
  const inHand = new Set<string>();
  const { graph, requests } = scriptedGraph(async (request) => {
    const users = (isBatch(request) ? innerRequests(request).map(({ url }) => url) : [request.url]).map(
      (url) => /users\/(\w)/.exec(url)?.[1] ?? '',
    );
    for (const user of users) {
      assert.ok(!inHand.has(user), `two writes for ${user}`);
      inHand.add(user);
    }
    await turn();
    await turn();
    for (const user of users) inHand.delete(user);
    return isBatch(request) ? batchAnswer(request, () => ({ status: 204 })) : new Response(null, { status: 204 });
  });
  const order: string[] = [];
  await Promise.all(
    ['a1', 'b1', 'A2', 'c1', 'a3'].map(async ([user = '', id = '']) => {
      const request = remove(user.toLowerCase(), id);
      await graph.together.send({ ...request, version: id === '3' ? 'beta' : 'v1.0' }, never);
      order.push(user + id);
    }),
  );
  assert.deepEqual(
    order.filter((each) => each.toLowerCase().startsWith('a')),
    ['a1', 'A2', 'a3'],
  );
  assert.equal(requests.length, 3);
});

test('what is given up before it is sent leaves its batch', async () => {
  const { graph, requests } = scriptedGraph((request) => batchAnswer(request));
  const abort = new AbortController();
  const given = failureFrom(graph.together.send(read('/users/given-up'), abort.signal));
  const kept = paths(2).map((path) => graph.together.send(read(path), never));
  abort.abort();
  assert.equal((await given).kind, 'cancelled');
  await Promise.all(kept);
  assert.deepEqual(
    requests.map((request) => innerRequests(request).map(({ url }) => url)),
    [paths(2)],
  );
});

test('what is given up later is cancelled at once, its answer dropped; a read nobody waits for is stopped', async () => {
  let answer = (): void => undefined;
  const signals: AbortSignal[] = [];
  const { graph, requests } = scriptedGraph(
    (request, signal) =>
      new Promise((resolve) => {
        signals.push(signal);
        answer = () => {
          resolve(batchAnswer(request));
        };
      }),
  );
  const [one, two] = [new AbortController(), new AbortController()];
  const first = failureFrom(graph.together.send(read('/users/0'), one.signal));
  const second = graph.together.send(read('/users/1'), two.signal);
  while (requests.length === 0) await turn();
  one.abort();
  assert.equal((await first).kind, 'cancelled');
  assert.equal(signals[0]?.aborted, false);
  answer();
  assert.equal((await second).status, 200);

  const both = new AbortController();
  const failures = paths(2).map((path) => failureFrom(graph.together.send(read(path), both.signal)));
  while (requests.length === 1) await turn();
  both.abort();
  assert.deepEqual(
    (await Promise.all(failures)).map(({ kind }) => kind),
    ['cancelled', 'cancelled'],
  );
  assert.equal(signals[1]?.aborted, true);
  // Its place in flight is free again.
  const more = Promise.all(paths(2).map((path) => graph.together.send(read(path), never)));
  while (requests.length === 2) await turn();
  answer();
  await more;
});

test('a thousand requests of one signal make fifty batches, and no warning about listeners', async () => {
  const warnings: string[] = [];
  const onWarning = (warning: Error): void => void warnings.push(warning.name);
  process.on('warning', onWarning);
  const { graph, requests } = scriptedGraph((request) => batchAnswer(request, echo));
  const { signal } = new AbortController();
  const answers = await Promise.all(paths(1_000).map((path) => graph.together.send(read(path), signal)));
  await turn();
  process.off('warning', onWarning);
  assert.equal(requests.length, 50);
  assert.deepEqual(
    answers.map(({ body }) => body),
    paths(1_000).map((url) => ({ url })),
  );
  assert.deepEqual(warnings, []);
});

test('what waits is taken back unsent, what is on its way is answered', async () => {
  const withdrawal = new AbortController();
  const withdraw = withdrawal.signal;
  const { graph, requests } = scriptedGraph((request) => {
    // The second of the same user waits for the first.
    withdrawal.abort();
    return isBatch(request) ? batchAnswer(request, echo) : json({});
  });
  const first = graph.together.send({ ...remove('a', '1'), withdraw }, never);
  const second = graph.together.send({ ...remove('a', '2'), withdraw }, never);
  assert.deepEqual(await failureFrom(second), { kind: 'cancelled', unsent: true });
  assert.equal((await first).status, 200);
  assert.deepEqual(await failureFrom(graph.together.send({ ...remove('b', '1'), withdraw }, never)), {
    ...{ kind: 'cancelled', unsent: true },
  });
  assert.equal(requests.length, 1);
});

test('what is taken back after an answer that tells nothing is not said to be unsent', async () => {
  const withdrawal = new AbortController();
  const { graph, requests } = scriptedGraph(() => {
    withdrawal.abort();
    return json({ error: { code: 'serviceUnavailable' } }, 503);
  });
  const sent = graph.together.send({ ...remove('a', '1'), withdraw: withdrawal.signal }, never);
  assert.deepEqual(await failureFrom(sent), { kind: 'cancelled' });
  assert.equal(requests.length, 1);
});
