// The tenant itself, its policy and its partners (contract 9).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDemo } from '../../support/demo/openDemo.ts';
import { threeCustomers } from '../../support/demo/threeCustomers.ts';
import { items, nextPath, property, refusal, type Entity } from '../../support/demo/rawAnswer.ts';

const demo = openDemo();

test('§9 the organization is a collection of one', async () => {
  const [organization, ...others] = items(await demo.get('/v1.0/organization'));
  assert.equal(others.length, 0);
  assert.equal(organization?.['id'], demo.tenant.tenantId);
  assert.equal(organization['tenantType'], 'AAD');
  const domains = organization['verifiedDomains'] as { name: string; isDefault: boolean; isInitial: boolean }[];
  assert.ok(domains.every(({ name }) => name.endsWith('.example')));
  assert.equal(domains.filter(({ isInitial }) => isInitial).length, 1);
});

test('§9 with User.Read alone only id, name and domains have values', async () => {
  const [organization] = items(
    await demo.as('globalAdministrator', { scopes: ['User.Read'] }).get('/v1.0/organization'),
  );
  const known = Object.entries(organization ?? {}).filter(
    ([, value]) => value !== null && (!Array.isArray(value) || value.length > 0),
  );
  assert.deepEqual(known.map(([name]) => name).toSorted(), ['displayName', 'id', 'verifiedDomains']);
});

test('§9 the policy says its defaults, and is not for authentication administrators', async () => {
  const path = '/v1.0/policies/authenticationMethodsPolicy';
  const answer = await demo.get(path);
  const configurations = property(answer, 'authenticationMethodConfigurations') as Entity[];
  const find = (id: string) => configurations.find((one) => one['id'] === id);
  assert.deepEqual(
    [
      'defaultLifetimeInMinutes',
      'minimumLifetimeInMinutes',
      'maximumLifetimeInMinutes',
      'defaultLength',
      'isUsableOnce',
    ].map((name) => find('TemporaryAccessPass')?.[name]),
    [60, 60, 480, 8, false],
  );
  assert.equal(find('Sms')?.['@odata.type'], '#microsoft.graph.smsAuthenticationMethodConfiguration');
  assert.equal(find('HardwareOath'), undefined, 'v1.0 does not know it');
  const one = await demo.get(`${path}/authenticationMethodConfigurations/temporaryaccesspass`);
  assert.equal(property(one, 'id'), 'TemporaryAccessPass');
  for (const caller of [
    'authenticationAdministrator',
    'privilegedAuthenticationAdministrator',
    'helpdeskAdministrator',
  ]) {
    assert.equal(refusal(await demo.as(caller).get(path)), '403 accessDenied', caller);
  }
  for (const caller of ['globalReader', 'authenticationPolicyAdministrator']) {
    assert.equal((await demo.as(caller).get(path)).status, 200, caller);
  }
  const noScope = demo.as('globalAdministrator', { scopes: ['User.Read'] });
  assert.equal(refusal(await noScope.get(path)), '403 accessDenied');
});

test('§9 partner relations filter by state, have etags, and pages of at most 300', async () => {
  const demo = openDemo({ customers: threeCustomers });
  const path = '/v1.0/tenantRelationships';
  const active = items(await demo.get(`${path}/delegatedAdminRelationships?$filter=status eq 'active'`));
  assert.equal(active.length, 2);
  assert.ok(active.every((one) => typeof one['@odata.etag'] === 'string'));
  assert.ok(active.some((one) => one['@odata.type'] === '#microsoft.graph.resellerDelegatedAdminRelationship'));
  assert.equal((await demo.get(`${path}/delegatedAdminCustomers?$top=301`)).status, 400);
  const first = await demo.get(`${path}/delegatedAdminCustomers?$top=2`);
  assert.equal(items(await demo.get(nextPath(first, demo.tenant.root) ?? '')).length, 1);
  assert.equal(items(await demo.get('/v1.0/contracts')).length, 3);
  const noScope = demo.as('globalAdministrator', { scopes: ['User.Read'] });
  assert.equal(refusal(await noScope.get(`${path}/delegatedAdminCustomers`)), '403 Authorization_RequestDenied');
});

test('§9 who is nobody’s partner has no customers', async () => {
  for (const path of ['delegatedAdminCustomers', 'delegatedAdminRelationships']) {
    assert.deepEqual(items(await demo.get(`/v1.0/tenantRelationships/${path}`)), [], path);
  }
  assert.deepEqual(items(await demo.get('/v1.0/contracts')), []);
});
