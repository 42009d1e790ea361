// Revoking sessions, and what it does to one's own (contract 6.1, 10.5; checklist item 8).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDemo } from '../../support/demo/openDemo.ts';
import { property, refusal } from '../../support/demo/rawAnswer.ts';

test('§15.17 revoking answers 200 with true, and moves the date from which sessions count', async () => {
  const demo = openDemo();
  const { smsOnly } = demo.tenant.people;
  const answer = await demo.send('POST', `/v1.0/users/${smsOnly.id}/revokeSignInSessions`);
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Edm.Boolean',
    value: true,
  });
  const user = await demo.get(`/v1.0/users/${smsOnly.id}?$select=signInSessionsValidFromDateTime`);
  assert.equal(property(user, 'signInSessionsValidFromDateTime'), '2026-09-01T08:00:00Z');
});

test('beta has the older twin', async () => {
  const demo = openDemo();
  const path = `/beta/users/${demo.tenant.people.smsOnly.id}/invalidateAllRefreshTokens`;
  assert.equal(property(await demo.send('POST', path), 'value'), true);
});

test('§6.1 it does nothing for external guests, and says true all the same', async () => {
  const demo = openDemo();
  const path = `/v1.0/users/${demo.tenant.people.guest.id}`;
  const read = async () =>
    property(await demo.get(`${path}?$select=signInSessionsValidFromDateTime`), 'signInSessionsValidFromDateTime');
  const before = await read();
  assert.equal(property(await demo.send('POST', `${path}/revokeSignInSessions`), 'value'), true);
  assert.equal(await read(), before);
});

test('§14.8 after revoking one’s own sessions a token that declared cp1 gets a claims challenge', async () => {
  const demo = openDemo();
  const self = demo.as('globalAdministrator', { cp1: true });
  assert.equal((await self.send('POST', '/v1.0/me/revokeSignInSessions')).status, 200);
  const answer = await self.get('/v1.0/me');
  assert.equal(refusal(answer), '401 InvalidAuthenticationToken');
  const challenge = answer.headers.get('WWW-Authenticate') ?? '';
  assert.match(challenge, /error="insufficient_claims"/);
  const claims = /claims="([^"]+)"/.exec(challenge)?.[1] ?? '';
  assert.deepEqual(JSON.parse(Buffer.from(claims, 'base64').toString()), {
    access_token: { nbf: { essential: true, value: String(demo.time.now() / 1000) } },
  });
  const fresh = demo.as('globalAdministrator', { cp1: true });
  assert.equal((await fresh.get('/v1.0/me')).status, 200);
});

test('§14.8 a token without cp1 lives on, and so do other people’s', async () => {
  const demo = openDemo();
  const other = demo.as('helpdeskAdministrator', { cp1: true });
  await demo.send('POST', '/v1.0/me/revokeSignInSessions');
  assert.equal((await demo.get('/v1.0/me')).status, 200);
  assert.equal((await other.get('/v1.0/me')).status, 200);
});

test('§15.18 in a batch the items after the revocation of one’s own sessions fail', async () => {
  const demo = openDemo();
  const self = demo.as('globalAdministrator', { cp1: true });
  const requests = [
    { id: '1', method: 'POST', url: '/me/revokeSignInSessions' },
    { id: '2', method: 'GET', url: '/me', dependsOn: ['1'] },
  ];
  const answer = await self.send('POST', '/v1.0/$batch', { body: { requests } });
  const { responses } = answer.body as { responses: readonly { status: number }[] };
  assert.deepEqual(
    responses.map(({ status }) => status),
    [200, 401],
  );
});

test('a caller who was deleted is not let in any more', async () => {
  const demo = openDemo();
  const gone = demo.as('helpdeskAdministrator');
  demo.tenant.behindTheScenes.deleteUser(demo.tenant.people.helpdeskAdministrator.id);
  assert.equal((await gone.get('/v1.0/me')).status, 401);
  assert.throws(() => demo.as('helpdeskAdministrator'), /Nobody here is called/);
});
