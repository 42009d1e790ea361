// The demo tenant on a real socket, and under a client that was not written for it: @microsoft/microsoft-graph-client.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import tls from 'node:tls';
import {
  BatchRequestContent,
  BatchResponseContent,
  Client,
  GraphError,
  PageIterator,
  type PageCollection,
} from '@microsoft/microsoft-graph-client';
import { createDemoTenant, type DemoTenant } from '../../../src/demo/demoTenant.ts';
import { methodsOf, phoneIds } from '../../support/demo/paths.ts';
import { serveDemoTenant, type ServedDemoTenant } from '../../support/demo/serveDemoTenant.ts';

let tenant: DemoTenant;
let secure: ServedDemoTenant;
let plain: ServedDemoTenant;
let client: Client;
let headers: Record<string, string>;

before(async () => {
  tenant = createDemoTenant({ throttle: false, replicationLagMs: 0 });
  [secure, plain] = await Promise.all([serveDemoTenant(tenant, { https: true }), serveDemoTenant(tenant)]);
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), secure.certificate ?? '']);
  const scopes = ['User.Read.All', 'UserAuthenticationMethod.ReadWrite.All', 'Directory.Read.All'];
  const token = tenant.issueToken({ caller: 'globalAdministrator', scopes });
  headers = { Authorization: `Bearer ${token}` };
  client = Client.init({
    baseUrl: `${secure.root}/`,
    customHosts: new Set(['localhost']),
    authProvider: (done) => {
      done(null, token);
    },
  });
});

after(async () => {
  await Promise.all([secure.close(), plain.close()]);
});

const person = (name: keyof DemoTenant['people']): string => `/users/${tenant.people[name].id}`;

test('plain HTTP answers too, with links to itself', async () => {
  const response = await fetch(`${plain.root}/v1.0/users?$top=1`, { headers });
  const body = (await response.json()) as Record<string, unknown>;
  assert.equal(response.status, 200);
  assert.ok(String(body['@odata.nextLink']).startsWith(`${plain.root}/v1.0/users?`));
});

test('a body arrives, a 204 is empty', async () => {
  const path = `${plain.root}${methodsOf(tenant.people.nothing)}/phoneMethods`;
  const body = JSON.stringify({ phoneNumber: '+81 8099999999', phoneType: 'mobile' });
  const post = { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body };
  assert.equal((await fetch(path, post)).status, 201);
  const deleted = await fetch(`${path}/${phoneIds.mobile}`, { method: 'DELETE', headers });
  assert.equal(deleted.status, 204);
  assert.equal(await deleted.text(), '');
});

test('a broken connection is broken on the wire', async () => {
  tenant.faults.add({ when: { path: /organization/ }, times: 1, effect: { kind: 'drop' } });
  await assert.rejects(fetch(`${plain.root}/v1.0/organization`, { headers }), TypeError);
  assert.equal((await fetch(`${plain.root}/v1.0/organization`, { headers })).status, 200);
});

test('Microsoft’s client reads, pages to the end and counts', async () => {
  const found: unknown[] = [];
  const first = (await client.api('/users').top(60).select('id').get()) as PageCollection;
  const iterator = new PageIterator(client, first, ({ id }: { id: unknown }) => {
    found.push(id);
    return true;
  });
  await iterator.iterate();
  assert.equal(new Set(found).size, 150);
  assert.equal(await client.api('/users/$count').header('ConsistencyLevel', 'eventual').get(), '150');
});

test('Microsoft’s client understands an error, its code and its request id', async () => {
  const path = `${person('phoneDefault')}/authentication/phoneMethods/${phoneIds.mobile}`;
  await assert.rejects(client.api(path).delete() as Promise<unknown>, (error) => {
    assert.ok(error instanceof GraphError);
    assert.equal(error.statusCode, 400);
    assert.equal(error.code, 'badRequest');
    assert.match(error.message, /default authentication method/);
    assert.match(String(error.requestId), /^[0-9a-f-]{36}$/);
    return true;
  });
});

test('Microsoft’s client gets nothing from a 204', async () => {
  const path = `${person('smsOnly')}/authentication/phoneMethods/${phoneIds.mobile}`;
  assert.equal(await client.api(path).delete(), undefined);
});

test('Microsoft’s client waits out a 429 by itself', async () => {
  tenant.faults.add({
    when: { path: /organization/ },
    times: 1,
    effect: { kind: 'status', status: 429, retryAfter: '0.01' },
  });
  const { value } = (await client.api('/organization').get()) as { value: { displayName: string }[] };
  assert.equal(value[0]?.displayName, 'Fernhill Trading');
});

test('Microsoft’s client reads batches: objects as objects, a 204 without a body', async () => {
  const inner = (id: string, method: string, path: string) => ({
    id,
    request: new Request(`https://graph.microsoft.com${path}`, { method }),
  });
  const methods = `${person('officeDefault')}/authentication`;
  const { value } = (await client.api(`${methods}/microsoftAuthenticatorMethods`).get()) as { value: { id: string }[] };
  const content = await new BatchRequestContent([
    inner('1', 'GET', `${methods}/methods`),
    inner('2', 'DELETE', `${methods}/microsoftAuthenticatorMethods/${value[0]?.id ?? ''}`),
  ]).getContent();
  const answer = new BatchResponseContent(
    (await client.api('/$batch').post(content)) as ConstructorParameters<typeof BatchResponseContent>[0],
  );
  const list = (await answer.getResponseById('1').json()) as { value: unknown[] };
  // With the app or without it: nothing is promised about the order of independent items.
  assert.ok(list.value.length === 2 || list.value.length === 3);
  assert.equal(answer.getResponseById('2').status, 204);
});

test('Microsoft’s client speaks beta', async () => {
  const path = `${person('phoneDefault')}/authentication/signInPreferences`;
  const preferences = (await client.api(path).version('beta').get()) as Record<string, unknown>;
  assert.equal(preferences['userPreferredMethodForSecondaryAuthentication'], 'sms');
});
