// The tenant's Graph in national clouds: another address, and less in it. https://learn.microsoft.com/graph/deployments
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDemo } from '../../support/demo/openDemo.ts';
import { items, message, refusal } from '../../support/demo/rawAnswer.ts';

const roots = {
  global: 'https://graph.microsoft.com',
  usGov: 'https://graph.microsoft.us',
  usGovDod: 'https://dod-graph.microsoft.us',
  china: 'https://microsoftgraph.chinacloudapi.cn',
} as const;
const clouds = Object.keys(roots) as (keyof typeof roots)[];
const national = clouds.filter((cloud) => cloud !== 'global');

for (const cloud of clouds) {
  test(`${cloud} has its own address, in links too, and tokens for it`, async () => {
    const demo = openDemo({ cloud });
    assert.equal(demo.tenant.root, roots[cloud]);
    const page = await demo.get('/v1.0/users?$top=20');
    assert.ok(String((page.body as { '@odata.nextLink': unknown })['@odata.nextLink']).startsWith(`${roots[cloud]}/`));
    const token = demo.tenant.issueToken({ caller: 'globalReader', scopes: ['User.Read.All'] });
    const { aud } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { aud: unknown };
    assert.equal(aud, roots[cloud]);
  });
}

for (const cloud of national) {
  test(`${cloud} knows neither hardware OATH tokens nor external methods, in no version and no list`, async () => {
    const demo = openDemo({ cloud });
    const { everything } = demo.tenant.people;
    const authentication = `/users/${everything.id}/authentication`;
    for (const segment of ['hardwareOathMethods', 'externalAuthenticationMethods']) {
      for (const version of ['v1.0', 'beta']) {
        const answer = await demo.get(`/${version}${authentication}/${segment}`);
        assert.equal(refusal(answer), '400 BadRequest');
        // Where v1.0 has no methods at all, it stumbles at the same segment.
        assert.equal(message(answer), `Resource not found for the segment '${segment}'.`);
      }
    }
    const deactivate = await demo.send('POST', `/beta${authentication}/hardwareOathMethods/x/deactivate`);
    assert.equal(refusal(deactivate), '400 BadRequest');
    const listed = items(await demo.get(`/beta${authentication}/methods`)).map((item) => String(item['@odata.type']));
    assert.ok(listed.length > 8);
    assert.ok(!listed.some((type) => /hardwareOath|external/.test(type)), listed.join());
    assert.equal(refusal(await demo.get('/v1.0/tenantRelationships/delegatedAdminCustomers')), '400 BadRequest');
  });
}

test('the US Government clouds list methods, change phones and tell the policy in v1.0', async () => {
  const demo = openDemo({ cloud: 'usGovDod' });
  const authentication = `/v1.0/users/${demo.tenant.people.nothing.id}/authentication`;
  assert.equal((await demo.get(`${authentication}/methods`)).status, 200);
  const body = { phoneNumber: '+47 41234567', phoneType: 'mobile' };
  assert.equal((await demo.send('POST', `${authentication}/phoneMethods`, { body })).status, 201);
  assert.equal((await demo.get('/v1.0/policies/authenticationMethodsPolicy')).status, 200);
});

test('v1.0 in China knows neither the list of methods nor phones, beta does', async () => {
  const demo = openDemo({ cloud: 'china' });
  const authentication = `/users/${demo.tenant.people.nothing.id}/authentication`;
  const body = { phoneNumber: '+86 13012345678', phoneType: 'mobile' };
  for (const [method, segment, more] of [
    ['GET', 'methods', {}],
    ['GET', 'fido2Methods', {}],
    ['GET', 'temporaryAccessPassMethods', {}],
    ['POST', 'phoneMethods', { body }],
    ['GET', 'phoneMethods', {}],
  ] as const) {
    const refused = await demo.send(method, `/v1.0${authentication}/${segment}`, more);
    assert.equal(message(refused), `Resource not found for the segment '${segment}'.`);
    assert.ok((await demo.send(method, `/beta${authentication}/${segment}`, more)).status < 300, segment);
  }
  assert.equal((await demo.get(`/v1.0${authentication}/microsoftAuthenticatorMethods`)).status, 200);
});

test('China has no authentication methods policy and no audit log, but the registration report', async () => {
  const demo = openDemo({ cloud: 'china' });
  for (const version of ['v1.0', 'beta']) {
    const policy = await demo.get(`/${version}/policies/authenticationMethodsPolicy`);
    assert.match(message(policy), /^Resource not found for the segment/);
  }
  assert.equal(refusal(await demo.get('/v1.0/auditLogs/directoryAudits')), '400 BadRequest');
  assert.equal((await demo.get('/v1.0/reports/authenticationMethods/userRegistrationDetails')).status, 200);
});
