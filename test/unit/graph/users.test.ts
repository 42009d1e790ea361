import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { getUser, listUsers, nextUsers } from '../../../src/graph/users.ts';
import { usersPath } from '../../../src/graph/userQuery.ts';
import { failureFrom } from './support/failureFrom.ts';
import { json, never, root, scriptedGraph } from './support/scriptedGraph.ts';

const query = (path: string): URLSearchParams => new URL(path, root).searchParams;

test('the first page without search or filter is one basic request, sorted by name', async () => {
  const { graph, requests } = scriptedGraph(() => json({ value: [{ id: '1', displayName: 'Ines' }] }));
  const page = await listUsers(graph, {}, 100, never);
  assert.equal(requests.length, 1);
  const sent = query(requests[0]?.url ?? '');
  assert.equal(sent.get('$orderby'), 'displayName');
  assert.equal(sent.get('$top'), '100');
  assert.equal(sent.has('$count') || sent.has('$filter') || sent.has('$search'), false);
  assert.ok(requests[0] && !('consistencylevel' in requests[0].headers));
  assert.equal(page.nextLink, undefined);
  assert.equal(page.users[0]?.displayName, 'Ines');
});

test('§15.31 signInActivity, which needs P1, is never part of the list', () => {
  assert.doesNotMatch(usersPath({ search: 'a', accountEnabled: true }, 999).path, /signInActivity/i);
});

test('§15.32 pages are never larger than 999, and $skip is never sent', () => {
  for (const [asked, sent] of [
    [1_000, '999'],
    [0, '1'],
    [Number.NaN, '1'],
    [20.7, '20'],
  ] as const) {
    const { path } = usersPath({}, asked);
    assert.equal(query(path).get('$top'), sent);
    assert.doesNotMatch(path, /\$skip=/);
  }
});

test('§15.33 a filter with an order is an advanced query, with header and $count, on every page', async () => {
  const nextLink = `${root}/v1.0/users?$skiptoken=2`;
  const { graph, requests } = scriptedGraph(({ url }) =>
    json({ value: [{ id: '1' }], ...(!url.includes('skiptoken') && { '@odata.nextLink': nextLink }) }),
  );
  const first = await listUsers(graph, { accountEnabled: false, userType: 'guest' }, 50, never);
  const second = await nextUsers(graph, first.nextLink ?? assert.fail(), never);
  assert.equal(query(requests[0]?.url ?? '').get('$filter'), "accountEnabled eq false and userType eq 'Guest'");
  assert.equal(query(requests[0]?.url ?? '').get('$count'), 'true');
  assert.equal(requests[1]?.url, nextLink);
  for (const { headers } of requests) assert.equal(headers['consistencylevel'], 'eventual');
  assert.equal(second.nextLink, undefined);
});

test('§15.34 a count that is left out is not missed: advanced queries rest on the page alone', async () => {
  const { graph } = scriptedGraph(() => json({ value: [{ id: '1' }] }));
  for (const advanced of [{ search: 'ines' }, { accountEnabled: false }]) {
    const page = await listUsers(graph, advanced, 100, never);
    assert.deepEqual(
      page.users.map(({ id }) => id),
      ['1'],
    );
    assert.equal(page.nextLink, undefined);
  }
});

test('the second page of a basic query is sent without the header', async () => {
  const nextLink = `${root}/v1.0/users?$skiptoken=RFNwdAoAAQ`;
  const { graph, requests } = scriptedGraph(() => json({ value: [{ id: '1' }], '@odata.nextLink': nextLink }));
  const first = await listUsers(graph, {}, 50, never);
  await nextUsers(graph, first.nextLink ?? assert.fail(), never);
  assert.equal(requests[1]?.url, nextLink);
  assert.ok(!('consistencylevel' in requests[1].headers));
});

test('pages without users are passed over, but not for ever', async () => {
  const nextLink = `${root}/v1.0/users?$skiptoken=x`;
  let empty = 3;
  const few = scriptedGraph(() =>
    json(empty-- > 0 ? { value: [], '@odata.nextLink': nextLink } : { value: [{ id: '1' }] }),
  );
  assert.equal((await listUsers(few.graph, {}, 50, never)).users.length, 1);
  assert.equal(few.requests.length, 4);
  const endless = scriptedGraph(() => json({ value: [], '@odata.nextLink': nextLink }));
  assert.deepEqual(await listUsers(endless.graph, {}, 50, never), { users: [], nextLink });
  assert.equal(endless.requests.length, 6);
});

test('§15.52 quotes, backslashes, &, #, +, % and Japanese reach the service as they were typed', async () => {
  const typed = `R&D "O'Neil" \\ #EXT# +81 100% 佐藤 👩‍🚀`;
  const { graph, requests } = scriptedGraph(() => json({ value: [] }));
  await listUsers(graph, { search: `  ${typed}\n`, userType: 'member' }, 50, never);
  const { url, headers } = requests[0] ?? assert.fail();
  const inside = `R&D \\"O'Neil\\" \\\\ #EXT# +81 100% 佐藤 👩‍🚀`;
  assert.equal(
    query(url).get('$search'),
    `"displayName:${inside}" OR "userPrincipalName:${inside}" OR "mail:${inside}"`,
  );
  assert.equal(query(url).get('$filter'), "userType eq 'Member'");
  assert.equal(headers['prefer'], 'legacySearch=false');
  assert.equal(headers['consistencylevel'], 'eventual');
});

test('a search of nothing but blanks is no search', () => {
  assert.deepEqual(usersPath({ search: ' \u3000\n' }, 100), usersPath({}, 100));
});

test('§15.52 any text survives encoding: the service reads back the very characters, and nothing else is changed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const { path } = usersPath({ search: text, accountEnabled: true }, 100);
      assert.match(path, /^[\x21-\x7e]+$/);
      assert.doesNotMatch(path, /#/);
      const sent = query(path);
      assert.equal(sent.get('$filter'), 'accountEnabled eq true');
      const search = sent.get('$search');
      if (search === null) return;
      const [, clause] =
        /^"displayName:((?:[^"\\]|\\.)*)" OR "userPrincipalName:\1" OR "mail:\1"$/u.exec(search) ?? assert.fail(search);
      const read = clause?.replace(/\\(.)/gu, '$1');
      assert.equal(
        read,
        text
          .replace(/\p{Surrogate}/gu, '\uFFFD')
          .replace(/[\s\p{Control}]+/gu, ' ')
          .trim(),
      );
    }),
  );
});

test('halves of surrogate pairs do not break the address', () => {
  assert.match(usersPath({ search: 'a\uD800b' }, 100).path, /%EF%BF%BD/);
});

test('a text too long for an advanced query is searched by its beginning', () => {
  for (const search of ['佐'.repeat(5_000), '"'.repeat(5_000), 'x'.repeat(5_000)]) {
    const { path } = usersPath({ search, userType: 'guest', accountEnabled: true }, 100);
    assert.ok(path.length <= 1_900);
    assert.ok((query(path).get('$search')?.length ?? 0) > 100);
  }
});

test('users are read with whatever is there', async () => {
  const { graph } = scriptedGraph(() =>
    json({
      value: [
        {
          id: '1',
          displayName: null,
          userPrincipalName: 'a@b.example',
          userType: 'Guest',
          onPremisesSyncEnabled: null,
          mail: null,
        },
        {
          id: '2',
          displayName: 'X',
          userType: 'somethingNew',
          accountEnabled: false,
          isManagementRestricted: true,
          onPremisesSyncEnabled: true,
        },
        { displayName: 'no id' },
        'not even an object',
        null,
      ],
    }),
  );
  const { users } = await listUsers(graph, {}, 50, never);
  assert.deepEqual(users, [
    {
      id: '1',
      displayName: 'a@b.example',
      userPrincipalName: 'a@b.example',
      userType: 'guest',
      isManagementRestricted: false,
      onPremisesSyncEnabled: false,
    },
    {
      id: '2',
      displayName: 'X',
      userPrincipalName: '',
      userType: 'unknown',
      accountEnabled: false,
      isManagementRestricted: true,
      onPremisesSyncEnabled: true,
    },
  ]);
});

test('an answer that is no list of users, or no user, is unexpected', async () => {
  for (const body of [{}, { value: {} }, [], 'text', null]) {
    const { graph } = scriptedGraph(() => json(body));
    assert.equal((await failureFrom(listUsers(graph, {}, 50, never))).kind, 'unexpected', JSON.stringify(body));
    assert.equal((await failureFrom(getUser(graph, 'a', never))).kind, 'unexpected');
  }
});

test("§15.19 a guest's UPN given instead of an id is encoded as one segment", async () => {
  const { graph, requests } = scriptedGraph(() => json({ id: '1' }));
  await getUser(graph, 'lars_x.example#EXT#@f.example/../?', never);
  assert.equal(new URL(requests[0]?.url ?? '').pathname, '/v1.0/users/lars_x.example%23EXT%23%40f.example%2F..%2F%3F');
});
