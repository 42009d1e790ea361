// The demo tenant under a strict client: Microsoft's generated TypeScript SDK, whose types come from the published description.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createGraphServiceClient, GraphRequestAdapter, type GraphServiceClient } from '@microsoft/msgraph-sdk';
import '@microsoft/msgraph-sdk-users';
import { createDemoTenant, type DemoTenant } from '../../../src/demo/demoTenant.ts';
import { phoneIds } from '../../support/demo/paths.ts';
import { serveDemoTenant, type ServedDemoTenant } from '../../support/demo/serveDemoTenant.ts';

let tenant: DemoTenant;
let served: ServedDemoTenant;
let client: GraphServiceClient;

before(async () => {
  tenant = createDemoTenant({ throttle: false, replicationLagMs: 0 });
  served = await serveDemoTenant(tenant);
  const scopes = ['User.ReadWrite.All', 'UserAuthenticationMethod.ReadWrite.All', 'Directory.Read.All'];
  const token = tenant.issueToken({ caller: 'globalAdministrator', scopes });
  const provider: ConstructorParameters<typeof GraphRequestAdapter>[0] = {
    authenticateRequest: (request) => {
      request.headers.add('Authorization', `Bearer ${token}`);
      return Promise.resolve();
    },
  };
  const adapter = new GraphRequestAdapter(provider);
  adapter.baseUrl = `${served.root}/v1.0`;
  client = createGraphServiceClient(adapter);
});

after(() => served.close());

test('the generated client lists users, with header and count', async () => {
  const page = await client.users.get({
    headers: { ConsistencyLevel: 'eventual' },
    queryParameters: { count: true, top: 5, search: '"displayName:amy"', select: ['id', 'displayName'] },
  });
  assert.equal(page?.odataCount, 1);
  assert.equal(page.value?.[0]?.displayName, 'Amy Osei');
});

test('the generated client knows every type it is sent but the one of the future', async () => {
  const { authentication } = client.users.byUserId(tenant.people.everything.id);
  const list = await authentication.methods.get();
  const types = (list?.value ?? []).map(({ odataType }) => String(odataType).replace('#microsoft.graph.', ''));
  assert.equal(types.length, 15);
  assert.ok(types.includes('palmVeinAuthenticationMethod'));
  const phones = await authentication.phoneMethods.get();
  assert.deepEqual(
    phones?.value?.map(({ phoneType, phoneNumber }) => [phoneType, phoneNumber]),
    [
      ['mobile', '+1 5035550141'],
      ['alternateMobile', '+1 5035550142'],
      ['office', '+1 5035550143x204'],
    ],
  );
});

test('the generated client adds, changes and deletes a phone', async () => {
  const { phoneMethods } = client.users.byUserId(tenant.people.nothing.id).authentication;
  const added = await phoneMethods.post({ phoneNumber: '+81 8099999999', phoneType: 'mobile' });
  assert.equal(added?.id, phoneIds.mobile);
  const phone = phoneMethods.byPhoneAuthenticationMethodId(phoneIds.mobile);
  await phone.patch({ phoneNumber: '+81 8099999998' });
  assert.equal((await phone.get())?.phoneNumber, '+81 8099999998');
  await phone.delete();
  assert.deepEqual((await phoneMethods.get())?.value, []);
});

test('the generated client issues a pass and reads its dates as dates', async () => {
  const passes = client.users.byUserId(tenant.people.nothing.id).authentication.temporaryAccessPassMethods;
  const pass = await passes.post({ lifetimeInMinutes: 60, isUsableOnce: true });
  assert.ok(pass?.startDateTime instanceof Date);
  assert.equal(pass.isUsable, true);
  assert.equal(typeof pass.temporaryAccessPass, 'string');
});

test('the generated client revokes sessions and understands refusals', async () => {
  const revoked = await client.users.byUserId(tenant.people.smsOnly.id).revokeSignInSessions.post();
  assert.equal(revoked?.value, true);
  const pinned = client.users
    .byUserId(tenant.people.phoneDefault.id)
    .authentication.phoneMethods.byPhoneAuthenticationMethodId(phoneIds.mobile);
  await assert.rejects(pinned.delete(), (error: unknown) => {
    const { responseStatusCode, errorEscaped } = error as {
      responseStatusCode: number;
      errorEscaped: { code: string };
    };
    assert.equal(responseStatusCode, 400);
    assert.equal(errorEscaped.code, 'badRequest');
    return true;
  });
});
