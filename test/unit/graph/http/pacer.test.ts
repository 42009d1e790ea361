// How well services of many kinds are kept to, none of which tells its limit.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Graph, GraphRequest } from '../../../../src/graph/graph.ts';
import { bucket, limitedGraph, windowed, type LimitedService } from '../support/limitedService.ts';
import { batchAnswer, graphError, isBatch, json, never, scriptedGraph } from '../support/scriptedGraph.ts';

const read = (user: number): GraphRequest => ({
  method: 'GET',
  version: user % 3 === 0 ? 'v1.0' : 'beta',
  path: `/users/${user}/authentication/methods`,
  idempotent: true,
});
const remove = (user: number, id: number): GraphRequest => ({
  method: 'DELETE',
  version: 'v1.0',
  path: `/users/${user}/authentication/phoneMethods/${id}`,
  idempotent: true,
});

type Work = (graph: Graph) => Promise<unknown>;
const all = (count: number, one: (index: number) => Promise<unknown>): Promise<unknown> =>
  Promise.all(Array.from({ length: count }, (_, index) => one(index)));
const reads =
  (count: number): Work =>
  ({ together }) =>
    all(count, (user) => together.send(read(user), never));
/** Three reads of each, then three removals one after another, and a reading back. */
const resets =
  (users: number): Work =>
  async (graph) => {
    await reads(3 * users)(graph);
    await all(users, async (user) => {
      for (const id of [1, 2, 3]) await graph.together.send(remove(user, id), never);
      await graph.together.send(read(user), never);
    });
  };
const writesOnly: LimitedService['limited'] = ({ method }) => method !== 'GET';

interface Case extends LimitedService {
  readonly work: Work;
  /** What may be let in at once, and per second. */
  readonly burst: number;
  readonly perSecond: number;
}

/** As in the demo tenant. */
const methods = { burst: 20, perSecond: 2, limit: () => bucket(20, 2) };

const cases: Readonly<Record<string, Omit<Case, 'limit'> & { readonly limit: () => LimitedService['limit'] }>> = {
  'a bucket of 20 that gives 2 in a second, reset of 100 users': { ...methods, work: resets(100) },
  'the same, 1000 reads': { ...methods, work: reads(1000) },
  'the same over a line that takes a second': { ...methods, latencyMs: 1_000, work: reads(1000) },
  'the same without Retry-After': { ...methods, retryAfter: () => undefined, work: resets(100) },
  'the same with Retry-After 1 whatever is true': { ...methods, retryAfter: () => '1', work: resets(100) },
  'the same with Retry-After 10, which is too long': { ...methods, retryAfter: () => '10', work: resets(100) },
  'the same with Retry-After 0.1, which is too short': { ...methods, retryAfter: () => '0.1', work: resets(100) },
  'a bucket of 5 that gives one in two seconds': {
    ...{ burst: 5, perSecond: 0.5, limit: () => bucket(5, 0.5), work: reads(2000) },
  },
  'a bucket of 100 that gives 10 in a second': {
    ...{ burst: 100, perSecond: 10, limit: () => bucket(100, 10), work: reads(8000) },
  },
  '20 in each window of ten seconds': { ...methods, limit: () => windowed(20, 10_000), work: resets(100) },
  'the same, beginning in the middle of one': {
    ...{ ...methods, limit: () => windowed(20, 10_000, 5_000), work: resets(100) },
  },
  'the same without Retry-After, 20 in each window': {
    ...{ ...methods, limit: () => windowed(20, 10_000), retryAfter: () => undefined, work: reads(1000) },
  },
  '100 in each window of twenty seconds': {
    ...{ burst: 100, perSecond: 5, limit: () => windowed(100, 20_000), work: reads(8000) },
  },
  'batches counted once, and refused whole': { ...methods, byRequest: true, work: reads(14_000) },
  'a limit on writes alone': { ...methods, limited: writesOnly, work: resets(200) },
  'a limit on writes alone without Retry-After': {
    ...{ ...methods, limited: writesOnly, retryAfter: () => undefined, work: resets(200) },
  },
};

for (const [name, { work, burst, perSecond, ...service }] of Object.entries(cases))
  test(`${name}: fewer than 2 in 100 are refused, and what is allowed is used`, async () => {
    const { graph, seen, now } = limitedGraph({ ...service, limit: service.limit() });
    const start = now();
    await work(graph);
    const allowed = burst + (perSecond * (seen.lastLetInAt - start)) / 1_000;
    const refused = seen.refused / (seen.refused + seen.letIn);
    assert.ok(refused < 0.02, `${(100 * refused).toFixed(2)} % were refused`);
    assert.ok(seen.letIn / allowed >= 0.9, `${((100 * seen.letIn) / allowed).toFixed(1)} % were used`);
    assert.equal(seen.tooEarly, 0);
  });

test('a tenant that tells how near its limit is, is slowed down for before it refuses anything', async () => {
  const size = 1_000;
  const limit = bucket(size, 100);
  let left = size;
  const watched: LimitedService['limit'] = (now) => {
    const wait = limit(now);
    left = limit.left();
    return wait;
  };
  const share = (): string | undefined => {
    const used = 1 - left / size;
    return used > 0.8 ? used.toFixed(2) : undefined;
  };
  const { graph, seen, now } = limitedGraph({ limit: watched, share, latencyMs: 800 });
  const start = now();
  await reads(8_000)(graph);
  const allowed = size + (100 * (now() - start)) / 1_000;
  assert.equal(seen.refused, 0);
  assert.ok(seen.letIn / allowed >= 0.9, `${((100 * seen.letIn) / allowed).toFixed(1)} % were used`);
});

test('a tenant that has become generous is soon read at full speed again', async () => {
  const strict = bucket(20, 2);
  let generous = false;
  const { graph, seen, now } = limitedGraph({ limit: (at) => (generous ? undefined : strict(at)) });
  await reads(200)(graph);
  generous = true;
  const start = now();
  await reads(3_000)(graph);
  assert.ok(now() - start < 5 * 60_000, `${(now() - start) / 1_000} s`);
  const before = now();
  await reads(3_000)(graph);
  assert.ok(now() - before < 2_000);
  assert.ok(seen.refused < 10);
});

test('after ten quiet minutes nothing of a limit is held against the tenant', async () => {
  const strict = bucket(20, 2);
  let generous = false;
  const { graph, now, sleep } = limitedGraph({ limit: (at) => (generous ? undefined : strict(at)) });
  await reads(100)(graph);
  generous = true;
  await sleep(601_000);
  const start = now();
  await reads(1_000)(graph);
  assert.ok(now() - start < 1_000);
});

test('what somebody clicks after a pause in the work goes at once, though the tenant is slow', async () => {
  const { graph, now, sleep } = limitedGraph({ limit: bucket(20, 2) });
  await reads(100)(graph);
  await sleep(5_000);
  const start = now();
  await reads(4)(graph);
  assert.ok(now() - start < 200);
});

test('a click that is refused once is not held to the pace of clicks', async () => {
  let throttled = true;
  const { graph, clock } = scriptedGraph(() => {
    if (!throttled) return json({});
    throttled = false;
    return graphError(429, 'TooManyRequests', '', { 'retry-after': '2' });
  });
  for (let click = 0; click < 3; click++) await graph.send(read(click), never);
  const start = clock.now();
  await all(8, (user) => graph.send(read(user), never));
  assert.equal(clock.now() - start, 0);
});

test('a report that is refused, having a limit of its own, sets no pace for the others', async () => {
  const report: GraphRequest = { ...read(0), path: '/auditLogs/directoryAudits' };
  let throttled = true;
  const { graph, clock } = scriptedGraph((request) => {
    if (isBatch(request)) return batchAnswer(request);
    if (!request.url.includes('auditLogs') || !throttled) return json({});
    throttled = false;
    return graphError(429, 'TooManyRequests', '', { 'retry-after': '2' });
  });
  await reads(60)(graph);
  await graph.send(report, never);
  assert.equal(clock.sleeps.at(-1), 2_000);
  const start = clock.now();
  await reads(200)(graph);
  assert.equal(clock.now() - start, 0);
});

test('whoever waits for a pace that was learned is told of it, and of no pause', async () => {
  const { graph } = limitedGraph({ limit: bucket(20, 2) });
  const states: (number | undefined)[] = [];
  graph.onThrottle(({ waitingUntil, perSecond }) => {
    if (waitingUntil === undefined) states.push(perSecond);
  });
  await reads(100)(graph);
  const told = states.filter((perSecond) => perSecond !== undefined);
  assert.ok(told.length > 0);
  assert.ok((told.at(-1) ?? 0) > 1.5 && (told.at(-1) ?? 0) < 2.5, String(told));
  assert.deepEqual(graph.throttle(), {});
});
