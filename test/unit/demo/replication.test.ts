// Reads lag behind writes (checklist item 3; readings of 13.1).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDemo, type DemoClient } from '../../support/demo/openDemo.ts';
import { advanced, methodsOf, phoneIds } from '../../support/demo/paths.ts';
import { items, property, refusal } from '../../support/demo/rawAnswer.ts';

const phones = (demo: DemoClient, name: 'smsOnly' | 'nothing'): string =>
  `${methodsOf(demo.tenant.people[name])}/phoneMethods`;
const count = async (demo: DemoClient, name: 'smsOnly' | 'nothing'): Promise<number> =>
  items(await demo.get(phones(demo, name))).length;

test('§14.3 a deleted method stays in the list and by id until the lag is over, while a second DELETE is 404 at once', async () => {
  const demo = openDemo({ replicationLagMs: 4000 });
  const path = `${phones(demo, 'smsOnly')}/${phoneIds.mobile}`;
  assert.equal((await demo.send('DELETE', path)).status, 204);
  assert.equal(refusal(await demo.send('DELETE', path)), '404 resourceNotFound');
  demo.time.advance(3999);
  assert.equal(await count(demo, 'smsOnly'), 1);
  assert.equal((await demo.get(path)).status, 200);
  demo.time.advance(1);
  assert.equal(await count(demo, 'smsOnly'), 0);
  assert.equal((await demo.get(path)).status, 404);
});

test('§14.3 an added method is missing until the lag is over, while a second POST is refused at once', async () => {
  const demo = openDemo({ replicationLagMs: 4000 });
  const body = { phoneNumber: '+81 8099999999', phoneType: 'mobile' };
  assert.equal((await demo.send('POST', phones(demo, 'nothing'), { body })).status, 201);
  assert.equal((await demo.send('POST', phones(demo, 'nothing'), { body })).status, 400);
  assert.equal(await count(demo, 'nothing'), 0);
  demo.time.advance(4000);
  assert.equal(await count(demo, 'nothing'), 1);
});

test('§14.3 sign-in preferences lag too', async () => {
  const demo = openDemo({ replicationLagMs: 4000 });
  const path = `/beta/users/${demo.tenant.people.phoneDefault.id}/authentication/signInPreferences`;
  const read = async () => property(await demo.get(path), 'userPreferredMethodForSecondaryAuthentication');
  await demo.send('PATCH', path, { body: { userPreferredMethodForSecondaryAuthentication: 'push' } });
  assert.equal(await read(), 'sms');
  demo.time.advance(4000);
  assert.equal(await read(), 'push');
});

test('§14.3 reads inside a batch lag like any other', async () => {
  const demo = openDemo({ replicationLagMs: 4000 });
  const inner = phones(demo, 'smsOnly').replace('/v1.0', '');
  await demo.send('DELETE', `${phones(demo, 'smsOnly')}/${phoneIds.mobile}`);
  const answer = await demo.send('POST', '/v1.0/$batch', {
    body: { requests: [{ id: '1', method: 'GET', url: inner }] },
  });
  const { responses } = answer.body as { responses: [{ body: { value: unknown[] } }] };
  assert.equal(responses[0].body.value.length, 1);
});

test('each write has its own lag: after two, three states are seen in turn', async () => {
  const demo = openDemo({ replicationLagMs: 4000 });
  const path = `${phones(demo, 'smsOnly')}/${phoneIds.mobile}`;
  const number = async () => property(await demo.get(path), 'phoneNumber');
  const write = (phoneNumber: string) => demo.send('PATCH', path, { body: { phoneNumber } });
  await write('+1 5035550101');
  demo.time.advance(2000);
  await write('+1 5035550102');
  assert.equal(await number(), '+1 5035550131');
  demo.time.advance(2000);
  assert.equal(await number(), '+1 5035550101');
  demo.time.advance(2000);
  assert.equal(await number(), '+1 5035550102');
});

test('the lag can be changed at any time: longer for the writes to come, shorter for those under way', async () => {
  const demo = openDemo({ replicationLagMs: 0 });
  demo.tenant.faults.replicationLagMs = 60_000;
  await demo.send('DELETE', `${phones(demo, 'smsOnly')}/${phoneIds.mobile}`);
  demo.time.advance(59_999);
  assert.equal(await count(demo, 'smsOnly'), 1);
  demo.tenant.faults.replicationLagMs = 1000;
  assert.equal(await count(demo, 'smsOnly'), 0);
});

test('§13.1 reads may flap between old and new until they settle', async () => {
  const demo = openDemo({ replicationLagMs: 4000 });
  demo.tenant.faults.flappingReads = true;
  await demo.send('DELETE', `${phones(demo, 'smsOnly')}/${phoneIds.mobile}`);
  const seen = [];
  for (let read = 0; read < 4; read++) seen.push(await count(demo, 'smsOnly'));
  assert.deepEqual(seen, [1, 0, 1, 0]);
  demo.time.advance(4000);
  assert.deepEqual([await count(demo, 'smsOnly'), await count(demo, 'smsOnly')], [0, 0]);
});

test('what others do is seen at once', async () => {
  const demo = openDemo({ replicationLagMs: 4000 });
  const { behindTheScenes, people } = demo.tenant;
  behindTheScenes.deleteMethod(people.smsOnly.id, phoneIds.mobile);
  assert.equal(await count(demo, 'smsOnly'), 0);
  behindTheScenes.addMethod(people.nothing.id, { kind: 'phone', phoneNumber: '+1 5035550100' });
  assert.equal(await count(demo, 'nothing'), 1);
});

const idsListed = async (demo: DemoClient): Promise<readonly unknown[]> =>
  items(await demo.get('/v1.0/users?$top=999&$select=id', advanced)).map(({ id }) => id);

test('§14.3 a new user is missing from the list at first, but can be read', async () => {
  const demo = openDemo();
  const { id } = demo.tenant.behindTheScenes.addUser('Wren Newton', 'wren.newton@fernhill.example', {
    listedAfterMs: 4000,
  });
  assert.equal((await demo.get(`/v1.0/users/${id}`)).status, 200);
  assert.ok(!(await idsListed(demo)).includes(id));
  demo.time.advance(4000);
  assert.ok((await idsListed(demo)).includes(id));
  const sorted = items(await demo.get('/v1.0/users?$orderby=displayName&$top=999&$select=displayName'));
  const names = sorted.map(({ displayName }) => String(displayName).toLowerCase());
  assert.deepEqual(names, names.toSorted());
});

test('§14.3 a deleted user stays in the list for the lag, but is not found any more', async () => {
  const demo = openDemo({ replicationLagMs: 4000 });
  const { smsOnly } = demo.tenant.people;
  assert.equal((await demo.send('DELETE', `/v1.0/users/${smsOnly.id}`)).status, 204);
  assert.equal((await demo.get(`/v1.0/users/${smsOnly.id}`)).status, 404);
  assert.equal((await demo.get(`${methodsOf(smsOnly)}/methods`)).status, 404);
  assert.ok((await idsListed(demo)).includes(smsOnly.id));
  demo.time.advance(4000);
  assert.ok(!(await idsListed(demo)).includes(smsOnly.id));
  const deleted = items(await demo.get('/v1.0/directory/deletedItems/microsoft.graph.user'));
  assert.ok(deleted.some(({ id }) => id === smsOnly.id));
});

test('§15.19 a guest’s user principal name cut at the # names nobody: nothing is deleted', async () => {
  const demo = openDemo();
  const { guest } = demo.tenant.people;
  const answer = await demo.send('DELETE', `/v1.0/users/${guest.userPrincipalName}`);
  assert.equal(refusal(answer), '404 Request_ResourceNotFound');
  const encoded = await demo.get(`/v1.0/users/${encodeURIComponent(guest.userPrincipalName)}`);
  assert.equal(property(encoded, 'id'), guest.id);
});
