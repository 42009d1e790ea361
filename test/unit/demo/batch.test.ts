// JSON batching (contract 10.1; checklist items 7 and 11).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDemo, type DemoClient } from '../../support/demo/openDemo.ts';
import { advanced, methodsOf, phoneIds } from '../../support/demo/paths.ts';
import { items, refusal, type RawAnswer } from '../../support/demo/rawAnswer.ts';

interface ItemAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: { readonly error?: { readonly code: string }; readonly value?: readonly unknown[] } & Record<
    string,
    unknown
  >;
}

const batch = (demo: DemoClient, requests: readonly unknown[], version = 'v1.0'): Promise<RawAnswer> =>
  demo.send('POST', `/${version}/$batch`, { body: { requests } });
const responses = (answer: RawAnswer): readonly ItemAnswer[] => {
  assert.equal(answer.status, 200);
  return (answer.body as { responses: readonly ItemAnswer[] }).responses;
};
const byId = (answer: RawAnswer, id: string): ItemAnswer => {
  const found = responses(answer).find((one) => one.id === id);
  assert.ok(found !== undefined, `answer ${id}`);
  return found;
};
const read = (id: string, url = '/me'): object => ({ id, method: 'GET', url });

test('§10.1 whatever happened inside, the batch answers 200, in any order', async () => {
  const demo = openDemo();
  const answer = await batch(demo, [read('1'), read('2', '/nowhere'), read('3', '/users?$top=1')]);
  assert.deepEqual(
    responses(answer)
      .map(({ id, status }) => [id, status])
      .toSorted(),
    [
      ['1', 200],
      ['2', 400],
      ['3', 200],
    ],
  );
  assert.notDeepEqual(
    responses(answer).map(({ id }) => id),
    ['1', '2', '3'],
  );
});

test('§14.11 the content type of an item is spelled Content-Type; a 204 has no body', async () => {
  const demo = openDemo();
  const { smsOnly } = demo.tenant.people;
  const url = `${methodsOf(smsOnly)}/phoneMethods/${phoneIds.mobile}`.replace('/v1.0', '');
  const answer = await batch(demo, [read('1'), { id: '2', method: 'DELETE', url }]);
  assert.equal(byId(answer, '1').headers['Content-Type'], 'application/json');
  const deleted = byId(answer, '2');
  assert.equal(deleted.status, 204);
  assert.ok(!('body' in deleted));
  assert.ok(!('Content-Type' in deleted.headers));
});

test('§10.1 twenty items fit, twenty-one do not', async () => {
  const demo = openDemo();
  const many = (count: number) => Array.from({ length: count }, (_, i) => read(String(i)));
  assert.equal(responses(await batch(demo, many(20))).length, 20);
  assert.equal(refusal(await batch(demo, many(21))), '400 BadRequest');
});

for (const [name, requests] of [
  ['a missing id', [{ method: 'GET', url: '/me' }]],
  ['an empty id', [read('')]],
  ['the same id twice', [read('a'), read('a')]],
  ['ids that differ in case only', [read('a'), read('A')]],
  ['no items', []],
  ['no url', [{ id: '1', method: 'GET' }]],
  ['two parents', [read('1'), read('2'), { ...read('3'), dependsOn: ['1', '2'] }]],
  ['an unknown parent', [{ ...read('1'), dependsOn: ['9'] }]],
  ['a mixed pattern of dependencies', [read('1'), read('2'), { ...read('3'), dependsOn: ['1'] }]],
] as const) {
  test(`§10.1 a batch with ${name} is refused as a whole`, async () => {
    assert.equal(refusal(await batch(openDemo(), requests)), '400 BadRequest');
  });
}

test('§10.1 a body needs a content type, or the item cannot be read', async () => {
  const demo = openDemo();
  const url = `${methodsOf(demo.tenant.people.nothing)}/phoneMethods`.replace('/v1.0', '');
  const body = { phoneNumber: '+81 8099999999', phoneType: 'mobile' };
  const item = { id: '1', method: 'POST', url, body };
  assert.equal(byId(await batch(demo, [item]), '1').status, 400);
  const headers = { 'Content-Type': 'application/json' };
  assert.equal(byId(await batch(demo, [{ ...item, headers }]), '1').status, 201);
});

test('§10.1 urls carry no version: the outer one holds for all', async () => {
  const demo = openDemo();
  const { phoneDefault } = demo.tenant.people;
  const url = `/users/${phoneDefault.id}/authentication/signInPreferences`;
  assert.equal(byId(await batch(demo, [read('1', url)]), '1').status, 400);
  assert.equal(byId(await batch(demo, [read('1', url)], 'beta'), '1').status, 200);
  const versioned = byId(await batch(demo, [read('1', '/v1.0/me')]), '1');
  assert.equal(versioned.status, 400);
});

test('§10.1 the header for advanced queries belongs into the item', async () => {
  const demo = openDemo();
  const url = '/users?$search="displayName:amy"';
  const answer = await batch(demo, [read('1', url), { ...read('2', url), headers: advanced }]);
  assert.deepEqual([byId(answer, '1').status, byId(answer, '2').status], [400, 200]);
});

test('§10.1 links inside are absolute', async () => {
  const demo = openDemo();
  const { body } = byId(await batch(demo, [read('1', '/users?$top=2')]), '1');
  assert.match(String(body?.['@odata.nextLink']), /^https:\/\/graph\.microsoft\.com\/v1\.0\/users\?/);
});

test('§10.1 what depends on a failure fails with 424, and so does what depends on that', async () => {
  const demo = openDemo();
  const serial = [read('1', '/nowhere'), { ...read('2'), dependsOn: ['1'] }, { ...read('3'), dependsOn: ['2'] }];
  const answer = await batch(demo, serial);
  assert.deepEqual(
    ['1', '2', '3'].map((id) => byId(answer, id).status),
    [400, 424, 424],
  );
  assert.equal(byId(answer, '2').body?.error?.code, 'FailedDependency');
  const same = [read('1'), { ...read('2'), dependsOn: ['1'] }, { ...read('3'), dependsOn: ['1'] }];
  assert.deepEqual(
    responses(await batch(demo, same)).map(({ status }) => status),
    [200, 200, 200],
  );
});

test('§15.12 independent items run in no promised order: two deletes of one user come out wrong', async () => {
  const demo = openDemo();
  const { phoneDefault } = demo.tenant.people;
  const root = methodsOf(phoneDefault);
  const [app] = items(await demo.get(`${root}/microsoftAuthenticatorMethods`));
  const urls = [`microsoftAuthenticatorMethods/${String(app?.['id'])}`, `phoneMethods/${phoneIds.mobile}`];
  const requests = urls.map((url, i) => ({
    id: String(i),
    method: 'DELETE',
    url: `${root.replace('/v1.0', '')}/${url}`,
  }));
  const answer = await batch(demo, requests);
  assert.deepEqual([byId(answer, '0').status, byId(answer, '1').status], [204, 400]);
});

test('with dependsOn the same two deletes go through in order', async () => {
  const demo = openDemo();
  const { phoneDefault } = demo.tenant.people;
  const root = methodsOf(phoneDefault);
  const [app] = items(await demo.get(`${root}/microsoftAuthenticatorMethods`));
  const inner = root.replace('/v1.0', '');
  const answer = await batch(demo, [
    { id: '1', method: 'DELETE', url: `${inner}/microsoftAuthenticatorMethods/${String(app?.['id'])}` },
    { id: '2', method: 'DELETE', url: `${inner}/phoneMethods/${phoneIds.mobile}`, dependsOn: ['1'] },
  ]);
  assert.deepEqual(
    responses(answer).map(({ status }) => status),
    [204, 204],
  );
});

test('§14.7 inner requests are throttled one by one, each with its own Retry-After', async () => {
  const demo = openDemo({ throttle: true });
  const url = `${methodsOf(demo.tenant.people.nothing)}/methods`.replace('/v1.0', '');
  const twenty = Array.from({ length: 20 }, (_, i) => read(String(i), url));
  assert.ok(responses(await batch(demo, twenty)).every(({ status }) => status === 200));
  const answer = await batch(demo, twenty);
  const throttled = responses(answer).filter(({ status }) => status === 429);
  assert.equal(throttled.length, 20);
  for (const { headers, body } of throttled) {
    assert.ok(Number(headers['Retry-After']) > 0);
    assert.equal(body?.error?.code, 'TooManyRequests');
  }
});

test('a count inside a batch is base64, as everything that is not JSON', async () => {
  const demo = openDemo();
  const { body, headers } = byId(await batch(demo, [{ ...read('1', '/users/$count'), headers: advanced }]), '1');
  assert.ok(typeof body === 'string');
  assert.equal(Buffer.from(body, 'base64').toString(), '150');
  assert.equal(headers['Content-Type'], 'text/plain');
});

test('the log tells items from requests of their own', async () => {
  const demo = openDemo();
  await batch(demo, [read('1'), read('2')]);
  const outer = demo.tenant.requests.filter(({ batchId }) => batchId === undefined);
  assert.deepEqual(
    outer.map(({ path }) => path),
    ['/$batch'],
  );
  const inner = demo.tenant.requests.filter(({ batchId }) => batchId === outer[0]?.requestId);
  assert.deepEqual(
    inner.map(({ path }) => path),
    ['/me', '/me'],
  );
});
