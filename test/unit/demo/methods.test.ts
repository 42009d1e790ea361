// Every kind of method: what is listed, what can be deleted and where (contract 2; checklist item 2).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDemo } from '../../support/demo/openDemo.ts';
import { methodsOf } from '../../support/demo/paths.ts';
import { items, message, property, refusal } from '../../support/demo/rawAnswer.ts';

const passwordId = '28c10230-6103-485e-b985-444c60001490';
const emailId = '3ddfcfc8-9383-446f-83cc-3ab9be4be18f';

const collections = {
  emailMethods: 'emailAuthenticationMethod',
  fido2Methods: 'fido2AuthenticationMethod',
  microsoftAuthenticatorMethods: 'microsoftAuthenticatorAuthenticationMethod',
  softwareOathMethods: 'softwareOathAuthenticationMethod',
  temporaryAccessPassMethods: 'temporaryAccessPassAuthenticationMethod',
  windowsHelloForBusinessMethods: 'windowsHelloForBusinessAuthenticationMethod',
  platformCredentialMethods: 'platformCredentialAuthenticationMethod',
  externalAuthenticationMethods: 'externalAuthenticationMethod',
};

for (const [collection, type] of Object.entries(collections)) {
  test(`§2.2 ${collection}: listed with its type, read by id, deleted through the typed collection`, async () => {
    const demo = openDemo();
    const { everything } = demo.tenant.people;
    demo.tenant.behindTheScenes.setDefault(everything.id, undefined);
    const root = methodsOf(everything);
    const mixed = items(await demo.get(`${root}/methods`));
    const typed = items(await demo.get(`${root}/${collection}`));
    assert.ok(typed.length > 0);
    for (const item of typed) {
      assert.ok(!('@odata.type' in item));
      const id = String(item['id']);
      const twin = mixed.find((one) => one['id'] === id && one['@odata.type'] === `#microsoft.graph.${type}`);
      assert.deepEqual(twin, { '@odata.type': `#microsoft.graph.${type}`, ...item });
      assert.equal(property(await demo.get(`${root}/${collection}/${id}`), 'id'), id);
      assert.equal((await demo.send('DELETE', `${root}/${collection}/${id}`)).status, 204);
      assert.equal(refusal(await demo.send('DELETE', `${root}/${collection}/${id}`)), '404 resourceNotFound');
      assert.equal(refusal(await demo.get(`${root}/${collection}/${id}`)), '404 resourceNotFound');
    }
  });
}

test('§2.1 every item of the mixed list says its type, and the list takes no notice of query options', async () => {
  const demo = openDemo();
  const root = methodsOf(demo.tenant.people.everything);
  const all = items(await demo.get(`${root}/methods`));
  assert.ok(all.every((item) => String(item['@odata.type']).startsWith('#microsoft.graph.')));
  assert.equal(items(await demo.get(`${root}/methods?$top=1&$filter=nonsense`)).length, all.length);
});

test('§15.1 deleting from the mixed collection fails in the old shape and deletes nothing', async () => {
  const demo = openDemo();
  const root = methodsOf(demo.tenant.people.phoneDefault);
  const before = items(await demo.get(`${root}/methods`));
  for (const { id } of before) {
    const answer = await demo.send('DELETE', `${root}/methods/${String(id)}`);
    assert.equal(refusal(answer), '404 UnknownError');
    const inner = JSON.parse(message(answer)) as { Message: string };
    assert.match(inner.Message, /^No HTTP resource was found that matches the request URI 'https:\/\/mface\./);
  }
  assert.deepEqual(items(await demo.get(`${root}/methods`)), before);
});

test('§15.3 the password is never deletable and never readable', async () => {
  const demo = openDemo();
  const root = methodsOf(demo.tenant.people.nothing);
  assert.deepEqual(
    items(await demo.get(`${root}/passwordMethods`)).map(({ id, password }) => [id, password]),
    [[passwordId, null]],
  );
  assert.equal((await demo.send('DELETE', `${root}/passwordMethods/${passwordId}`)).status, 405);
});

test('external guests have no password here', async () => {
  const demo = openDemo();
  assert.deepEqual(items(await demo.get(`${methodsOf(demo.tenant.people.guest)}/passwordMethods`)), []);
});

test('an unknown future type is listed, readable by id, and has no collection', async () => {
  const demo = openDemo();
  const root = methodsOf(demo.tenant.people.unknownMethod);
  const unknown = items(await demo.get(`${root}/methods`)).find((item) =>
    String(item['@odata.type']).includes('palmVein'),
  );
  assert.ok(unknown !== undefined);
  assert.equal((await demo.get(`${root}/methods/${String(unknown['id'])}`)).status, 200);
  assert.equal(refusal(await demo.get(`${root}/palmVeinMethods`)), '400 BadRequest');
});

test('§2.2 an Authenticator says when it was created only if it is registered for passwordless sign-in', async () => {
  const demo = openDemo();
  const apps = items(
    await demo.get(`${methodsOf(demo.tenant.people.severalAuthenticators)}/microsoftAuthenticatorMethods`),
  );
  assert.deepEqual(
    apps.map(({ createdDateTime }) => createdDateTime === null),
    [true, false, true],
  );
});

test('§2.2 device comes with one method when asked for, never in lists', async () => {
  const demo = openDemo();
  const root = `${methodsOf(demo.tenant.people.everything)}/windowsHelloForBusinessMethods`;
  const [item] = items(await demo.get(`${root}?$expand=device`));
  assert.ok(item !== undefined && !('device' in item));
  const single = await demo.get(`${root}/${String(item['id'])}?$expand=device`);
  assert.equal(typeof property(single, 'device'), 'object');
});

test('§2.4 one e-mail address per user, added and changed by others only', async () => {
  const demo = openDemo();
  const { nothing, globalAdministrator } = demo.tenant.people;
  const path = `${methodsOf(nothing)}/emailMethods`;
  const add = (emailAddress: string) => demo.send('POST', path, { body: { emailAddress } });
  assert.equal(refusal(await add('not an address')), '400 badRequest');
  const created = await add('ines@home.example');
  assert.equal(created.status, 201);
  assert.equal(property(created, 'id'), emailId);
  assert.equal(refusal(await add('second@home.example')), '400 badRequest');
  const body = { emailAddress: 'new@home.example' };
  assert.equal((await demo.send('PATCH', `${path}/${emailId}`, { body })).status, 204);
  assert.equal(property(await demo.get(`${path}/${emailId}`), 'emailAddress'), 'new@home.example');
  const own = await demo.send('POST', `${methodsOf(globalAdministrator)}/emailMethods`, { body });
  assert.equal(refusal(own), '403 accessDenied');
});

test('§2.2 the QR code method is a beta singleton without id', async () => {
  const demo = openDemo();
  const { everything, nothing } = demo.tenant.people;
  const path = (person: { id: string }) => `/beta/users/${person.id}/authentication/qrCodePinMethod`;
  assert.equal((await demo.get(path(everything))).status, 200);
  assert.equal((await demo.send('DELETE', path(everything))).status, 204);
  assert.equal(refusal(await demo.send('DELETE', path(everything))), '404 resourceNotFound');
  assert.equal(refusal(await demo.get(path(nothing))), '404 resourceNotFound');
  assert.equal((await demo.send('PUT', path(nothing), { body: { pin: { code: '09599786' } } })).status, 201);
  assert.equal((await demo.get(path(nothing))).status, 200);
});

test('§14.2 deleting a hardware token unassigns it: it goes back to the inventory', async () => {
  const demo = openDemo();
  const { hardwareOath } = demo.tenant.people;
  const path = `/beta/users/${hardwareOath.id}/authentication/hardwareOathMethods`;
  const inventory = '/beta/directory/authenticationMethodDevices/hardwareOathDevices';
  const [token] = items(await demo.get(path));
  const id = String(token?.['id']);
  const free = async () => items(await demo.get(inventory)).map((device) => device['id']);
  assert.ok(!(await free()).includes(id));
  assert.equal((await demo.send('DELETE', `${path}/${id}`)).status, 204);
  assert.ok((await free()).includes(id));
  const again = await demo.send('POST', path, { body: { device: { id } } });
  assert.equal(again.status, 201);
  assert.equal((property(again, 'device') as { status: string }).status, 'assigned');
});

test('§2.2 a hardware token is deactivated and stays assigned, and activated again with a code', async () => {
  const demo = openDemo();
  const { hardwareOath } = demo.tenant.people;
  const path = `/beta/users/${hardwareOath.id}/authentication/hardwareOathMethods`;
  const status = async () => (items(await demo.get(path))[0]?.['device'] as { status: string }).status;
  const id = String(items(await demo.get(path))[0]?.['id']);
  assert.equal(await status(), 'activated');
  assert.equal((await demo.send('POST', `${path}/${id}/deactivate`)).status, 204);
  assert.equal(await status(), 'assigned');
  const wrong = await demo.send('POST', `${path}/${id}/activate`, { body: { verificationCode: 'x' } });
  assert.equal(refusal(wrong), '400 badRequest');
  const right = await demo.send('POST', `${path}/${id}/activate`, { body: { verificationCode: '123456' } });
  assert.equal(right.status, 204);
  assert.equal(await status(), 'activated');
});

test('a passkey can be renamed, an external method of the tenant’s policy added', async () => {
  const demo = openDemo();
  const { onlyPasskey, nothing } = demo.tenant.people;
  const keys = `${methodsOf(onlyPasskey)}/fido2Methods`;
  const id = String(items(await demo.get(keys))[0]?.['id']);
  assert.equal((await demo.send('PATCH', `${keys}/${id}`, { body: { displayName: 'Desk key' } })).status, 204);
  assert.equal(property(await demo.get(`${keys}/${id}`), 'displayName'), 'Desk key');
  const external = `${methodsOf(nothing)}/externalAuthenticationMethods`;
  const unknown = await demo.send('POST', external, { body: { configurationId: 'nope' } });
  assert.equal(refusal(unknown), '400 badRequest');
  const configurationId = '9f1c2b3a-4d5e-4f60-8a7b-1c2d3e4f5a6b';
  const added = await demo.send('POST', external, { body: { configurationId } });
  assert.equal(added.status, 201);
  assert.equal(property(added, 'displayName'), 'Fernhill external MFA');
});

test('a password reset answers 202 with where to look, and a password when none was given', async () => {
  const demo = openDemo();
  const path = `${methodsOf(demo.tenant.people.nothing)}/methods/${passwordId}/resetPassword`;
  const made = await demo.send('POST', path);
  assert.equal(made.status, 202);
  assert.equal(typeof property(made, 'newPassword'), 'string');
  const given = await demo.send('POST', path, { body: { newPassword: 'long enough' } });
  assert.equal(given.status, 202);
  assert.equal(given.body, undefined);
  const location = given.headers.get('Location')?.replace(demo.tenant.root, '') ?? '';
  assert.equal(property(await demo.get(location), 'status'), 'succeeded');
});

test('an unknown user is not found, with the directory’s code', async () => {
  const demo = openDemo();
  const nobody = '00000000-0000-4000-8000-000000000000';
  assert.equal(refusal(await demo.get(`/v1.0/users/${nobody}/authentication/methods`)), '404 Request_ResourceNotFound');
});
