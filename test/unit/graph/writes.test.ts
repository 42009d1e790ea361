// Deleting, deactivating, phones, the default: which request each of them is.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MethodKind } from '../../../src/domain/authenticationMethod.ts';
import { deactivateHardwareOath } from '../../../src/graph/deactivateHardwareOath.ts';
import { deleteMethod } from '../../../src/graph/deleteMethod.ts';
import { addPhone, changePhone } from '../../../src/graph/phoneMethods.ts';
import { setDefaultMethod } from '../../../src/graph/signInPreferences.ts';
import { failureFrom } from './support/failureFrom.ts';
import { graphError, json, never, root, scriptedGraph } from './support/scriptedGraph.ts';

const done = (): Response => new Response(null, { status: 204, headers: { 'request-id': 'r1' } });

test('§15.1 §15.2 every kind is deleted through its own collection, by an explicit table', async () => {
  const places: Partial<Record<MethodKind, string>> = {
    phone: 'v1.0/users/u/authentication/phoneMethods/m',
    email: 'v1.0/users/u/authentication/emailMethods/m',
    microsoftAuthenticator: 'v1.0/users/u/authentication/microsoftAuthenticatorMethods/m',
    fido2: 'v1.0/users/u/authentication/fido2Methods/m',
    softwareOath: 'v1.0/users/u/authentication/softwareOathMethods/m',
    temporaryAccessPass: 'v1.0/users/u/authentication/temporaryAccessPassMethods/m',
    windowsHello: 'v1.0/users/u/authentication/windowsHelloForBusinessMethods/m',
    platformCredential: 'v1.0/users/u/authentication/platformCredentialMethods/m',
    external: 'v1.0/users/u/authentication/externalAuthenticationMethods/m',
    hardwareOath: 'beta/users/u/authentication/hardwareOathMethods/m',
    qrCodePin: 'beta/users/u/authentication/qrCodePinMethod',
  };
  for (const [kind, place] of Object.entries(places)) {
    const { graph, requests } = scriptedGraph(done);
    const trace = await deleteMethod(graph, 'u', { kind: kind as MethodKind, id: 'm' }, never);
    assert.deepEqual(
      requests.map(({ method, url }) => [method, url]),
      [['DELETE', `${root}/${place}`]],
    );
    assert.equal(trace.requestId, 'r1');
  }
});

test('§15.3 the password, unknown kinds and methods without id are refused without a request', async () => {
  const { graph, requests } = scriptedGraph(done);
  for (const method of [
    { kind: 'password', id: '28c10230-6103-485e-b985-444c60001490' },
    { kind: 'unknown', id: 'm' },
    { kind: 'phone', id: '' },
  ] as const) {
    const failure = await failureFrom(deleteMethod(graph, 'u', method, never));
    assert.equal(failure.kind, 'refused');
    assert.equal(failure.trace, undefined);
  }
  assert.equal(requests.length, 0);
});

test('§15.10 a 404 is told as notFound: whether the method is gone, reading back decides', async () => {
  const { graph, requests } = scriptedGraph(() => graphError(404, 'resourceNotFound'));
  assert.equal((await failureFrom(deleteMethod(graph, 'u', { kind: 'fido2', id: 'm' }, never))).kind, 'notFound');
  assert.equal(requests.length, 1);
});

test('§15.20 ids that are hostile or the same for everybody stay within their user and collection', async () => {
  const { graph, requests } = scriptedGraph(done);
  await deleteMethod(graph, 'a/../b', { kind: 'fido2', id: 'x/../../y?z#' }, never);
  assert.equal(requests[0]?.url, `${root}/v1.0/users/a%2F..%2Fb/authentication/fido2Methods/x%2F..%2F..%2Fy%3Fz%23`);
  const failure = await failureFrom(deleteMethod(graph, 'u', { kind: 'fido2', id: '..' }, never));
  assert.equal(failure.kind, 'unexpected');
  assert.equal(requests.length, 1);
});

test('deactivating a hardware token is a beta action, and is not repeated blindly', async () => {
  const { graph, requests } = scriptedGraph(() => graphError(503, 'serviceNotAvailable'));
  assert.equal((await failureFrom(deactivateHardwareOath(graph, 'u', 'm', never))).kind, 'unavailable');
  assert.deepEqual(
    requests.map(({ method, url, body }) => [method, url, body]),
    [['POST', `${root}/beta/users/u/authentication/hardwareOathMethods/m/deactivate`, undefined]],
  );
});

test('§15.21 §15.23 a new phone is a POST sent once, another number for the same type a PATCH', async () => {
  const added = scriptedGraph(() => graphError(504, 'gatewayTimeout'));
  assert.equal((await failureFrom(addPhone(added.graph, 'u', 'mobile', '+81 8099999999', never))).kind, 'unavailable');
  assert.deepEqual(
    added.requests.map(({ method, url, body }) => [method, url, body]),
    [
      [
        'POST',
        `${root}/v1.0/users/u/authentication/phoneMethods`,
        { phoneNumber: '+81 8099999999', phoneType: 'mobile' },
      ],
    ],
  );
  for (const answer of [done, () => json({ id: 'e37f' })]) {
    const changed = scriptedGraph(answer);
    const trace = await changePhone(changed.graph, 'u', 'office', '+81 3 1234', never);
    assert.equal(trace.method, 'PATCH');
    assert.deepEqual(
      changed.requests.map(({ method, url, body }) => [method, url, body]),
      [
        [
          'PATCH',
          `${root}/v1.0/users/u/authentication/phoneMethods/e37fc753-ff3b-4958-9484-eaa9425c82bc`,
          { phoneNumber: '+81 3 1234' },
        ],
      ],
    );
  }
});

test('§15.24 409 phoneNumberNotUnique is a failure of its own, because the phone may be stored', async () => {
  const { graph, requests } = scriptedGraph(() => graphError(409, 'phoneNumberNotUnique'));
  assert.equal((await failureFrom(addPhone(graph, 'u', 'mobile', '+81 80', never))).kind, 'phoneNumberNotUnique');
  assert.equal(requests.length, 1);
});

test('the default is set on beta, and the write may be repeated', async () => {
  let failing = true;
  const { graph, requests } = scriptedGraph(() => {
    if (!failing) return done();
    failing = false;
    return graphError(503, 'serviceNotAvailable');
  });
  await setDefaultMethod(graph, 'u', 'sms', never);
  assert.deepEqual(requests.map(({ method, url, body }) => [method, url, body])[1], [
    'PATCH',
    `${root}/beta/users/u/authentication/signInPreferences`,
    { userPreferredMethodForSecondaryAuthentication: 'sms' },
  ]);
});
