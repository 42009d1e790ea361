// What a tenant without licences refuses (contract 1.5, 7.1, 8.3; checklist item 6).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDemo } from '../../support/demo/openDemo.ts';
import { items, property, refusal } from '../../support/demo/rawAnswer.ts';

const premium = '403 Authentication_RequestFromNonPremiumTenantOrB2CTenant';
const report = '/v1.0/reports/authenticationMethods/userRegistrationDetails';
const activity = '/v1.0/users?$select=id,signInActivity';
const eligibility =
  "/v1.0/roleManagement/directory/roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')";

test('§14.6 without a licence sign-in times make the whole list fail', async () => {
  const demo = openDemo({ licence: 'free' });
  assert.equal(refusal(await demo.get(activity)), premium);
  assert.equal(
    refusal(await demo.get('/v1.0/users?$filter=signInActivity/lastSignInDateTime ge 2026-01-01T00:00:00Z')),
    premium,
  );
  assert.equal(refusal(await demo.get(`/v1.0/users/${demo.tenant.people.nothing.id}?$select=signInActivity`)), premium);
  assert.equal((await demo.get('/v1.0/users?$select=id')).status, 200);
});

test('§14.6 without a licence there are no reports', async () => {
  const demo = openDemo({ licence: 'free' });
  for (const path of [
    report,
    `${report}/${demo.tenant.people.nothing.id}`,
    report.replace('userRegistrationDetails', 'usersRegisteredByFeature'),
  ]) {
    assert.equal(refusal(await demo.get(path)), premium);
  }
});

test('§14.6 P1 is enough for sign-in times and reports, P2 for eligible roles', async () => {
  const demo = openDemo({ licence: 'p1' });
  assert.equal((await demo.get(activity)).status, 200);
  assert.equal((await demo.get(report)).status, 200);
  assert.equal(refusal(await demo.get(eligibility)), '400 AadPremiumLicenseRequired');
  assert.equal((await openDemo({ licence: 'p2' }).get(eligibility)).status, 200);
});

test('§1.5 sign-in times need a permission of their own, and may be absent', async () => {
  const demo = openDemo({ userCount: 300 });
  const without = demo.as('globalAdministrator', { scopes: ['User.Read.All'] });
  assert.equal(refusal(await without.get(activity)), '403 Authentication_MSGraphPermissionMissing');
  const users = items(await demo.get(`${activity}&$top=300`));
  const last = users.map(({ signInActivity }) =>
    typeof signInActivity === 'object' && signInActivity !== null
      ? (signInActivity as Record<string, unknown>)['lastSuccessfulSignInDateTime']
      : signInActivity,
  );
  for (const never of [undefined, null, '0001-01-01T00:00:00Z']) assert.ok(last.includes(never), String(never));
  assert.ok(last.some((time) => typeof time === 'string' && time.startsWith('2026-')));
});

test('§1.5 a filter on sign-in times does not go with another', async () => {
  const demo = openDemo();
  const filter = 'signInActivity/lastSignInDateTime le 2026-09-01T00:00:00Z';
  const found = items(await demo.get(`/v1.0/users?$filter=${filter}`));
  assert.ok(found.length > 0);
  assert.equal(
    refusal(await demo.get(`/v1.0/users?$filter=${filter} and accountEnabled eq true`)),
    '400 Request_UnsupportedQuery',
  );
});

test('licences show in the plans of the organization', async () => {
  const plans = async (licence: 'p2' | 'p1' | 'free') => {
    const [organization] = items(await openDemo({ licence }).get('/v1.0/organization'));
    return (organization?.['assignedPlans'] as { service: string }[]).filter(
      ({ service }) => service === 'AADPremiumService',
    ).length;
  };
  assert.deepEqual([await plans('free'), await plans('p1'), await plans('p2')], [0, 1, 2]);
});

test('the report wants its permission, one of its roles, and then the licence', async () => {
  const demo = openDemo();
  const noScope = demo.as('globalAdministrator', { scopes: ['Directory.Read.All'] });
  assert.equal(refusal(await noScope.get(report)), '403 Authentication_MSGraphPermissionMissing');
  assert.equal(
    refusal(await demo.as('authenticationAdministrator').get(report)),
    '403 Authentication_RequestFromUnsupportedUserRole',
  );
  for (const caller of ['reportsReader', 'globalReader', 'globalAdministrator']) {
    assert.equal((await demo.as(caller).get(report)).status, 200, caller);
  }
  assert.equal(
    typeof property(await demo.get(`${report}/${demo.tenant.people.smsOnly.id}`), 'isMfaCapable'),
    'boolean',
  );
});
