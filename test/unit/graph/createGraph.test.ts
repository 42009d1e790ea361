// Sending one request: token, addresses, answers, retries.

import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { test } from 'node:test';
import { EntraError, type FailureKind, type RequestTrace } from '../../../src/domain/failure.ts';
import { createGraph } from '../../../src/graph/createGraph.ts';
import type { GraphAnswer, GraphRequest } from '../../../src/graph/graph.ts';
import { failureFrom } from './support/failureFrom.ts';
import { batchAnswer, graphError, isBatch, json, never, root, scriptedGraph } from './support/scriptedGraph.ts';

const read: GraphRequest = { method: 'GET', version: 'v1.0', path: '/me', idempotent: true };
const addPhone: GraphRequest = {
  method: 'POST',
  version: 'v1.0',
  path: '/users/a/authentication/phoneMethods',
  body: { phoneNumber: '+81 8099999999', phoneType: 'mobile' },
  idempotent: false,
};
const remove: GraphRequest = {
  method: 'DELETE',
  version: 'v1.0',
  path: '/users/a/authentication/phoneMethods/b',
  idempotent: true,
};

test('a request goes to root, version and path, with token and its own client-request-id', async () => {
  const { graph, requests, tokens } = scriptedGraph(() => json({ id: 'me' }, 200, { 'request-id': 'r1' }));
  const answer = await graph.send({ ...read, path: '/me?$select=id' }, never);
  await graph.send(read, never);
  assert.equal(requests[0]?.url, `${root}/v1.0/me?$select=id`);
  assert.equal(requests[0].headers['authorization'], 'Bearer token-1');
  assert.equal(requests[0].headers['content-type'], undefined);
  assert.match(requests[0].headers['client-request-id'] ?? '', /^[\da-f-]{36}$/);
  assert.notEqual(requests[0].headers['client-request-id'], requests[1]?.headers['client-request-id']);
  assert.deepEqual(answer, {
    status: 200,
    body: { id: 'me' },
    trace: {
      at: '2026-09-01T08:00:00.000Z',
      method: 'GET',
      path: '/v1.0/me',
      status: 200,
      requestId: 'r1',
      clientRequestId: requests[0].headers['client-request-id'] ?? '',
    },
  } satisfies GraphAnswer);
  assert.deepEqual(
    tokens.map(({ need }) => need),
    ['read', 'read'],
  );
});

test('a write asks for a write token and sends its body as JSON; one without a body has no content type', async () => {
  const { graph, requests, tokens } = scriptedGraph(() => new Response(null, { status: 204 }));
  const answer = await graph.send(addPhone, never);
  await graph.send({ ...addPhone, path: '/users/a/revokeSignInSessions', body: undefined }, never);
  assert.equal(answer.body, undefined);
  assert.deepEqual(requests[0]?.body, addPhone.body);
  assert.equal(requests[0]?.headers['content-type'], 'application/json');
  assert.ok(requests[1] && !('content-type' in requests[1].headers));
  assert.deepEqual(
    tokens.map(({ need }) => need),
    ['write', 'write'],
  );
});

test('§15.32 a nextLink is followed to the letter, whatever the SDK would make of it', async () => {
  const nextLink = `${root}/v1.0/users?$skiptoken=m~AQAnOz%2Bhttps://x/&$top=2&odd&$filter=a&$filter=b&x=1&x=2`;
  const { graph, requests } = scriptedGraph(() => json({ value: [] }));
  await graph.send({ ...read, path: nextLink }, never);
  assert.equal(requests[0]?.url, nextLink);
});

for (const path of [
  'https://evil.example/v1.0/users',
  'http://graph.microsoft.com/v1.0/users',
  'https://graph.microsoft.com.evil.example/v1.0/users',
  'https://graph.microsoft.com@evil.example/v1.0/users',
  'https://graph.microsoft.com:8443/v1.0/users',
  'https://graph.microsoft.us/v1.0/users',
  'https://graph.microsoft.com/v2.0/users',
  '/users/../organization',
  '/users/%2e%2E/organization',
  '/users//authentication/methods',
  '/users/a b',
  '/users?$filter=a#b',
])
  test(`§15.51 no token and no request goes to ${path}`, async () => {
    const { graph, requests, tokens } = scriptedGraph(() => json({}));
    assert.equal((await failureFrom(graph.send({ ...read, path }, never))).kind, 'unexpected');
    assert.equal((await failureFrom(graph.together.send({ ...read, path }, never))).kind, 'unexpected');
    assert.equal(requests.length + tokens.length, 0);
  });

test("§15.19 a path cut by a guest UPN's raw # is refused, not sent short", async () => {
  const { graph, requests } = scriptedGraph(() => json({}));
  const path = '/users/lars_x.com#EXT#@t/authentication/phoneMethods/1';
  assert.equal((await failureFrom(graph.send({ ...remove, path }, never))).kind, 'unexpected');
  assert.equal(requests.length, 0);
});

test('§15.56 another cloud is another root, and the only one its token goes to', async () => {
  const us = 'https://graph.microsoft.us';
  const { graph, requests } = scriptedGraph(() => json({ value: [] }), { root: `${us}/` });
  await graph.send(read, never);
  await graph.send({ ...read, path: `${us}/v1.0/users?$skiptoken=1` }, never);
  assert.deepEqual(
    requests.map(({ url }) => url),
    [`${us}/v1.0/me`, `${us}/v1.0/users?$skiptoken=1`],
  );
  assert.equal((await failureFrom(graph.send({ ...read, path: `${root}/v1.0/me` }, never))).kind, 'unexpected');
  assert.throws(() =>
    createGraph({ root: 'http://localhost', tokenSource: { getToken: () => Promise.resolve('t') }, fetch }),
  );
});

test('a redirect is not followed and is no answer of Graph', async () => {
  const { graph, requests } = scriptedGraph(() => Response.redirect('https://login.example/', 302));
  assert.equal((await failureFrom(graph.send(read, never))).kind, 'notGraph');
  assert.deepEqual(
    requests.map(({ redirect }) => redirect),
    ['manual'],
  );
});

const html = (status: number): Response =>
  new Response('<html><body>Sign in to the proxy</body></html>', { status, headers: { 'content-type': 'text/html' } });
const strangeAnswers: readonly [name: string, answer: () => Response, request: GraphRequest, kind: FailureKind][] = [
  ['an HTML page with status 200', () => html(200), read, 'notGraph'],
  ['an HTML page with status 403', () => html(403), read, 'notGraph'],
  ['an HTML page with status 404 on a delete', () => html(404), remove, 'notGraph'],
  ['an HTML page with status 502', () => html(502), read, 'unavailable'],
  ['an HTML page with status 401', () => html(401), read, 'notGraph'],
  ['an empty 200 to a read', () => new Response('', { status: 200 }), read, 'notGraph'],
  [
    'JSON cut in the middle',
    () => new Response('{"value":[{"id":', { headers: { 'content-type': 'application/json' } }),
    read,
    'notGraph',
  ],
  ['an empty 403 of the methods service', () => new Response(null, { status: 403 }), remove, 'accessDenied'],
  ['an empty 403 of the directory', () => new Response(null, { status: 403 }), read, 'missingPermission'],
  ['an empty 500', () => new Response(null, { status: 500 }), read, 'unavailable'],
  ['an error that is null', () => json({ error: null }, 400), read, 'refused'],
  ['a JSON array as error', () => json([1], 400), read, 'refused'],
  ['innerError: null', () => json({ error: { code: 'x', message: 'm', innerError: null } }, 400), read, 'refused'],
  ['an empty code', () => json({ error: { code: '', message: '' } }, 404), read, 'notFound'],
  ['501 for a property that cannot be selected', () => graphError(501, 'notImplemented'), read, 'refused'],
];
for (const [name, answer, request, kind] of strangeAnswers)
  test(`§15.54 ${name} becomes ${kind}`, async () => {
    const { graph } = scriptedGraph(answer);
    const failure = await failureFrom(graph.send(request, never));
    assert.equal(failure.kind, kind);
    assert.equal(failure.trace?.method, request.method);
    assert.equal(typeof failure.trace.status, 'number');
  });

test('a body without content type is read as what it is', async () => {
  const { graph } = scriptedGraph(() => new Response(new TextEncoder().encode('{"id":"1"}')));
  assert.deepEqual((await graph.send(read, never)).body, { id: '1' });
});

test('text/plain is a string: a count', async () => {
  const { graph } = scriptedGraph(() => new Response('1284', { headers: { 'content-type': 'text/plain' } }));
  assert.equal((await graph.send(read, never)).body, '1284');
});

test('a connection lost on a write is offline at once; on a read it is tried once more', async () => {
  const { graph, requests } = scriptedGraph(() => {
    throw new TypeError('fetch failed');
  });
  assert.equal((await failureFrom(graph.send(addPhone, never))).kind, 'offline');
  assert.equal((await failureFrom(graph.send(remove, never))).kind, 'offline');
  assert.equal(requests.length, 2);
  const failure = await failureFrom(graph.send(read, never));
  assert.equal(failure.kind, 'offline');
  assert.equal(failure.trace?.path, '/v1.0/me');
  assert.equal(requests.length, 4);
});

test('a connection lost in the middle of a body is offline', async () => {
  const body = (): ReadableStream =>
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"val'));
        controller.error(new TypeError('terminated'));
      },
    });
  const { graph } = scriptedGraph(() => new Response(body(), { headers: { 'content-type': 'application/json' } }));
  assert.equal((await failureFrom(graph.send(remove, never))).kind, 'offline');
});

test('an abort before, during and between tries is cancelled', async () => {
  const aborted = AbortSignal.abort();
  const idle = scriptedGraph(() => json({}));
  assert.equal((await failureFrom(idle.graph.send(read, aborted))).kind, 'cancelled');
  assert.equal(idle.requests.length, 0);

  // A fetch that never looks at its signal.
  const during = new AbortController();
  const hanging = scriptedGraph(() => {
    during.abort();
    return new Promise<Response>(() => undefined);
  });
  assert.equal((await failureFrom(hanging.graph.send(read, during.signal))).kind, 'cancelled');

  const between = new AbortController();
  const busy = scriptedGraph(() => {
    setImmediate(() => {
      between.abort();
    });
    return graphError(503, 'serviceNotAvailable', 'later', { 'retry-after': '100' });
  });
  assert.equal((await failureFrom(busy.graph.send(read, between.signal))).kind, 'cancelled');
  assert.equal(busy.requests.length, 1);
  assert.equal(busy.clock.sleeping(), 0);
});

test('nothing keeps listening to a signal after its requests are over', async () => {
  let calls = 0;
  const { graph } = scriptedGraph((request) => {
    calls++;
    if (isBatch(request)) return batchAnswer(request);
    return calls === 1 ? graphError(429, 'TooManyRequests') : calls === 2 ? graphError(503, 'x') : json({});
  });
  const { signal } = new AbortController();
  await Promise.all([graph.send(read, signal), graph.together.send(read, signal), graph.together.send(read, signal)]);
  assert.equal(getEventListeners(signal, 'abort').length, 0);
});

test('a token source that fails strangely is unexpected, one that is signed out stays signed out', async () => {
  const strange = scriptedGraph(() => json({}), {
    tokenSource: { getToken: () => Promise.reject(new RangeError('odd')) },
  });
  assert.equal((await failureFrom(strange.graph.send(read, never))).kind, 'unexpected');
  const signedOut = new EntraError({ kind: 'signedOut' });
  const out = scriptedGraph(() => json({}), { tokenSource: { getToken: () => Promise.reject(signedOut) } });
  assert.equal((await failureFrom(out.graph.send(read, never))).kind, 'signedOut');
  assert.equal(strange.requests.length + out.requests.length, 0);
});

test('§15.55 every request is reported with method, path without query, ids and duration, and nothing secret', async () => {
  const seen: (RequestTrace & { durationMs: number })[] = [];
  const { graph } = scriptedGraph(
    ({ method }) =>
      method === 'GET'
        ? json({ value: [] }, 200, { 'request-id': 'r1' })
        : graphError(400, 'badRequest', 'Bad number +81 80-9999-9999.'),
    { onRequest: (trace) => seen.push(trace) },
  );
  await graph.send({ ...read, path: '/users?$search=secret' }, never);
  const failure = await failureFrom(graph.send(addPhone, never));
  assert.equal(seen.length, 2);
  assert.deepEqual([seen[0]?.path, seen[0]?.requestId, seen[0]?.status], ['/v1.0/users', 'r1', 200]);
  assert.equal(typeof seen[1]?.durationMs, 'number');
  assert.equal(failure.trace?.requestId, 'inner-id');
  assert.equal(failure.trace.message, 'Bad number +….');
  assert.doesNotMatch(JSON.stringify([seen, failure]), /token-|9999|secret/);
});
