// What every answer has: headers, error bodies, tokens (contract 0.2; checklist item 11).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDemo } from '../../support/demo/openDemo.ts';
import { methodsOf } from '../../support/demo/paths.ts';
import { message, refusal, type RawAnswer } from '../../support/demo/rawAnswer.ts';

const demo = openDemo();
const { nothing } = demo.tenant.people;
const inner = (answer: RawAnswer): Record<string, unknown> =>
  (answer.body as { error: { innerError: Record<string, unknown> } }).error.innerError;

test('§0.2 the client’s request id comes back, beside one of the service and the time', async () => {
  const answer = await demo.get('/v1.0/users', { 'client-request-id': 'mine' });
  assert.equal(answer.headers.get('client-request-id'), 'mine');
  assert.match(answer.headers.get('request-id') ?? '', /^[0-9a-f-]{36}$/);
  assert.equal(Date.parse(answer.headers.get('Date') ?? ''), Math.floor(demo.time.now() / 1000) * 1000);
  assert.match(answer.headers.get('Content-Type') ?? '', /^application\/json;odata\.metadata=minimal;/);
  assert.doesNotThrow(() => JSON.parse(answer.headers.get('x-ms-ags-diagnostic') ?? ''));
});

test('§0.2 directory calls say what they cost, others do not', async () => {
  assert.equal(
    (await demo.get('/v1.0/users')).headers.get('x-ms-resource-unit'),
    null,
    'without throttling nothing is counted',
  );
  const counting = openDemo({ throttle: true });
  assert.equal((await counting.get('/v1.0/users')).headers.get('x-ms-resource-unit'), '2');
  assert.equal((await counting.get(`${methodsOf(nothing)}/methods`)).headers.get('x-ms-resource-unit'), null);
});

test('§14.11 innerError is an object with a date without zone and both ids', async () => {
  const answer = await demo.get('/v1.0/users/nobody@fernhill.example', { 'client-request-id': 'mine' });
  assert.equal(refusal(answer), '404 Request_ResourceNotFound');
  assert.equal(inner(answer)['date'], '2026-09-01T08:00:00');
  assert.equal(inner(answer)['client-request-id'], 'mine');
  assert.equal(inner(answer)['request-id'], answer.headers.get('request-id'));
  assert.ok(!('message' in inner(answer)));
});

test('§0.2 the methods service repeats its message inside', async () => {
  const answer = await demo.get(`${methodsOf(nothing)}/phoneMethods/none`);
  assert.equal(inner(answer)['message'], message(answer));
});

test('§0.2 a write without an answer has neither body nor content type', async () => {
  const own = openDemo();
  const path = `${methodsOf(own.tenant.people.smsOnly)}/phoneMethods/3179e48a-750b-4051-897c-87b9720928f7`;
  const answer = await own.send('DELETE', path);
  assert.equal(answer.status, 204);
  assert.equal(answer.body, undefined);
  assert.equal(answer.headers.get('Content-Type'), null);
});

test('without a token, or with one of somebody else, nothing is answered', async () => {
  for (const headers of [{}, { Authorization: 'Bearer something' }, { Authorization: 'Basic dXNlcjpwYXNz' }]) {
    const response = await demo.tenant.fetch(`${demo.tenant.root}/v1.0/users`, { headers });
    assert.equal(response.status, 401);
    assert.match(response.headers.get('WWW-Authenticate') ?? '', /^Bearer realm=""/);
    assert.doesNotMatch(response.headers.get('WWW-Authenticate') ?? '', /claims/);
    const body = (await response.json()) as { error: { code: string } };
    assert.equal(body.error.code, 'InvalidAuthenticationToken');
  }
});

test('a token of another opening is not recognised', async () => {
  const other = openDemo();
  const token = other.tenant.issueToken({ caller: 'globalAdministrator', scopes: ['User.Read.All'] });
  const headers = { Authorization: `Bearer ${token}` };
  assert.equal((await other.tenant.fetch(`${other.tenant.root}/v1.0/users`, { headers })).status, 200);
  assert.equal((await demo.tenant.fetch(`${demo.tenant.root}/v1.0/users`, { headers })).status, 401);
  assert.notEqual(other.tenant.instance, demo.tenant.instance);
});

test('a body that is not JSON, or not said to be, is refused', async () => {
  const token = demo.tenant.issueToken({
    caller: 'globalAdministrator',
    scopes: ['UserAuthenticationMethod.ReadWrite.All'],
  });
  for (const [body, type] of [
    ['{"phoneNumber":', 'application/json'],
    ['{"phoneNumber":"+1 5035550100","phoneType":"mobile"}', 'text/plain'],
  ] as const) {
    const response = await demo.tenant.fetch(`${demo.tenant.root}${methodsOf(nothing)}/phoneMethods`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': type },
      body,
    });
    assert.equal(response.status, 400);
  }
  assert.equal((await demo.get(`${methodsOf(nothing)}/phoneMethods`)).status, 200);
});

test('scopes may be written with the address of Graph in front', async () => {
  const client = demo.as('globalAdministrator', { scopes: ['https://graph.microsoft.com/User.Read.All'] });
  assert.equal((await client.get('/v1.0/users')).status, 200);
});

test('an aborted request rejects with the reason of its signal, before and during the wait', async () => {
  const slow = openDemo({ latencyMs: 60_000, sleep: (_, signal) => waitForAbort(signal) });
  const token = slow.tenant.issueToken({ caller: 'globalAdministrator', scopes: ['User.Read.All'] });
  const ask = (signal: AbortSignal) =>
    slow.tenant.fetch(`${slow.tenant.root}/v1.0/users`, { headers: { Authorization: `Bearer ${token}` }, signal });
  await assert.rejects(ask(AbortSignal.abort()), { name: 'AbortError' });
  const stopping = new AbortController();
  const answer = ask(stopping.signal);
  stopping.abort();
  await assert.rejects(answer, { name: 'AbortError' });
});

function waitForAbort(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
    if (signal?.aborted === true) reject(signal.reason as Error);
  });
}

test('latency is waited per HTTP request, once for a whole batch', async () => {
  const slow = openDemo({ latencyMs: 50 });
  const start = slow.time.now();
  await slow.get('/v1.0/me');
  assert.equal(slow.time.now() - start, 50);
  const requests = [1, 2, 3].map((id) => ({ id: String(id), method: 'GET', url: '/me' }));
  await slow.send('POST', '/v1.0/$batch', { body: { requests } });
  assert.equal(slow.time.now() - start, 100);
});

test('the log has every request and no body, query values of writes or tokens', async () => {
  const own = openDemo();
  const body = { phoneNumber: '+81 8099999999', phoneType: 'mobile' };
  await own.send('POST', `${methodsOf(own.tenant.people.nothing)}/phoneMethods`, { body });
  await own.get('/v1.0/nowhere');
  assert.deepEqual(
    own.tenant.requests.map(({ method, version, status, caller }) => [method, version, status, caller]),
    [
      ['POST', 'v1.0', 201, 'adele.fern@fernhill.example'],
      ['GET', 'v1.0', 400, 'adele.fern@fernhill.example'],
    ],
  );
  assert.doesNotMatch(JSON.stringify(own.tenant.requests), /8099999999|eyJ/);
  own.tenant.clearRequests();
  assert.equal(own.tenant.requests.length, 0);
});
