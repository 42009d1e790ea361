// Faults on demand (checklist items 5 and 7).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDemo, type DemoClient } from '../../support/demo/openDemo.ts';
import { methodsOf } from '../../support/demo/paths.ts';
import { items, refusal, type RawAnswer } from '../../support/demo/rawAnswer.ts';

const phones = (demo: DemoClient): string => `${methodsOf(demo.tenant.people.nothing)}/phoneMethods`;
const addPhone = (demo: DemoClient): Promise<RawAnswer> =>
  demo.send('POST', phones(demo), { body: { phoneNumber: '+81 8099999999', phoneType: 'mobile' } });
const stored = async (demo: DemoClient): Promise<number> => items(await demo.get(phones(demo))).length;
const onPost = { method: 'POST', path: /phoneMethods/ };

test('§14.7 503 and 504 after the effect: a blind second POST shows', async () => {
  for (const status of [503, 504] as const) {
    const demo = openDemo();
    demo.tenant.faults.add({ when: onPost, times: 1, effect: { kind: 'afterEffect', status } });
    assert.equal((await addPhone(demo)).status, status);
    assert.equal(await stored(demo), 1);
    assert.equal(refusal(await addPhone(demo)), '400 badRequest');
  }
});

test('a status instead of the answer: nothing takes effect', async () => {
  const demo = openDemo();
  demo.tenant.faults.add({ when: onPost, times: 1, effect: { kind: 'status', status: 503, retryAfter: '7.5' } });
  const answer = await addPhone(demo);
  assert.equal(refusal(answer), '503 serviceNotAvailable');
  assert.equal(answer.headers.get('Retry-After'), '7.5');
  assert.equal(await stored(demo), 0);
  assert.equal((await addPhone(demo)).status, 201);
});

test('§14.7 a 429 with a date, with a decimal, and without Retry-After', async () => {
  const demo = openDemo();
  const date = new Date(demo.time.now() + 3000).toUTCString();
  for (const retryAfter of [date, '0.249', null]) {
    demo.tenant.faults.add({ when: () => true, times: 1, effect: { kind: 'status', status: 429, retryAfter } });
    const answer = await demo.get('/v1.0/me');
    assert.equal(refusal(answer), '429 TooManyRequests');
    assert.equal(answer.headers.get('Retry-After'), retryAfter);
  }
});

test('§15.54 HTML, an empty body, a lower-case innererror, an empty code', async () => {
  const demo = openDemo();
  const next = (effect: object) => {
    demo.tenant.faults.add({ when: () => true, times: 1, effect: { kind: 'status', status: 502, ...effect } });
    return demo.get('/v1.0/me');
  };
  const html = await next({ html: true });
  assert.equal(html.headers.get('Content-Type'), 'text/html');
  assert.match(String(html.body), /^<!DOCTYPE html>/);
  const empty = await next({ emptyBody: true });
  assert.equal(empty.body, undefined);
  assert.equal(empty.headers.get('Content-Type'), null);
  const lower = await next({ lowerCaseInnerError: true });
  assert.ok('innererror' in (lower.body as { error: object }).error);
  assert.ok(!('innerError' in (lower.body as { error: object }).error));
  assert.equal(refusal(await next({ code: '', message: '' })), '502 ');
});

test('a connection that breaks before, and one that breaks after the effect', async () => {
  const demo = openDemo();
  demo.tenant.faults.add({ when: onPost, times: 1, effect: { kind: 'drop' } });
  await assert.rejects(addPhone(demo), { name: 'TypeError', message: 'fetch failed' });
  assert.equal(await stored(demo), 0);
  demo.tenant.faults.add({ when: onPost, times: 1, effect: { kind: 'dropAfterEffect' } });
  await assert.rejects(addPhone(demo), { name: 'TypeError' });
  assert.equal(await stored(demo), 1);
  assert.deepEqual(
    demo.tenant.requests.filter(({ method }) => method === 'POST').map(({ status }) => status),
    [0, 0],
  );
});

test('a broken item breaks the connection of its batch, after the others took effect', async () => {
  const demo = openDemo();
  demo.tenant.faults.add({ when: { path: /phoneMethods/ }, effect: { kind: 'dropAfterEffect' }, times: 1 });
  const headers = { 'Content-Type': 'application/json' };
  const body = { phoneNumber: '+81 8099999999', phoneType: 'mobile' };
  const requests = [
    { id: '1', method: 'POST', url: phones(demo).replace('/v1.0', ''), headers, body },
    { id: '2', method: 'POST', url: `/users/${demo.tenant.people.smsOnly.id}/revokeSignInSessions` },
  ];
  await assert.rejects(demo.send('POST', '/v1.0/$batch', { body: { requests } }), { name: 'TypeError' });
  assert.equal(await stored(demo), 1);
  assert.ok(demo.tenant.requests.some(({ path, status }) => path.endsWith('revokeSignInSessions') && status === 200));
});

test('a fault can hit items of batches only, or the envelope only', async () => {
  const demo = openDemo();
  const send = () =>
    demo.send('POST', '/v1.0/$batch', { body: { requests: [{ id: '1', method: 'GET', url: '/me' }] } });
  const stop = demo.tenant.faults.add({
    when: ({ batchId }) => batchId !== undefined,
    effect: { kind: 'status', status: 429, retryAfter: '3' },
  });
  const answer = await send();
  const { responses } = answer.body as { responses: [{ status: number; headers: Record<string, string> }] };
  assert.equal(answer.status, 200);
  assert.equal(responses[0].status, 429);
  assert.equal(responses[0].headers['Retry-After'], '3');
  assert.equal((await demo.get('/v1.0/me')).status, 200);
  stop();
  demo.tenant.faults.add({ when: { path: /^\/\$batch$/ }, effect: { kind: 'status', status: 429 } });
  assert.equal((await send()).status, 429);
  demo.tenant.faults.clear();
  assert.equal((await send()).status, 200);
});

test('conditions see version, query and caller; several faults add up', async () => {
  const demo = openDemo();
  const seen: unknown[] = [];
  demo.tenant.faults.add({
    when: ({ method, version, path, query, caller }) => {
      seen.push([method, version, path, query, caller]);
      return true;
    },
    effect: { kind: 'delay', ms: 500 },
  });
  demo.tenant.faults.add({ when: { version: 'beta', method: 'GET' }, effect: { kind: 'status', status: 500 } });
  const start = demo.time.now();
  assert.equal((await demo.get('/beta/me?$select=id')).status, 500);
  assert.equal(demo.time.now() - start, 500);
  assert.deepEqual(seen, [['GET', 'beta', '/me', '$select=id', 'adele.fern@fernhill.example']]);
  assert.equal((await demo.get('/v1.0/me')).status, 200);
});

test('a claims challenge on demand', async () => {
  const demo = openDemo();
  const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
  demo.tenant.faults.add({ when: () => true, times: 1, effect: { kind: 'claims', claims } });
  const answer = await demo.get('/v1.0/me');
  assert.equal(refusal(answer), '401 InvalidAuthenticationToken');
  const sent = /claims="([^"]+)"/.exec(answer.headers.get('WWW-Authenticate') ?? '')?.[1] ?? '';
  assert.equal(Buffer.from(sent, 'base64').toString(), claims);
  assert.equal((await demo.get('/v1.0/me')).status, 200);
});
