// A token that Graph refuses.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EntraError } from '../../../../src/domain/failure.ts';
import type { GraphRequest } from '../../../../src/graph/graph.ts';
import { failureFrom } from '../support/failureFrom.ts';
import { batchAnswer, graphError, isBatch, json, never, scriptedGraph } from '../support/scriptedGraph.ts';

const read: GraphRequest = { method: 'GET', version: 'v1.0', path: '/me', idempotent: true };
const claims = '{"access_token":{"nbf":{"essential":true,"value":"1790000000"}}}';
const challenge = {
  'www-authenticate': `Bearer realm="", error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`,
};
const refusal = (headers = {}): Response => graphError(401, 'InvalidAuthenticationToken', 'No.', headers);

test('§15.49 a 401 is answered once with another token, for the same request', async () => {
  const { graph, requests, tokens } = scriptedGraph(({ headers }) =>
    headers['authorization'] === 'Bearer token-1' ? refusal() : json({ id: 'me' }),
  );
  assert.deepEqual((await graph.send(read, never)).body, { id: 'me' });
  assert.deepEqual(
    requests.map(({ headers }) => headers['authorization']),
    ['Bearer token-1', 'Bearer token-2'],
  );
  assert.deepEqual(tokens, [{ need: 'read' }, { need: 'read', refused: 'token-1' }]);
});

test('a claims challenge is decoded for the token source, with 401 and with 403', async () => {
  for (const status of [401, 403]) {
    const { graph, tokens } = scriptedGraph(({ headers }) =>
      headers['authorization'] === 'Bearer token-1' ? graphError(status, 'x', '', challenge) : json({ id: 'me' }),
    );
    await graph.send(read, never);
    assert.deepEqual(tokens, [{ need: 'read' }, { need: 'read', claims, refused: 'token-1' }]);
  }
});

test('a second 401 is signedOut with the claims still asked for', async () => {
  const { graph, requests } = scriptedGraph(() => refusal(challenge));
  const failure = await failureFrom(graph.send(read, never));
  assert.ok(failure.kind === 'signedOut');
  assert.equal(failure.claims, claims);
  assert.equal(requests.length, 2);
});

test('the same token is not tried twice, and an ordinary 403 asks for none', async () => {
  const same = scriptedGraph(() => refusal(), { tokenSource: { getToken: () => Promise.resolve('only') } });
  assert.equal((await failureFrom(same.graph.send(read, never))).kind, 'signedOut');
  assert.equal(same.requests.length, 1);
  const forbidden = scriptedGraph(() => graphError(403, 'Authorization_RequestDenied'));
  assert.equal((await failureFrom(forbidden.graph.send(read, never))).kind, 'missingPermission');
  assert.equal(forbidden.tokens.length, 1);
});

test('no renewed token is the failure of the one who could not renew it', async () => {
  const { graph } = scriptedGraph(() => refusal(challenge), {
    tokenSource: {
      getToken: (_need, { refused }) =>
        refused === undefined
          ? Promise.resolve('first')
          : Promise.reject(new EntraError({ kind: 'signedOut', claims: 'from the source' })),
    },
  });
  const failure = await failureFrom(graph.send(read, never));
  assert.ok(failure.kind === 'signedOut');
  assert.equal(failure.claims, 'from the source');
});

test('an abort while the token is fetched is cancelled, even if the source never looks', async () => {
  const abort = new AbortController();
  const { graph, requests } = scriptedGraph(() => json({}), {
    tokenSource: { getToken: () => new Promise(() => undefined) },
  });
  const failure = failureFrom(graph.send(read, abort.signal));
  abort.abort(new Error('any reason'));
  assert.equal((await failure).kind, 'cancelled');
  assert.equal(requests.length, 0);
});

test('a token refused inside a batch is renewed outside of it, for that part alone', async () => {
  const { graph, requests, tokens } = scriptedGraph((request) =>
    isBatch(request)
      ? batchAnswer(request, ({ id }) =>
          id === '2' ? { status: 401, headers: { 'WWW-Authenticate': challenge['www-authenticate'] } } : {},
        )
      : request.headers['authorization'] === 'Bearer token-2'
        ? refusal(challenge)
        : json({ alone: true }),
  );
  const answers = await Promise.all(['/a', '/b', '/c'].map((path) => graph.together.send({ ...read, path }, never)));
  assert.deepEqual(
    answers.map(({ body }) => body),
    [{ value: [] }, { alone: true }, { value: [] }],
  );
  assert.equal(requests.length, 3);
  assert.deepEqual(tokens.at(-1), { need: 'read', claims, refused: 'token-2' });
});
