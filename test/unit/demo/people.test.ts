// The people of the demo tenant: invented, repeatable, made only when looked at.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameAt, nameCount } from '../../../src/demo/people/nameSpace.ts';
import { Population } from '../../../src/demo/people/population.ts';
import { openDemo } from '../../support/demo/openDemo.ts';
import { advanced, methodsOf } from '../../support/demo/paths.ts';
import { items, property, type Entity } from '../../support/demo/rawAnswer.ts';

for (const count of [0, 1, 12, 150, 2000]) {
  test(`a tenant of ${count} lists ${count}, each with an id and a name of their own`, () => {
    const population = new Population(count, 0);
    assert.equal(population.listedCount(0), count);
    const people = Array.from({ length: population.places }, (_, place) => population.listedAt(place, 0));
    assert.equal(new Set(people.map((person) => person?.id)).size, count);
    assert.equal(new Set(people.map((person) => person?.userPrincipalName.toLowerCase())).size, count);
    for (const person of people) {
      assert.ok(person !== undefined);
      assert.equal(population.find(person.id)?.key, person.key);
      assert.equal(population.find(person.userPrincipalName.toUpperCase())?.key, person.key);
    }
  });
}

test('in a tenant of a hundred thousand everybody is found by their name, and names repeat with numbers', () => {
  const population = new Population(100_000, 0);
  for (let place = 0; place < population.places; place += 41) {
    const person = population.listedAt(place, 0);
    assert.ok(person !== undefined);
    assert.equal(population.find(person.userPrincipalName)?.key, person.key);
  }
  const neighbours = Array.from({ length: 200 }, (_, i) => population.listedAt(50_000 + i, 0)?.displayName);
  assert.ok(new Set(neighbours).size < 50);
  assert.equal(population.find('nobody@fernhill.example'), undefined);
  assert.equal(population.find('zoe.yardley99@fernhill.example'), undefined);
});

test('names come in display-name order by their number', () => {
  let last = '';
  for (let number = 0; number < nameCount; number++) {
    const folded = nameAt(number).displayName.toLowerCase();
    assert.ok(last < folded, `${last} before ${folded}`);
    last = folded;
  }
});

test('two tenants of one size hold the same people with the same methods', async () => {
  const [one, other] = [openDemo(), openDemo()];
  const [first, second] = [await one.get('/v1.0/users?$top=999'), await other.get('/v1.0/users?$top=999')];
  assert.deepEqual(first.body, second.body);
  const path = `${methodsOf(one.tenant.people.everything)}/methods`;
  assert.deepEqual((await one.get(path)).body, (await other.get(path)).body);
});

test('about half of the people have Japanese names, with sign-in names in Latin letters', async () => {
  const users = items(
    await openDemo({ userCount: 2000 }).get('/v1.0/users?$top=999&$select=displayName,userPrincipalName'),
  );
  const japanese = users.filter(({ displayName }) =>
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(String(displayName)),
  );
  assert.ok(japanese.length > 400 && japanese.length < 600, String(japanese.length));
  for (const { userPrincipalName } of users) assert.match(String(userPrincipalName), /^[\w.'#@-]+$/);
});

test('every domain ends in .example', async () => {
  const users = items(
    await openDemo().get('/v1.0/users?$top=999&$select=userPrincipalName,mail,otherMails,proxyAddresses'),
  );
  const domains = JSON.stringify(users).matchAll(/@([^"\\]+)/g);
  for (const [, domain = ''] of domains) assert.match(domain, /\.example$/);
});

const fictitious = [
  /^\+1 \d{3}55501\d\d(x\d+)?$/,
  /^\+44 7700900\d{3}$/,
  /^\+44 2079460\d{3}(x\d+)?$/,
  /^\+81 900000\d{4}$/,
  /^\+81 30000\d{4}(x\d+)?$/,
  /^\+39 300000000\d$/,
];

test('phone numbers come from ranges nobody has', async () => {
  const demo = openDemo();
  const users = items(await demo.get('/v1.0/users?$top=999&$select=id,mobilePhone,businessPhones'));
  const numbers = users.flatMap(({ mobilePhone }) => (typeof mobilePhone === 'string' ? [mobilePhone] : []));
  for (const { id } of users) {
    const phones = items(await demo.get(`/v1.0/users/${String(id)}/authentication/phoneMethods`));
    numbers.push(...phones.map(({ phoneNumber }) => String(phoneNumber)));
  }
  assert.ok(numbers.length > 100);
  for (const number of numbers)
    assert.ok(
      fictitious.some((range) => range.test(number)),
      number,
    );
});

test('every kind of method occurs, and every default that can be set', async () => {
  const demo = openDemo({ userCount: 400 });
  const kinds = new Set<unknown>();
  const defaults = new Set<unknown>();
  for (const { id } of items(await demo.get('/v1.0/users?$top=999&$select=id'))) {
    const path = `/beta/users/${String(id)}/authentication`;
    for (const item of items(await demo.get(`${path}/methods`))) kinds.add(item['@odata.type']);
    const preferences = await demo.get(`${path}/signInPreferences`);
    defaults.add(property(preferences, 'userPreferredMethodForSecondaryAuthentication'));
  }
  assert.equal(kinds.size, 14);
  for (const value of ['push', 'oath', 'voiceMobile', 'voiceAlternateMobile', 'voiceOffice', 'sms', null]) {
    assert.ok(defaults.has(value), String(value));
  }
});

test('the awkward cases are among the first hundred by display name, all but two with kanji', async () => {
  const demo = openDemo();
  const { people } = demo.tenant;
  const first = items(await demo.get('/v1.0/users?$orderby=displayName&$top=100&$select=id')).map(({ id }) => id);
  const late = Object.entries(people).filter(([, { id }]) => !first.includes(id));
  assert.deepEqual(late.map(([name]) => name).toSorted(), [
    'deletedHolder',
    'japaneseVariant',
    'secondGlobalAdministrator',
  ]);
});

test('people, callers and hooks name the same objects as the directory', async () => {
  const demo = openDemo();
  for (const [name, { id, userPrincipalName }] of Object.entries(demo.tenant.people)) {
    if (name === 'deletedHolder') continue;
    const answer = await demo.get(`/v1.0/users/${id}?$select=userPrincipalName`);
    assert.equal(property(answer, 'userPrincipalName'), userPrincipalName, name);
  }
  for (const [role, name] of Object.entries(demo.tenant.callers)) {
    assert.equal(demo.tenant.people[role as 'globalReader'].userPrincipalName, name);
  }
});

test('hooks change people and their methods', async () => {
  const demo = openDemo();
  const { people, behindTheScenes } = demo.tenant;
  behindTheScenes.changeUser(people.nothing.id, { accountEnabled: false, displayName: 'Zed Changed' });
  const user = await demo.get(`/v1.0/users/${people.nothing.id}?$select=accountEnabled,displayName,mail`);
  assert.deepEqual([property(user, 'accountEnabled'), property(user, 'displayName')], [false, 'Zed Changed']);
  const found = await demo.get('/v1.0/users?$search="displayName:changed"&$select=id', advanced);
  assert.deepEqual(
    items(found).map(({ id }) => id),
    [people.nothing.id],
  );
  behindTheScenes.setMethods(people.nothing.id, { methods: [{ kind: 'external' }, { kind: 'qrCodePin' }] });
  const kinds = items(await demo.get(`${methodsOf(people.nothing)}/methods`)).map((one: Entity) => one['@odata.type']);
  assert.equal(kinds.length, 3);
  assert.throws(() => {
    behindTheScenes.setDefault(people.nothing.id, 'sms');
  }, /No such method/);
});
