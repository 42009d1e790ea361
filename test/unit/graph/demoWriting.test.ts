// Writing to a tenant that behaves as Graph does, and one that misbehaves as Graph does.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuthenticationMethod } from '../../../src/domain/authenticationMethod.ts';
import { deactivateHardwareOath } from '../../../src/graph/deactivateHardwareOath.ts';
import { deleteMethod } from '../../../src/graph/deleteMethod.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import { listMethods, readUserMethods } from '../../../src/graph/authenticationMethods.ts';
import { addPhone, changePhone } from '../../../src/graph/phoneMethods.ts';
import { readSignInPreferences, setDefaultMethod } from '../../../src/graph/signInPreferences.ts';
import { listUsers } from '../../../src/graph/users.ts';
import { demoGraph } from './support/demoGraph.ts';
import { failureFrom } from './support/failureFrom.ts';
import { never } from './support/scriptedGraph.ts';

async function methodOf(
  graph: Graph,
  userId: string,
  kind: AuthenticationMethod['kind'],
): Promise<AuthenticationMethod> {
  const { methods } = await readUserMethods(graph, userId, never);
  return methods.find((method) => method.kind === kind) ?? assert.fail(`no ${kind}`);
}

test('§15.1 §15.2 every deletable kind can be deleted from somebody who has them all', async () => {
  const { graph, tenant } = demoGraph();
  const { id } = tenant.people.everything;
  const kinds = [
    'email',
    'fido2',
    'softwareOath',
    'hardwareOath',
    'temporaryAccessPass',
    'windowsHello',
    'platformCredential',
    'external',
    'qrCodePin',
  ] as const;
  for (const kind of kinds) {
    const { methods } = await readUserMethods(graph, id, never);
    for (const method of methods.filter((each) => each.kind === kind)) await deleteMethod(graph, id, method, never);
  }
  const { methods } = await readUserMethods(graph, id, never);
  for (const kind of kinds) assert.ok(!methods.some((method) => method.kind === kind), kind);
  assert.ok(methods.some(({ kind }) => kind === 'unknown'));
});

for (const defaultMethodWording of [1, 2] as const)
  test(`the default-method refusal is recognised in wording ${defaultMethodWording}, and inside a batch`, async () => {
    const { graph, tenant } = demoGraph({ defaultMethodWording });
    const { id } = tenant.people.phoneDefault;
    const phone = await methodOf(graph, id, 'phone');
    assert.equal((await failureFrom(deleteMethod(graph, id, phone, never))).kind, 'defaultMethodInUse');
    const other = await methodOf(graph, tenant.people.smsSignIn.id, 'phone');
    const [failure] = await Promise.all([
      failureFrom(deleteMethod(graph.together, id, phone, never)),
      deleteMethod(graph.together, tenant.people.smsSignIn.id, other, never),
    ]);
    assert.equal(failure.kind, 'defaultMethodInUse');
  });

test('§15.10 a method that is gone is notFound, and so is a user who is gone', async () => {
  const { graph, tenant } = demoGraph();
  const { id } = tenant.people.onlyPasskey;
  const passkey = await methodOf(graph, id, 'fido2');
  await deleteMethod(graph, id, passkey, never);
  assert.equal((await failureFrom(deleteMethod(graph, id, passkey, never))).kind, 'notFound');
  tenant.behindTheScenes.deleteUser(id);
  assert.equal((await failureFrom(listMethods(graph, id, never))).kind, 'notFound');
});

test('phones are added, changed and told apart by what Graph says to them', async () => {
  const { graph, tenant } = demoGraph();
  const { nothing, smsOnly, numberSeeker } = tenant.people;
  const trace = await addPhone(graph, nothing.id, 'mobile', '+81 8099999999', never);
  assert.equal(trace.status, 201);
  assert.equal((await changePhone(graph, nothing.id, 'mobile', '+81 8099999990', never)).status, 204);
  const phone = await methodOf(graph, nothing.id, 'phone');
  assert.equal(phone.kind === 'phone' && phone.phoneNumber, '+81 8099999990');
  assert.equal((await failureFrom(addPhone(graph, smsOnly.id, 'mobile', '+81 8099999999', never))).kind, 'refused');
  assert.equal((await failureFrom(addPhone(graph, nothing.id, 'office', '080-9999-9999', never))).kind, 'refused');
  const held = await methodOf(graph, tenant.people.numberHolder.id, 'phone');
  const number = held.kind === 'phone' ? held.phoneNumber : '';
  tenant.behindTheScenes.changeUser(numberSeeker.id, {});
  const clash = await failureFrom(addPhone(graph, numberSeeker.id, 'mobile', number, never));
  assert.equal(clash.kind, 'phoneNumberNotUnique');
  assert.equal((await methodOf(graph, numberSeeker.id, 'phone')).kind, 'phone', 'stored all the same');
});

test('PATCH may answer 200 with a body as well as 204', async () => {
  const { graph, tenant } = demoGraph({ reading: { patchPhoneAnswers: 200 } });
  assert.equal((await changePhone(graph, tenant.people.smsOnly.id, 'mobile', '+81 8099999999', never)).status, 200);
});

test('the default is set and read back', async () => {
  const { graph, tenant } = demoGraph();
  const { id } = tenant.people.alternateDefault;
  assert.equal((await readSignInPreferences(graph, id, never)).defaultMethod, 'voiceAlternateMobile');
  await setDefaultMethod(graph, id, 'sms', never);
  assert.equal((await readSignInPreferences(graph, id, never)).defaultMethod, 'sms');
});

test('a hardware token is deactivated and stays; §15.60 an Authentication Administrator is refused', async () => {
  const { graph, tenant } = demoGraph();
  const { id } = tenant.people.everything;
  const token = await methodOf(graph, id, 'hardwareOath');
  await deactivateHardwareOath(graph, id, token.id, never);
  const after = await methodOf(graph, id, 'hardwareOath');
  assert.ok(after.kind === 'hardwareOath' && after.status !== 'activated');
  const lesser = demoGraph({ caller: 'authenticationAdministrator' });
  assert.equal((await failureFrom(deactivateHardwareOath(lesser.graph, id, token.id, never))).kind, 'accessDenied');
});

test('§15.49 a phone whose answer is lost or late is not sent twice', async () => {
  for (const effect of [{ kind: 'afterEffect', status: 504 }, { kind: 'dropAfterEffect' }] as const) {
    const demo = demoGraph();
    const { graph, tenant } = demo;
    tenant.faults.add({ when: { method: 'POST', path: /phoneMethods/ }, effect });
    const { id } = tenant.people.nothing;
    const failure = await failureFrom(addPhone(graph, id, 'mobile', '+81 8099999999', never));
    assert.equal(failure.kind, effect.kind === 'afterEffect' ? 'unavailable' : 'offline');
    assert.equal(demo.takeHttp().length, 1);
    assert.equal((await methodOf(graph, id, 'phone')).kind, 'phone');
  }
});

test('§15.54 a proxy, an empty answer and a strange error are survived in the middle of work', async () => {
  const faults = [
    [{ kind: 'status', status: 200, html: true }, 'notGraph'],
    [{ kind: 'status', status: 404, html: true }, 'notGraph'],
    [{ kind: 'status', status: 403, emptyBody: true }, 'accessDenied'],
    [{ kind: 'status', status: 400, lowerCaseInnerError: true }, 'refused'],
    [{ kind: 'status', status: 500 }, 'unavailable'],
    [{ kind: 'drop' }, 'offline'],
  ] as const;
  for (const [effect, kind] of faults) {
    const { graph, tenant } = demoGraph();
    const { id } = tenant.people.onlyPasskey;
    const passkey = await methodOf(graph, id, 'fido2');
    tenant.faults.add({ when: { method: 'DELETE' }, effect });
    assert.equal((await failureFrom(deleteMethod(graph, id, passkey, never))).kind, kind);
    tenant.faults.clear();
    assert.equal((await methodOf(graph, id, 'fido2')).id, passkey.id);
  }
});

test('§15.49 a tenant that throttles gives a thousand readings about as fast as it can', async () => {
  const limit = { amount: 200, perMs: 10_000, retryAfter: true };
  const demo = demoGraph({ userCount: 1_000, throttle: { authenticationMethods: limit } });
  const { users } = await listUsers(demo.graph, {}, 999, never);
  const start = demo.clock.now();
  const readings = await Promise.all(users.map(({ id }) => listMethods(demo.graph.together, id, never)));
  assert.equal(readings.length, 999);
  // 200 at once, and twenty a second after that.
  const fastest = ((999 - 200) / 20) * 1_000;
  assert.ok(demo.clock.now() - start < 1.2 * fastest, `took ${(demo.clock.now() - start) / fastest} of the ideal`);
  const inVain = demo.tenant.requests.filter(({ status }) => status === 429).length;
  assert.ok(inVain > 0 && inVain < 2 * 999, `asked in vain ${inVain} times`);
});

test('a tenant that throttles without Retry-After is got through as well', async () => {
  const limit = { amount: 20, perMs: 10_000, retryAfter: false };
  const demo = demoGraph({ throttle: { authenticationMethods: limit } });
  const { users } = await listUsers(demo.graph, {}, 100, never);
  const readings = await Promise.all(users.map(({ id }) => listMethods(demo.graph.together, id, never)));
  assert.equal(readings.length, 100);
});

test('a claims challenge in the middle is met with a new token', async () => {
  const claims = '{"access_token":{"nbf":{"essential":true,"value":"1790000000"}}}';
  const asked: unknown[] = [];
  const { graph, tenant } = demoGraph({
    tokenSource: (issuer) => ({
      getToken(_need, options) {
        asked.push(options.claims);
        return Promise.resolve(
          issuer.issueToken({ caller: 'globalAdministrator', scopes: ['User.Read.All'], cp1: true }),
        );
      },
    }),
  });
  tenant.faults.add({ when: { path: /^\/users/ }, times: 1, effect: { kind: 'claims', claims } });
  assert.ok((await listUsers(graph, {}, 20, never)).users.length > 0);
  assert.deepEqual(asked, [undefined, claims]);
});

test('§15.55 nothing that is logged holds a number, a token or a search', async () => {
  const { graph, tenant, traces } = demoGraph();
  await listUsers(graph, { search: 'secret words' }, 20, never);
  await addPhone(graph, tenant.people.nothing.id, 'mobile', '+81 8099999999', never);
  await failureFrom(addPhone(graph, tenant.people.nothing.id, 'mobile', '+81 8099999999', never));
  assert.equal(traces.length, 3);
  assert.ok(traces.every(({ requestId, clientRequestId }) => requestId !== undefined && clientRequestId !== undefined));
  assert.doesNotMatch(JSON.stringify(traces), /9999|secret|Bearer|eyJ/);
});
