// Two versions, one store (checklist item 1): what v1.0 does not know it refuses by name.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDemo } from '../../support/demo/openDemo.ts';
import { methodsOf } from '../../support/demo/paths.ts';
import { items, message, property, refusal } from '../../support/demo/rawAnswer.ts';

const demo = openDemo();
const { everything, hardwareOath } = demo.tenant.people;

for (const segment of ['signInPreferences', 'requirements', 'hardwareOathMethods', 'qrCodePinMethod']) {
  test(`§14.1 v1.0 does not know ${segment}, beta does`, async () => {
    const path = `/users/${everything.id}/authentication/${segment}`;
    const refused = await demo.get(`/v1.0${path}`);
    assert.equal(refusal(refused), '400 BadRequest');
    assert.equal(message(refused), `Resource not found for the segment '${segment}'.`);
    assert.equal((await demo.get(`/beta${path}`)).status, 200);
  });
}

test('§14.1 a beta-only action called on v1.0 is a method not allowed', async () => {
  const answer = await demo.send('POST', `/v1.0/users/${everything.id}/invalidateAllRefreshTokens`);
  assert.equal(refusal(answer), '405 Request_BadRequest');
  assert.equal(message(answer), 'Specified HTTP method is not allowed for the request target.');
});

test('a known path with a method it does not have is a method not allowed', async () => {
  assert.equal(refusal(await demo.send('DELETE', '/v1.0/users')), '405 Request_BadRequest');
});

test('an unknown segment is named, wherever it stands', async () => {
  assert.equal(message(await demo.get('/v1.0/planets')), "Resource not found for the segment 'planets'.");
  const inside = await demo.get(`/v1.0/users/${everything.id}/authentication/rings`);
  assert.equal(message(inside), "Resource not found for the segment 'rings'.");
});

test('an unknown version is refused', async () => {
  assert.equal((await demo.get('/v2.0/users')).status, 400);
});

test('v1.0 lists only kinds it knows; beta also hardware OATH tokens', async () => {
  const types = async (version: string) => {
    const answer = await demo.get(`/${version}/users/${hardwareOath.id}/authentication/methods`);
    return items(answer).map((item) => String(item['@odata.type']).replace('#microsoft.graph.', ''));
  };
  assert.deepEqual(await types('v1.0'), ['passwordAuthenticationMethod', 'phoneAuthenticationMethod']);
  assert.ok((await types('beta')).includes('hardwareOathAuthenticationMethod'));
});

test('lastUsedDateTime is said by beta only', async () => {
  const [v1] = items(await demo.get(`${methodsOf(everything)}/fido2Methods`));
  const [beta] = items(await demo.get(`/beta/users/${everything.id}/authentication/fido2Methods`));
  assert.ok(v1 !== undefined && !('lastUsedDateTime' in v1));
  assert.ok(beta !== undefined && typeof beta['lastUsedDateTime'] === 'string');
});

test('both versions see the same store', async () => {
  const path = `/users/${demo.tenant.people.nothing.id}/authentication/phoneMethods`;
  await demo.send('POST', `/v1.0${path}`, { body: { phoneNumber: '+47 41234567', phoneType: 'mobile' } });
  assert.equal(items(await demo.get(`/beta${path}`)).length, 1);
});

test('keys may stand in parentheses, names may carry the namespace, segments may be written in any case', async () => {
  const { id } = everything;
  assert.equal((await demo.get(`/v1.0/users('${id}')/authentication/phoneMethods`)).status, 200);
  assert.equal((await demo.get(`/V1.0/Users/${id}/Authentication/PhoneMethods`)).status, 200);
  const action = await demo.send('POST', `/v1.0/users/${id}/microsoft.graph.revokeSignInSessions`);
  assert.equal(property(action, 'value'), true);
  const upn = demo.tenant.people.apostrophe.userPrincipalName.replace("'", "''");
  assert.equal((await demo.get(`/v1.0/users('${encodeURIComponent(upn)}')`)).status, 200);
});
