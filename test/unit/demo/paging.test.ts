// Pages and their links (contract 1.3; checklist item 5).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDemo, type DemoClient } from '../../support/demo/openDemo.ts';
import { advanced } from '../../support/demo/paths.ts';
import { items, nextPath, property, refusal } from '../../support/demo/rawAnswer.ts';

async function walk(
  demo: DemoClient,
  start: string,
  headers = {},
): Promise<{ ids: unknown[]; sizes: number[]; counts: unknown[] }> {
  const [ids, sizes, counts]: [unknown[], number[], unknown[]] = [[], [], []];
  let path: string | undefined = start;
  while (path !== undefined) {
    const answer = await demo.get(path, headers);
    assert.equal(answer.status, 200);
    ids.push(...items(answer).map(({ id }) => id));
    sizes.push(items(answer).length);
    counts.push(property(answer, '@odata.count'));
    path = nextPath(answer, demo.tenant.root);
  }
  return { ids, sizes, counts };
}

for (const options of ['', '&$orderby=displayName', '&$orderby=userPrincipalName desc']) {
  test(`following links gives everybody once${options}`, async () => {
    const { ids, sizes } = await walk(openDemo(), `/v1.0/users?$top=40&$select=id${options}`);
    assert.deepEqual(sizes, [40, 40, 40, 30]);
    assert.equal(new Set(ids).size, 150);
  });
}

test('the last page has no link, even when it is full', async () => {
  const { sizes } = await walk(openDemo({ userCount: 80 }), '/v1.0/users?$top=40&$select=id');
  assert.deepEqual(sizes, [40, 40]);
});

test('§14.5 @odata.count stands on the first page only', async () => {
  const { counts } = await walk(openDemo(), '/v1.0/users?$top=60&$count=true&$select=id', advanced);
  assert.deepEqual(counts, [150, undefined, undefined]);
});

test('§15.33 the link does not carry the header: without it page two of an advanced query is refused', async () => {
  const demo = openDemo();
  const first = await demo.get("/v1.0/users?$filter=not(startswith(displayName,'a'))&$count=true&$top=10", advanced);
  const link = nextPath(first, demo.tenant.root) ?? '';
  assert.equal(refusal(await demo.get(link)), '400 Request_UnsupportedQuery');
  assert.equal((await demo.get(link, advanced)).status, 200);
});

test('§14.5 a skip token belongs to its query', async () => {
  const demo = openDemo();
  const link = nextPath(await demo.get('/v1.0/users?$top=10'), demo.tenant.root) ?? '';
  for (const changed of [link.replace('$top=10', '$top=20'), `${link}&$select=id`, link.replace('/users', '/groups')]) {
    assert.equal(refusal(await demo.get(changed)), '400 Request_BadRequest', changed);
  }
  assert.equal(refusal(await demo.get('/v1.0/users?$top=10&$skiptoken=rubbish')), '400 Request_BadRequest');
});

test('links keep the scheme and host that was called', async () => {
  const demo = openDemo();
  const token = demo.tenant.issueToken({ caller: 'globalAdministrator', scopes: ['User.Read.All'] });
  const response = await demo.tenant.fetch('http://localhost:8123/v1.0/users', {
    headers: { Authorization: `Bearer ${token}` },
  });
  const body = (await response.json()) as Record<string, unknown>;
  assert.match(String(body['@odata.nextLink']), /^http:\/\/localhost:8123\/v1\.0\/users\?\$skiptoken=/);
  assert.match(String(body['@odata.context']), /^http:\/\/localhost:8123\//);
});

test('§14.5 a page may be empty and still have a link', async () => {
  const demo = openDemo();
  demo.tenant.faults.emptyPages = true;
  const { ids, sizes } = await walk(demo, '/v1.0/users?$top=60&$select=id');
  assert.deepEqual(sizes, [60, 0, 60, 0, 30]);
  assert.equal(new Set(ids).size, 150);
});

test('§15.31 with sign-in times a larger page is clipped to 500 without a word', async () => {
  const demo = openDemo({ userCount: 700 });
  const { sizes } = await walk(demo, '/v1.0/users?$top=999&$select=id,signInActivity');
  assert.deepEqual(sizes, [500, 200]);
  assert.deepEqual((await walk(demo, '/v1.0/users?$top=999&$select=id')).sizes, [700]);
});

test('people who go between two pages are neither repeated nor make others vanish', async () => {
  const demo = openDemo();
  const first = await demo.get('/v1.0/users?$top=100&$select=id&$orderby=displayName');
  const gone = String(items(first)[3]?.['id']);
  demo.tenant.behindTheScenes.deleteUser(gone);
  const second = await demo.get(nextPath(first, demo.tenant.root) ?? '');
  const ids = [...items(first), ...items(second)].map(({ id }) => id);
  assert.equal(new Set(ids).size, 150);
});
