// The tenant's queue: what a 429 does to everybody.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GraphRequest, ThrottleState } from '../../../../src/graph/graph.ts';
import { failureFrom } from '../support/failureFrom.ts';
import { batchAnswer, graphError, isBatch, json, never, scriptedGraph } from '../support/scriptedGraph.ts';

const read = (id: string, path = `/users/${id}`): GraphRequest => ({
  method: 'GET',
  version: 'v1.0',
  path,
  idempotent: true,
});
const addPhone: GraphRequest = {
  method: 'POST',
  version: 'v1.0',
  path: '/users/a/authentication/phoneMethods',
  body: {},
  idempotent: false,
};
const tooMany = (retryAfter?: string): Response =>
  graphError(429, 'TooManyRequests', '', retryAfter === undefined ? {} : { 'retry-after': retryAfter });
const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index));

/** A service that counts how many it has in its hands. */
function counting() {
  let inHand = 0;
  const counter = { most: 0, each: [] as number[] };
  const held = async (answer: () => Response): Promise<Response> => {
    inHand++;
    counter.most = Math.max(counter.most, inHand);
    counter.each.push(inHand);
    await new Promise((resolve) => setImmediate(resolve));
    inHand--;
    return answer();
  };
  return { counter, held };
}

test('no more than eight requests are in flight, or as many as told', async () => {
  for (const [maxInFlight, expected] of [
    [undefined, 8],
    [3, 3],
  ] as const) {
    const { counter, held } = counting();
    const options = maxInFlight === undefined ? {} : { throttle: { maxInFlight } };
    const { graph } = scriptedGraph(() => held(() => json({})), options);
    await Promise.all(ids(30).map((id) => graph.send(read(id), never)));
    assert.equal(counter.most, expected);
  }
});

test('after a 429 one request goes ahead, and the others follow when it is let in', async () => {
  const { counter, held } = counting();
  let throttled = 8;
  const { graph } = scriptedGraph(() => held(() => (throttled-- > 0 ? tooMany('1') : json({}))));
  await Promise.all(ids(8).map((id) => graph.send(read(id), never)));
  assert.deepEqual(counter.each, [1, 2, 3, 4, 5, 6, 7, 8, 1, 1, 2, 3, 4, 5, 6, 7]);
});

for (const [retryAfter, expected] of [
  ['0.249', 249],
  ['2', 2_000],
  ['Tue, 01 Sep 2026 08:00:30 GMT', 30_000],
  ['300', 300_000],
] as const)
  test(`§15.50 Retry-After "${retryAfter}" is waited out in full, by everybody`, async () => {
    let first = true;
    const { graph, requests, clock } = scriptedGraph(
      () => {
        if (!first) return json({});
        first = false;
        return tooMany(retryAfter);
      },
      { throttle: { maxInFlight: 1 } },
    );
    const start = clock.now();
    await Promise.all([
      graph.send(read('a'), never),
      graph.send(read('b'), never),
      graph.together.send(read('c'), never),
    ]);
    assert.deepEqual(
      requests.map(({ at }) => at - start),
      [0, expected, expected, expected],
    );
  });

for (const retryAfter of [undefined, '0', 'Tue, 01 Sep 2026 07:00:00 GMT'])
  test(`without a usable Retry-After (${String(retryAfter)}) the waits grow`, async () => {
    let throttled = 4;
    const { graph, clock } = scriptedGraph(() => (throttled-- > 0 ? tooMany(retryAfter) : json({})));
    await graph.send(read('a'), never);
    assert.deepEqual(clock.sleeps, [750, 1_500, 3_000, 6_000]);
  });

test('a shorter Retry-After does not shorten a longer one', async () => {
  const waits = ['60', '1'];
  const { graph, requests, clock } = scriptedGraph(() => {
    const wait = waits.shift();
    return wait === undefined ? json({}) : tooMany(wait);
  });
  const start = clock.now();
  await Promise.all([graph.send(read('a'), never), graph.send(read('b'), never)]);
  assert.deepEqual(
    requests.map(({ at }) => at - start),
    [0, 0, 60_000, 60_000],
  );
});

test('a service that always says "at once" is not believed for ever', async () => {
  let throttled = 6;
  const { graph, clock } = scriptedGraph(() => (throttled-- > 0 ? tooMany('0.1') : json({})));
  await graph.send(read('a'), never);
  assert.deepEqual(clock.sleeps, [100, 750, 1_500, 3_000, 6_000, 12_000]);
});

test('a 429 was not let in, so even a POST that must not be doubled is sent again', async () => {
  let throttled = 1;
  const { graph, requests } = scriptedGraph(() =>
    throttled-- > 0 ? tooMany('1') : new Response(null, { status: 201 }),
  );
  await graph.send(addPhone, never);
  assert.equal(requests.length, 2);
});

test('§15.49 after ten minutes of 429 patience ends, and the failure says how long the service still wants', async () => {
  const { graph, requests, clock } = scriptedGraph(() => tooMany('250'));
  const start = clock.now();
  const failure = await failureFrom(graph.send(read('a'), never));
  assert.ok(failure.kind === 'throttled');
  assert.equal(failure.retryAfterMs, 250_000);
  assert.equal(failure.trace?.code, 'TooManyRequests');
  assert.equal(requests.length, 3);
  assert.equal(clock.now() - start, 500_000);
});

test('whoever would have to wait longer than that is told at once, in the queue and later', async () => {
  const { graph, requests } = scriptedGraph(() => tooMany('3600'), { throttle: { maxInFlight: 1 } });
  const failures = await Promise.all([
    failureFrom(graph.send(read('a'), never)),
    failureFrom(graph.send(read('b'), never)),
    failureFrom(graph.together.send(read('c'), never)),
  ]);
  assert.deepEqual(
    failures.map(({ kind }) => kind),
    ['throttled', 'throttled', 'throttled'],
  );
  assert.equal((await failureFrom(graph.send(read('d'), never))).kind, 'throttled');
  assert.equal(requests.length, 1);
});

test('§15.49 503 and 504 are tried again three times where that does no harm, and never for a phone or a pass', async () => {
  for (const status of [503, 504]) {
    const reads = scriptedGraph(() => graphError(status, 'serviceNotAvailable'));
    assert.equal((await failureFrom(reads.graph.send(read('a'), never))).kind, 'unavailable');
    assert.equal(reads.requests.length, 4);
    assert.deepEqual(reads.clock.sleeps, [750, 1_500, 3_000]);

    const writes = scriptedGraph(() => graphError(status, 'serviceNotAvailable', '', { 'retry-after': '1' }));
    assert.equal((await failureFrom(writes.graph.send(addPhone, never))).kind, 'unavailable');
    assert.equal((await failureFrom(writes.graph.together.send(addPhone, never))).kind, 'unavailable');
    assert.equal(writes.requests.length, 2);
  }
});

test('§15.49 a Retry-After of a 503 is waited out, and does not hold up the others', async () => {
  let first = true;
  const { graph, requests, clock } = scriptedGraph(
    ({ url }) => {
      if (!first || !url.endsWith('/a')) return json({});
      first = false;
      return graphError(503, 'serviceNotAvailable', '', { 'retry-after': '200' });
    },
    { throttle: { maxInFlight: 1 } },
  );
  const start = clock.now();
  await Promise.all([graph.send(read('a'), never), graph.send(read('b'), never)]);
  assert.deepEqual(
    requests.map(({ at }) => at - start),
    [0, 0, 200_000],
  );
});

test('what somebody waits for goes before background batches, and what was throttled keeps its turn', async () => {
  let throttle = true;
  const { graph, requests } = scriptedGraph(
    (request) => {
      if (throttle) {
        throttle = false;
        return tooMany('1');
      }
      return isBatch(request) ? batchAnswer(request) : json({});
    },
    { throttle: { maxInFlight: 1 } },
  );
  const first = graph.send(read('first'), never);
  const background = ids(40).map((id) => graph.together.send(read(id), never));
  await new Promise((resolve) => setImmediate(resolve));
  const urgent = graph.send(read('urgent'), never);
  await Promise.all([first, urgent, ...background]);
  assert.deepEqual(
    requests.map(({ url }) => url.split('/').at(-1)),
    ['first', 'first', 'urgent', '$batch', '$batch'],
  );
});

test('people who wait are told when it goes on, and no timer runs when nobody waits', async () => {
  let throttled = 1;
  const { graph, clock } = scriptedGraph(() => (throttled-- > 0 ? tooMany('30') : json({})));
  const states: ThrottleState[] = [];
  const stop = graph.onThrottle((state) => states.push(state));
  const until = clock.now() + 30_000;
  await graph.send(read('a'), never);
  assert.deepEqual(states, [{ waitingUntil: until }, {}]);
  stop();

  throttled = 1;
  const abort = new AbortController();
  const waiting = failureFrom(graph.send(read('b'), abort.signal));
  while (graph.throttle().waitingUntil === undefined) await new Promise((resolve) => setImmediate(resolve));
  abort.abort();
  assert.equal((await waiting).kind, 'cancelled');
  assert.deepEqual(graph.throttle(), {});
  assert.equal(clock.sleeping(), 0);
  assert.equal(states.length, 2, 'the listener was removed');
});

test('a token that took long to get is not used while the tenant is throttled meanwhile', async () => {
  let slow = (): void => undefined;
  const { graph, requests, clock } = scriptedGraph(
    ({ url }) => (url.endsWith('/a') && requests.length === 1 ? tooMany('60') : json({})),
    {
      tokenSource: {
        getToken: (need) =>
          need === 'read'
            ? Promise.resolve('r')
            : new Promise((resolve) => {
                slow = () => {
                  resolve('w');
                };
              }),
      },
    },
  );
  const start = clock.now();
  const write = graph.send(addPhone, never);
  const reading = graph.send(read('a'), never);
  while (graph.throttle().waitingUntil === undefined) await new Promise((resolve) => setImmediate(resolve));
  slow();
  await Promise.all([write, reading]);
  assert.deepEqual(
    requests.map(({ at }) => at - start),
    [0, 60_000, 60_000],
  );
});

test('§15.48 reports and audit logs are asked for five times in ten seconds, together or alone', async () => {
  const { graph, requests, clock } = scriptedGraph(() => json({ value: [] }));
  const start = clock.now();
  const paths = ['/reports/authenticationMethods/userRegistrationDetails', '/auditLogs/directoryAudits?$top=1'];
  await Promise.all(
    ids(12).map((id, index) => (index % 2 === 0 ? graph : graph.together).send(read(id, paths[index % 2]), never)),
  );
  assert.deepEqual(
    requests.map(({ at }) => at - start),
    [0, 0, 0, 0, 0, 10_000, 10_000, 10_000, 10_000, 10_000, 20_000, 20_000],
  );
});
