// Throttling (contract 10.2, 10.3; checklist item 7).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveOptions } from '../../../src/demo/demoOptions.ts';
import { resourceUnits } from '../../../src/demo/http/throttle.ts';
import { parseQuery } from '../../../src/demo/odata/queryOptions.ts';
import { openDemo, type DemoClient } from '../../support/demo/openDemo.ts';
import { methodsOf } from '../../support/demo/paths.ts';
import { refusal, type RawAnswer } from '../../support/demo/rawAnswer.ts';

const report = '/v1.0/reports/authenticationMethods/userRegistrationDetails?$top=1';
const methods = (demo: DemoClient): string => `${methodsOf(demo.tenant.people.nothing)}/methods`;

async function untilThrottled(demo: DemoClient, path: string): Promise<{ before: number; answer: RawAnswer }> {
  for (let before = 0; before < 10_000; before++) {
    const answer = await demo.get(path);
    if (answer.status === 429) return { before, answer };
    assert.equal(answer.status, 200);
  }
  throw new Error('never throttled');
}

test('§14.7 five report calls in ten seconds, audit logs counted with them', async () => {
  const demo = openDemo({ throttle: true });
  assert.equal((await demo.get('/v1.0/auditLogs/directoryAudits')).status, 200);
  const { before, answer } = await untilThrottled(demo, report);
  assert.equal(before, 4);
  assert.equal(refusal(answer), '429 TooManyRequests');
  assert.equal(answer.headers.get('Retry-After'), '2');
});

test('§14.7 Retry-After is decimal and says the truth', async () => {
  const demo = openDemo({ throttle: true });
  const { before, answer } = await untilThrottled(demo, methods(demo));
  assert.equal(before, 20);
  demo.time.advance(100);
  const seconds = (await demo.get(methods(demo))).headers.get('Retry-After');
  assert.equal(answer.headers.get('Retry-After'), '0.5');
  assert.equal(seconds, '0.4');
  demo.time.advance(399);
  assert.equal((await demo.get(methods(demo))).status, 429);
  demo.time.advance(1);
  assert.equal((await demo.get(methods(demo))).status, 200);
});

test('§14.7 a service may say 429 without Retry-After', async () => {
  const authenticationMethods = { amount: 1, perMs: 1000, retryAfter: false };
  const demo = openDemo({ throttle: { authenticationMethods } });
  const { answer } = await untilThrottled(demo, methods(demo));
  assert.equal(answer.headers.get('Retry-After'), null);
});

test('§10.3 the body of a 429 and the headers that explain it', async () => {
  const demo = openDemo({ throttle: true });
  const { answer } = await untilThrottled(demo, methods(demo));
  const { error } = answer.body as { error: { message: string; innerError: Record<string, unknown> } };
  assert.equal(error.message, 'Please retry again later.');
  assert.equal(error.innerError['code'], '429');
  assert.equal(error.innerError['status'], '429');
  assert.match(answer.headers.get('x-ms-throttle-scope') ?? '', /^Tenant_Application\/Read\//);
});

test('§10.2 the directory counts resource units, and warns above 80 %', async () => {
  const demo = openDemo({ throttle: { directory: { amount: 100, perMs: 10_000, retryAfter: true } } });
  const path = '/v1.0/users?$top=100';
  let warned = 0;
  for (let i = 0; i < 50; i++) {
    const { status, headers } = await demo.get(path);
    assert.equal(status, 200);
    if (headers.has('x-ms-throttle-limit-percentage')) warned++;
  }
  assert.equal(warned, 10);
  const answer = await demo.get(path);
  assert.equal(refusal(answer), '429 TooManyRequests');
  assert.equal(answer.headers.get('x-ms-throttle-information'), 'ResourceUnitLimitExceeded');
});

test('§10.2 the larger the tenant, the more resource units', () => {
  const units = (userCount: number) => resolveOptions({ userCount }).limits?.directory.amount;
  assert.deepEqual([units(49), units(50), units(500), units(501)], [3500, 5000, 5000, 8000]);
});

test('§10.2 services are throttled apart', async () => {
  const demo = openDemo({ throttle: true });
  await untilThrottled(demo, methods(demo));
  assert.equal((await demo.get('/v1.0/users')).status, 200);
  assert.equal((await demo.get(report)).status, 200);
});

test('limits can be given, and switched off', async () => {
  const authenticationMethods = { amount: 3, perMs: 1000, retryAfter: true };
  const few = openDemo({ throttle: { authenticationMethods } });
  assert.equal((await untilThrottled(few, methods(few))).before, 3);
  const none = openDemo({ throttle: false });
  for (let i = 0; i < 50; i++) assert.equal((await none.get(methods(none))).status, 200);
});

const costs: readonly (readonly [path: string, query: string, units: number])[] = [
  ['/users', '', 2],
  ['/users', '$select=id', 1],
  ['/users', '$top=10', 1],
  ['/users', '$select=id&$top=10', 1],
  ['/users', '$expand=manager', 3],
  ['/users/1', '', 1],
  ['/groups/1/members', '', 3],
  ['/groups/1/transitiveMembers', '', 5],
  ['/users/1/transitiveMemberOf', '', 2],
  ['/contracts', '', 3],
  ['/organization', '', 1],
];
for (const [path, query, units] of costs) {
  test(`§10.2 GET ${path}?${query} costs ${units}`, () => {
    assert.equal(resourceUnits({ method: 'GET', path, query: parseQuery(query) }), units);
  });
}
