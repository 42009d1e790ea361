// Listing users: basic and advanced queries, search, counting (contract 1; checklist item 5).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDemo, type DemoClient } from '../../support/demo/openDemo.ts';
import { advanced } from '../../support/demo/paths.ts';
import { items, message, property, refusal, type RawAnswer } from '../../support/demo/rawAnswer.ts';

const demo = openDemo();
const { people } = demo.tenant;
const query = (options: string): string => `/v1.0/users?${options}`;
const names = (answer: RawAnswer): readonly string[] => items(answer).map(({ displayName }) => String(displayName));
const search = (text: string, more = ''): Promise<RawAnswer> =>
  demo.get(query(`$search=${encodeURIComponent(text)}&$select=displayName${more}`), advanced);

test('§1.1 a hundred users come without asking, with the usual properties', async () => {
  const answer = await demo.get('/v1.0/users');
  assert.equal(items(answer).length, 100);
  assert.deepEqual(Object.keys(items(answer)[0] ?? {}).toSorted(), [
    ...['businessPhones', 'displayName', 'givenName', 'id', 'jobTitle', 'mail', 'mobilePhone', 'officeLocation'],
    ...['preferredLanguage', 'surname', 'userPrincipalName'],
  ]);
  assert.equal(property(answer, '@odata.context'), 'https://graph.microsoft.com/v1.0/$metadata#users');
  assert.equal(property(answer, '@odata.count'), undefined);
});

test('§1.1 $select gives exactly what it names, in the context too', async () => {
  const answer = await demo.get(query('$select=id,displayName&$top=1'));
  assert.deepEqual(Object.keys(items(answer)[0] ?? {}), ['id', 'displayName']);
  assert.equal(property(answer, '@odata.context'), 'https://graph.microsoft.com/v1.0/$metadata#users(id,displayName)');
});

test('§1.1 onPremisesSyncEnabled is null for people made in the cloud', async () => {
  const answer = await demo.get(`/v1.0/users/${people.nothing.id}?$select=onPremisesSyncEnabled`);
  assert.equal(property(answer, 'onPremisesSyncEnabled'), null);
  const synced = await demo.get(`/v1.0/users/${people.synced.id}?$select=onPremisesSyncEnabled`);
  assert.equal(property(synced, 'onPremisesSyncEnabled'), true);
});

const refused: readonly (readonly [options: string, error: string])[] = [
  ['$top=1000', '400 Request_UnsupportedQuery'],
  ['$top=0', '400 Request_UnsupportedQuery'],
  ['$top=many', '400 Request_BadRequest'],
  ['$skip=5', '400 Request_BadRequest'],
  ['$select=shoeSize', '400 BadRequest'],
  ['$select=perUserMfaState', '400 BadRequest'],
  ['$select=skills', '501 NotImplemented'],
  ['$expand=authentication', '400 BadRequest'],
  ['$top=1&$top=2', '400 Request_BadRequest'],
  ["$filter=displayName eq 'x", '400 BadRequest'],
  ['$filter=displayName', '400 BadRequest'],
  ["$filter=contains(displayName,'a')", '400 Request_UnsupportedQuery'],
  ["$filter=endswith(displayName,'a')", '400 Request_UnsupportedQuery'],
  ["$filter=endswith(mail,'a')", '400 Request_UnsupportedQuery'],
  ["$filter=displayName ne 'a'", '400 Request_UnsupportedQuery'],
  ["$filter=not(startswith(displayName,'a'))", '400 Request_UnsupportedQuery'],
  ['$filter=mail eq null', '400 Request_UnsupportedQuery'],
  ['$filter=assignedLicenses/$count eq 0', '400 Request_UnsupportedQuery'],
  ["$filter=startswith(mobilePhone,'+1')", '400 Request_UnsupportedQuery'],
  ["$filter=startswith(displayName,'a')&$orderby=displayName", '400 Request_UnsupportedQuery'],
  ['$orderby=createdDateTime', '400 Request_UnsupportedQuery'],
  ['$orderby=accountEnabled', '400 Request_UnsupportedQuery'],
  ['$orderby=displayName sideways', '400 Request_UnsupportedQuery'],
  ['$filter=aboutMe eq 1', '400 Request_UnsupportedQuery'],
];
for (const [options, error] of refused) {
  test(`§1.2 ${options} is refused as a basic query`, async () => {
    assert.equal(refusal(await demo.get(query(options))), error);
  });
}

const basic = [
  ...["displayName eq 'amy osei'", "startsWith(userPrincipalName,'amy')", "mail in ('amy.osei@fernhill.example')"],
  ...['accountEnabled eq false', "userType eq 'Guest'", 'onPremisesSyncEnabled eq true'],
  ...["externalUserState eq 'Accepted'", "creationType eq 'Invitation'", "department eq 'IT' or jobTitle eq 'Manager'"],
  ...['assignedLicenses/any(x:x/skuId eq 06ebc4ee-1bb5-47dd-8120-11324bc54e06)', `id eq '${people.nothing.id}'`],
  ...[
    "surname eq 'O''Brien'",
    "(givenName eq 'Amy') and (usageLocation eq 'US')",
    'createdDateTime ge 2020-01-01T00:00:00Z',
  ],
];
for (const filter of basic) {
  test(`§1.2 ${filter} works as a basic query and finds somebody`, async () => {
    const answer = await demo.get(query(`$filter=${encodeURIComponent(filter)}`));
    assert.equal(answer.status, 200);
    assert.ok(items(answer).length > 0);
    assert.ok(items(answer).length < 100 || filter.startsWith('created') || filter.startsWith('assigned'));
  });
}

const needAdvanced = [
  ...[
    "displayName ne 'Amy Osei'",
    "not(startswith(displayName,'a'))",
    "endswith(userPrincipalName,'onmicrosoft.example')",
  ],
  ...['mail eq null', 'onPremisesSyncEnabled ne true', 'assignedLicenses/$count eq 0', "startswith(mobilePhone,'+81')"],
  ...["not(userType eq 'Member')", "otherMails/any(m:endswith(m,'@partner.example'))"],
];
for (const filter of needAdvanced) {
  test(`§1.2 ${filter} works as an advanced query only, and finds somebody`, async () => {
    const options = query(`$filter=${encodeURIComponent(filter)}`);
    assert.equal(refusal(await demo.get(options)), '400 Request_UnsupportedQuery', 'without anything');
    assert.equal(
      refusal(await demo.get(`${options}&$count=true`)),
      '400 Request_UnsupportedQuery',
      'without the header',
    );
    assert.equal(refusal(await demo.get(options, advanced)), '400 Request_UnsupportedQuery', 'without $count');
    const answer = await demo.get(`${options}&$count=true`, advanced);
    assert.ok(items(answer).length > 0);
    assert.ok(Number(property(answer, '@odata.count')) < 150);
  });
}

test('§1.2 assignedLicenses/$count knows only zero, even as an advanced query', async () => {
  const answer = await demo.get(query('$filter=assignedLicenses/$count eq 1&$count=true'), advanced);
  assert.equal(refusal(answer), '400 Request_UnsupportedQuery');
});

test('§15.35 onPremisesSyncEnabled eq false does not find people made in the cloud', async () => {
  const answer = await demo.get(query('$filter=onPremisesSyncEnabled eq false&$select=id'));
  assert.ok(!items(answer).some(({ id }) => id === people.nothing.id));
});

test('§14.5 $count=true without the header is ignored in silence', async () => {
  const answer = await demo.get(query('$count=true'));
  assert.equal(answer.status, 200);
  assert.equal(property(answer, '@odata.count'), undefined);
  assert.equal(property(await demo.get(query('$count=true'), advanced), '@odata.count'), 150);
});

test('§13.1 a missing header may also make the service ignore what needs it', async () => {
  const lenient = openDemo({ reading: { missingConsistencyLevel: 'ignored' } });
  const answer = await lenient.get(query("$filter=not(startswith(displayName,'a'))&$select=displayName"));
  assert.equal(items(answer).length, 100);
  assert.equal((await lenient.get(query('$search="displayName:amy"'))).status, 200);
});

test('§1.2 fifteen values fit into in(…), sixteen do not', async () => {
  const among = (count: number) =>
    query(`$filter=displayName in (${Array.from({ length: count }, (_, i) => `'n${i}'`).join(',')})`);
  assert.equal((await demo.get(among(15))).status, 200);
  assert.equal(refusal(await demo.get(among(16))), '400 Request_BadRequest');
});

test('§1.4 counting needs the header, answers text, and takes a filter', async () => {
  const bare = await demo.get('/v1.0/users/$count');
  assert.equal(refusal(bare), '400 Request_BadRequest');
  assert.equal(message(bare), '$count is not currently supported.');
  const all = await demo.get('/v1.0/users/$count', advanced);
  assert.equal(all.body, '150');
  assert.equal(all.headers.get('Content-Type'), 'text/plain');
  const guests = await demo.get("/v1.0/users/$count?$filter=userType eq 'Guest'", advanced);
  const listed = items(await demo.get(query("$filter=userType eq 'Guest'")));
  assert.equal(guests.body, String(listed.length));
});

test('§1.2 $search needs the header', async () => {
  const answer = await demo.get(query('$search="displayName:amy"'));
  assert.equal(refusal(answer), '400 Request_UnsupportedQuery');
  assert.equal(
    message(answer),
    "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
  );
});

test('§1.2 $search finds words of display names, and beginnings elsewhere', async () => {
  assert.deepEqual(names(await search('"displayName:osei"')), ['Amy Osei']);
  assert.deepEqual(names(await search('"displayName:am ose"')), ['Amy Osei']);
  assert.deepEqual(names(await search('"mail:osei"')), []);
  assert.deepEqual(names(await search('"mail:AMY.o"')), ['Amy Osei']);
  assert.deepEqual(names(await search('"userPrincipalName:amy.osei@fernhill.example"')), ['Amy Osei']);
  assert.deepEqual(names(await search('"displayName:最上"')), ['最上 司']);
  assert.deepEqual(names(await search('"displayName:nobody by this name"')), []);
});

test('§1.2 clauses join with OR and AND, in capitals', async () => {
  const either = await search('"displayName:osei" OR "mail:dario"', '&$orderby=displayName');
  assert.deepEqual(names(either), ['Amy Osei', 'Dario Greco']);
  assert.deepEqual(names(await search('"displayName:amy" AND "mail:dario"')), []);
  assert.deepEqual(names(await search('("displayName:amy" OR "displayName:dario") AND "mail:dario"')), ['Dario Greco']);
  assert.equal(refusal(await search('"displayName:amy" or "mail:amy"')), '400 BadRequest');
});

for (const text of ['displayName:amy', '"amy"', '"displayName:amy', '"displayName:"', '"displayName:a" OR']) {
  test(`§1.2 the search ${text} is not well formed`, async () => {
    assert.equal(refusal(await search(text)), '400 BadRequest');
  });
}

test('§1.2 quotes and backslashes are escaped inside a clause', async () => {
  assert.equal((await search('"displayName:\\"x\\" \\\\ y"')).status, 200);
});

test('§1.2 an encoded & in $search breaks v1.0 unless the new parser is asked for; beta bears it', async () => {
  const options = 'users?$search=%22displayName:r%26d%22';
  const answer = await demo.get(`/v1.0/${options}`, advanced);
  assert.equal(answer.status, 400);
  assert.equal(message(answer), "Unrecognized query argument specified: ''.");
  assert.equal((await demo.get(`/v1.0/${options}`, { ...advanced, Prefer: 'legacySearch=false' })).status, 200);
  assert.equal((await demo.get(`/beta/${options}`, advanced)).status, 200);
});

test('§1.2 searching and filtering go together', async () => {
  const found = await search('"displayName:cora"', '&$filter=accountEnabled eq false&$count=true');
  assert.deepEqual(names(found), ['Cora Blythe']);
  assert.equal(property(found, '@odata.count'), 1);
  assert.deepEqual(names(await search('"displayName:cora"', '&$filter=accountEnabled eq true&$count=true')), []);
});

test('§1.2 $expand does not go with advanced queries', async () => {
  assert.equal((await demo.get(query('$expand=manager'))).status, 200);
  assert.equal(refusal(await demo.get(query('$expand=manager&$count=true'), advanced)), '400 Request_UnsupportedQuery');
});

test('an advanced URL may have 2,048 characters', async () => {
  const long = query(`$filter=displayName ne '${'x'.repeat(2100)}'&$count=true`);
  assert.equal(refusal(await demo.get(long, advanced)), '400 Request_UnsupportedQuery');
});

test('§1.1 with User.ReadBasic.All only the basic properties are there', async () => {
  const basicReader = demo.as('globalAdministrator', { scopes: ['User.ReadBasic.All'] });
  const [user] = items(await basicReader.get('/v1.0/users'));
  assert.equal(typeof user?.['displayName'], 'string');
  assert.equal(user?.['jobTitle'], null);
  assert.equal(refusal(await basicReader.get(query('$select=accountEnabled'))), '403 Authorization_RequestDenied');
  assert.equal(
    refusal(await basicReader.get(query('$filter=accountEnabled eq true'))),
    '403 Authorization_RequestDenied',
  );
});

async function sortedNames(client: DemoClient, options: string): Promise<readonly string[]> {
  const answer = await client.get(
    query(`$top=999&$select=displayName,userPrincipalName,createdDateTime&${options}`),
    advanced,
  );
  assert.equal(answer.status, 200);
  return items(answer).map((user) => String(user[options.replace(/.*orderby=(\w+).*/, '$1')]).toLowerCase());
}

for (const options of ['$orderby=displayName', '$orderby=userPrincipalName', '$orderby=createdDateTime&$count=true']) {
  test(`${options} sorts, and backwards with desc`, async () => {
    const up = await sortedNames(demo, options);
    assert.equal(up.length, 150);
    assert.deepEqual(up, up.toSorted());
    const down = await sortedNames(demo, options.replace(/(orderby=\w+)/, '$1 desc'));
    assert.deepEqual(down, up.toReversed());
  });
}

test('without $orderby nothing is sorted, but each request sees the same order', async () => {
  const first = names(await demo.get(query('$select=displayName')));
  assert.notDeepEqual(first, first.toSorted());
  assert.deepEqual(names(await demo.get(query('$select=displayName'))), first);
});

test('a hundred thousand people: every search finds what looking at each would find', async () => {
  const big = openDemo({ userCount: 100_000 });
  for (const [text, filter] of [
    ['"displayName:zoe"', "startswith(displayName,'zoe ')"],
    ['"userPrincipalName:sakura.tanaka"', "startswith(userPrincipalName,'sakura.tanaka')"],
    ['"mail:sakura.tanaka12"', "startswith(mail,'sakura.tanaka12')"],
  ] as const) {
    const found = await big.get(`/v1.0/users/$count?$search=${encodeURIComponent(text)}`, advanced);
    const kept = await big.get(`/v1.0/users/$count?$filter=${encodeURIComponent(filter)}`, advanced);
    assert.equal(found.body, kept.body, text);
    assert.notEqual(found.body, '0');
  }
});
