// Conditional Access policies of the demo tenant: who may read them, and in which form.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDemo } from '../../support/demo/openDemo.ts';
import { items } from '../../support/demo/rawAnswer.ts';

const path = '/v1.0/identity/conditionalAccess/policies';

test('policies are listed and read one by one in the documented form', async () => {
  const demo = openDemo();
  const answer = await demo.get(path);
  assert.equal(answer.status, 200);
  const [first] = items(answer);
  assert.ok(first);
  assert.deepEqual(Object.keys(first).toSorted(), [
    ...['conditions', 'createdDateTime', 'displayName', 'grantControls', 'id', 'modifiedDateTime'],
    ...['sessionControls', 'state', 'templateId'],
  ]);
  const users = (first['conditions'] as { users: object }).users;
  assert.deepEqual(Object.keys(users).toSorted(), [
    ...['excludeGroups', 'excludeGuestsOrExternalUsers', 'excludeRoles', 'excludeUsers', 'includeGroups'],
    ...['includeGuestsOrExternalUsers', 'includeRoles', 'includeUsers'],
  ]);
  const single = await demo.get(`${path}/${String(first['id'])}`);
  assert.equal((single.body as { displayName: string }).displayName, first['displayName']);
  assert.equal((await demo.get(`${path}/nobody`)).status, 404);
});

test('policies are for those whose role and permission allow it, and a tenant without a licence has none', async () => {
  const as = async (caller: Parameters<ReturnType<typeof openDemo>['as']>[0]): Promise<number> =>
    (await openDemo().as(caller).get(path)).status;
  assert.equal(await as('globalReader'), 200);
  assert.equal(await as('authenticationAdministrator'), 403);
  assert.equal(await as('privilegedAuthenticationAdministrator'), 403);
  assert.deepEqual(items(await openDemo({ licence: 'free' }).get(path)), []);
});
