import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { listMethods, readUserMethods } from '../../../src/graph/authenticationMethods.ts';
import { parseMethod } from '../../../src/graph/parseMethod.ts';
import { failureFrom } from './support/failureFrom.ts';
import {
  batchAnswer,
  graphError,
  innerRequests,
  isBatch,
  json,
  never,
  root,
  scriptedGraph,
  type InnerAnswer,
} from './support/scriptedGraph.ts';

const type = (name: string): string => `#microsoft.graph.${name}AuthenticationMethod`;
const phone = {
  '@odata.type': type('phone'),
  id: '3179e48a-750b-4051-897c-87b9720928f7',
  phoneNumber: '+1 XXXXXXXX42',
  phoneType: 'mobile',
};
const token = {
  id: 'h1',
  createdDateTime: '2026-01-15T09:30:00Z',
  device: { serialNumber: 'GALT11420104', manufacturer: 'Contoso Tokens', model: 'OTP-C200', status: 'activated' },
};

test('every kind of method is read, from what Graph documents', () => {
  const cases: readonly [unknown, unknown][] = [
    [
      { '@odata.type': type('password'), id: '28c1', password: null, createdDateTime: '2026-02-11T09:20:14Z' },
      { kind: 'password', id: '28c1', createdDateTime: '2026-02-11T09:20:14Z' },
    ],
    [
      { ...phone, smsSignInState: 'notAllowedByPolicy', createdDateTime: null },
      {
        kind: 'phone',
        id: phone.id,
        phoneType: 'mobile',
        phoneNumber: '+1 XXXXXXXX42',
        smsSignInState: 'notAllowedByPolicy',
      },
    ],
    [
      { '@odata.type': type('email'), id: '3ddf', emailAddress: 'i@home.example' },
      { kind: 'email', id: '3ddf', emailAddress: 'i@home.example' },
    ],
    [
      {
        '@odata.type': type('microsoftAuthenticator'),
        id: 'a',
        displayName: "Ines's Pixel",
        deviceTag: 'SoftwareTokenActivated',
        phoneAppVersion: '6.2',
        clientAppName: 'outlookMobile',
        lastUsedDateTime: '2026-08-01T00:00:00Z',
      },
      {
        kind: 'microsoftAuthenticator',
        id: 'a',
        displayName: "Ines's Pixel",
        deviceTag: 'SoftwareTokenActivated',
        phoneAppVersion: '6.2',
        clientAppName: 'outlookMobile',
        lastUsedDateTime: '2026-08-01T00:00:00Z',
      },
    ],
    [
      {
        '@odata.type': type('fido2'),
        id: 'f',
        displayName: 'YubiKey',
        creationDateTime: '2026-05-03T13:02:44Z',
        aaGuid: 'g',
        model: 'm',
        attestationCertificates: ['c'],
        attestationLevel: 'attested',
        passkeyType: 'somethingNew',
      },
      {
        kind: 'fido2',
        id: 'f',
        displayName: 'YubiKey',
        createdDateTime: '2026-05-03T13:02:44Z',
        aaGuid: 'g',
        model: 'm',
        attestationLevel: 'attested',
        passkeyType: 'somethingNew',
      },
    ],
    [
      { '@odata.type': type('softwareOath'), id: 's', secretKey: null },
      { kind: 'softwareOath', id: 's' },
    ],
    [
      {
        '@odata.type': type('temporaryAccessPass'),
        id: 't',
        temporaryAccessPass: 'q7#Ztk2W',
        startDateTime: '2026-09-01T08:20:03Z',
        lifetimeInMinutes: 60,
        isUsableOnce: true,
        isUsable: false,
        methodUsabilityReason: 'DisabledByPolicy',
        createdDateTime: '0001-01-01T00:00:00Z',
      },
      {
        kind: 'temporaryAccessPass',
        id: 't',
        startDateTime: '2026-09-01T08:20:03Z',
        lifetimeInMinutes: 60,
        isUsableOnce: true,
        isUsable: false,
        methodUsabilityReason: 'DisabledByPolicy',
      },
    ],
    [
      { '@odata.type': type('windowsHelloForBusiness'), id: 'w', displayName: 'LAPTOP', keyStrength: 'normal' },
      { kind: 'windowsHello', id: 'w', displayName: 'LAPTOP', keyStrength: 'normal' },
    ],
    [
      {
        '@odata.type': type('platformCredential'),
        id: 'p',
        displayName: null,
        platform: 'macOS',
        keyStrength: 'normal',
      },
      { kind: 'platformCredential', id: 'p', displayName: '', platform: 'macOS', keyStrength: 'normal' },
    ],
    [
      { '@odata.type': type('external'), id: 'e', configurationId: 'c', displayName: 'External MFA' },
      { kind: 'external', id: 'e', displayName: 'External MFA' },
    ],
    [
      { '@odata.type': type('qrCodePin'), id: 'q' },
      { kind: 'qrCodePin', id: 'q' },
    ],
    [
      { '@odata.type': type('hardwareOath'), ...token },
      {
        kind: 'hardwareOath',
        id: 'h1',
        createdDateTime: '2026-01-15T09:30:00Z',
        ...token.device,
      },
    ],
  ];
  for (const [sent, expected] of cases) assert.deepEqual(parseMethod(sent), expected);
});

test('§15.47 unknown kinds, phone types and values stay, as unknown', () => {
  assert.deepEqual(parseMethod({ '@odata.type': type('telepathy'), id: 'x', displayName: 'Mind' }), {
    kind: 'unknown',
    id: 'x',
    odataType: type('telepathy'),
    displayName: 'Mind',
  });
  assert.deepEqual(parseMethod({ '@odata.type': '#microsoft.graph.constructor', id: 'x' }).kind, 'unknown');
  assert.deepEqual(parseMethod({ '@odata.type': type('phone'), id: 'x', phoneType: 'satellite' }), {
    kind: 'phone',
    id: 'x',
    phoneType: undefined,
    phoneNumber: '',
  });
});

test('a missing @odata.type is made up for by the path, or by an id that is the same for everybody', () => {
  assert.equal(parseMethod(token, 'hardwareOath').kind, 'hardwareOath');
  assert.equal(parseMethod({ id: '28C10230-6103-485E-B985-444C60001490' }).kind, 'password');
  assert.equal(parseMethod({ id: '3ddfcfc8-9383-446f-83cc-3ab9be4be18f' }).kind, 'email');
  assert.equal(parseMethod({ id: phone.id, phoneType: 'mobile' }).kind, 'phone');
  assert.deepEqual(parseMethod({ id: 'zzz' }), { kind: 'unknown', id: 'zzz', odataType: '' });
  assert.equal(parseMethod({ '@odata.type': type('telepathy'), id: 'x' }, 'hardwareOath').kind, 'unknown');
});

test('nothing a service can send makes parsing throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('phone', 'fido2', 'telepathy', 'hardwareOath', ''), (value, name) => {
      const item =
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? { ...value, '@odata.type': type(name) }
          : value;
      assert.equal(typeof parseMethod(item).kind, 'string');
    }),
  );
});

test('the methods of a user are one request', async () => {
  const { graph, requests } = scriptedGraph(() => json({ value: [phone] }));
  const methods = await listMethods(graph, 'u', never);
  assert.equal(requests.length, 1);
  assert.equal(requests[0]?.url, `${root}/v1.0/users/u/authentication/methods`);
  assert.equal(methods[0]?.kind, 'phone');
});

const beta = (answers: { preferences?: InnerAnswer; hardware?: InnerAnswer }) => (inner: { url: string }) =>
  inner.url.endsWith('/signInPreferences')
    ? (answers.preferences ?? {
        body: {
          userPreferredMethodForSecondaryAuthentication: 'sms',
          isSystemPreferredAuthenticationMethodEnabled: true,
          systemPreferredAuthenticationMethod: 'PhoneAppNotification',
        },
      })
    : inner.url.endsWith('/hardwareOathMethods')
      ? (answers.hardware ?? { body: { value: [token] } })
      : { body: { value: [phone] } };

test('everything about one user is two requests side by side: v1.0 alone, beta as a batch', async () => {
  const { graph, requests } = scriptedGraph((request) =>
    isBatch(request) ? batchAnswer(request, beta({})) : json({ value: [phone] }),
  );
  const reading = await readUserMethods(graph, 'u', never);
  assert.deepEqual(requests.map(({ method, url }) => `${method} ${url}`).toSorted(), [
    `GET ${root}/v1.0/users/u/authentication/methods`,
    `POST ${root}/beta/$batch`,
  ]);
  assert.deepEqual(
    reading.methods.map(({ kind }) => kind),
    ['phone', 'hardwareOath'],
  );
  assert.equal(reading.hardwareOathFailure, undefined);
  // §15.9: the stored default counts, not what system-preferred authentication would choose.
  const preferred = { systemPreferredEnabled: true, systemPreferredMethod: 'PhoneAppNotification' };
  assert.deepEqual(reading.preferences, { known: true, value: { defaultMethod: 'sms', ...preferred } });
});

test('§15.44 many users share batches: a hundred are five of v1.0 and ten of beta', async () => {
  const { graph, requests } = scriptedGraph((request) => batchAnswer(request, beta({})));
  const users = Array.from({ length: 100 }, (_, index) => `u${index}`);
  const readings = await Promise.all(users.map((user) => readUserMethods(graph, user, never)));
  assert.equal(requests.length, 15);
  assert.ok(readings.every(({ methods, preferences }) => methods.length === 2 && preferences.known));
  assert.ok(requests.every((request) => innerRequests(request).length === 20));
});

test('§15.8 what beta refuses is said, each part for itself, and the methods are there all the same', async () => {
  const refused: InnerAnswer = {
    status: 403,
    body: { error: { code: 'accessDenied', message: 'Request Authorization failed' } },
  };
  const missing: InnerAnswer = {
    status: 400,
    body: { error: { code: 'BadRequest', message: 'Resource not found for the segment' } },
  };
  const { graph } = scriptedGraph((request) =>
    isBatch(request)
      ? batchAnswer(request, beta({ preferences: refused, hardware: missing }))
      : json({ value: [phone] }),
  );
  const reading = await readUserMethods(graph, 'u', never);
  assert.ok(!reading.preferences.known);
  assert.equal(reading.preferences.failure.kind, 'accessDenied');
  assert.equal(reading.hardwareOathFailure?.kind, 'refused');
  assert.deepEqual(
    reading.methods.map(({ kind }) => kind),
    ['phone'],
  );
});

test('a default that is not set, or not known, is told apart', async () => {
  const cases: readonly [unknown, unknown][] = [
    [{ userPreferredMethodForSecondaryAuthentication: null }, { defaultMethod: undefined }],
    [{}, { defaultMethod: undefined }],
    [{ userPreferredMethodForSecondaryAuthentication: '' }, { defaultMethod: undefined }],
    [{ userPreferredMethodForSecondaryAuthentication: 'none' }, { defaultMethod: undefined }],
    [
      { userPreferredMethodForSecondaryAuthentication: 'telepathy' },
      { defaultMethod: undefined, unknownDefault: 'telepathy' },
    ],
    [
      { userPreferredMethodForSecondaryAuthentication: 'voiceAlternateMobile' },
      { defaultMethod: 'voiceAlternateMobile' },
    ],
  ];
  for (const [body, expected] of cases) {
    const { graph } = scriptedGraph((request) =>
      isBatch(request) ? batchAnswer(request, beta({ preferences: { body } })) : json({ value: [] }),
    );
    assert.deepEqual((await readUserMethods(graph, 'u', never)).preferences, { known: true, value: expected });
  }
});

test('without the methods themselves there is no reading, and an abort is cancelled', async () => {
  const { graph } = scriptedGraph((request) =>
    isBatch(request) ? batchAnswer(request, beta({})) : graphError(404, 'Request_ResourceNotFound'),
  );
  assert.equal((await failureFrom(readUserMethods(graph, 'u', never))).kind, 'notFound');
  const abort = new AbortController();
  const reading = failureFrom(readUserMethods(graph, 'u', abort.signal));
  abort.abort();
  assert.equal((await reading).kind, 'cancelled');
});
