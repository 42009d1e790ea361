// What beta adds to a user's methods: without a further round trip, and without spoiling anything where it is refused.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passkeyProviders } from '../../../src/domain/passkeyProviders.ts';
import list from '../../../src/domain/passkeyProviders.json' with { type: 'json' };
import { readUserMethods } from '../../../src/graph/authenticationMethods.ts';
import { readDetailedMethods } from '../../../src/graph/detailedMethods.ts';
import { demoGraph } from './support/demoGraph.ts';
import { failureFrom } from './support/failureFrom.ts';
import { batchAnswer, graphError, isBatch, json, never, root, scriptedGraph } from './support/scriptedGraph.ts';

const type = (name: string): string => `#microsoft.graph.${name}AuthenticationMethod`;
const app = { '@odata.type': type('microsoftAuthenticator'), id: 'a', displayName: 'Pixel 9' };
const beta = { ...app, clientAppName: 'outlookMobile', lastUsedDateTime: '2026-08-01T00:00:00Z' };

function tenant(betaMethods: () => { status?: number; body?: unknown }) {
  return scriptedGraph((request) =>
    isBatch(request)
      ? batchAnswer(request, ({ url }) =>
          url.endsWith('/methods') ? betaMethods() : { body: url.endsWith('hardwareOathMethods') ? { value: [] } : {} },
        )
      : json({ value: [app] }),
  );
}

test('last use and the approving app come with the same two requests', async () => {
  const { graph, requests } = tenant(() => ({ body: { value: [beta] } }));
  const { methods } = await readDetailedMethods(graph, 'u', never);
  assert.deepEqual(requests.map(({ method, url }) => `${method} ${url}`).toSorted(), [
    `GET ${root}/v1.0/users/u/authentication/methods`,
    `POST ${root}/beta/$batch`,
  ]);
  assert.deepEqual(methods, [
    {
      ...{ kind: 'microsoftAuthenticator', id: 'a', displayName: 'Pixel 9' },
      ...{ clientAppName: 'outlookMobile', lastUsedDateTime: '2026-08-01T00:00:00Z' },
    },
  ]);
});

test('v1.0 says which methods there are: beta adds none of a known kind, and what v1.0 says stands', async () => {
  const { graph } = tenant(() => ({
    body: {
      value: [{ ...beta, displayName: 'Other name' }, { ...beta, id: 'ghost' }, { '@odata.type': type('fido2') }],
    },
  }));
  const { methods } = await readDetailedMethods(graph, 'u', never);
  assert.deepEqual(
    methods.map((method) => [method.id, 'displayName' in method && method.displayName]),
    [['a', 'Pixel 9']],
  );
});

test('§15.47 a kind that v1.0 does not know yet does not vanish; the older form of Authenticator is no second method', async () => {
  const { graph } = tenant(() => ({
    body: {
      value: [
        beta,
        { '@odata.type': type('telepathy'), id: 't', displayName: 'Mind' },
        { '@odata.type': type('passwordlessMicrosoftAuthenticator'), id: 'p' },
      ],
    },
  }));
  const { methods } = await readDetailedMethods(graph, 'u', never);
  assert.deepEqual(
    methods.map(({ kind, id }) => [kind, id]),
    [
      ['microsoftAuthenticator', 'a'],
      ['unknown', 't'],
    ],
  );
});

test('§15.8 where beta refuses the list, everything else is there', async () => {
  const refused = { status: 403, body: { error: { code: 'accessDenied', message: 'Request Authorization failed' } } };
  const { graph } = tenant(() => refused);
  const reading = await readDetailedMethods(graph, 'u', never);
  assert.deepEqual(
    reading.methods.map((method) => method.lastUsedDateTime),
    [undefined],
  );
  assert.ok(reading.preferences.known);
});

test('without the methods themselves there is no reading', async () => {
  const { graph } = scriptedGraph((request) =>
    isBatch(request) ? batchAnswer(request, () => ({ body: { value: [] } })) : graphError(404, 'x'),
  );
  assert.equal((await failureFrom(readDetailedMethods(graph, 'u', never))).kind, 'notFound');
});

test('in a cloud whose methods are listed by beta, one list is read', async () => {
  const demo = demoGraph({ cloud: 'china' });
  const { methods } = await readDetailedMethods(demo.graph, demo.tenant.people.phoneDefault.id, never);
  assert.ok(methods.some(({ lastUsedDateTime }) => lastUsedDateTime !== undefined));
  const lists = demo.tenant.requests.filter(({ path }) => path.endsWith('/authentication/methods'));
  assert.equal(lists.length, 1);
});

test('the demo tenant tells last use, the approving app and all kinds to those who look', async () => {
  const demo = demoGraph();
  const { people } = demo.tenant;
  const { methods } = await readDetailedMethods(demo.graph, people.severalAuthenticators.id, never);
  const apps = methods.flatMap((method) => (method.kind === 'microsoftAuthenticator' ? [method.clientAppName] : []));
  assert.deepEqual(apps.toSorted(), ['microsoftAuthenticator', 'microsoftAuthenticator', 'outlookMobile']);
  assert.ok(!methods.some(({ kind }) => kind === 'unknown'));
  const everything = await readDetailedMethods(demo.graph, people.everything.id, never);
  assert.equal(new Set(everything.methods.map(({ kind }) => kind)).size, 13);
});

test('passkeys are named after the product that their AAGUID stands for, whatever its case', async () => {
  const { graph } = scriptedGraph((request) =>
    isBatch(request)
      ? batchAnswer(request, () => ({ body: { value: [] } }))
      : json({
          value: ['90A3CCDF-635c-4729-a248-9b709135078f', '12345678-0000-0000-0000-000000000000', undefined].map(
            (aaGuid, id) => ({
              '@odata.type': type('fido2'),
              id: `${id}`,
              displayName: 'Key',
              ...(aaGuid && { aaGuid }),
            }),
          ),
        }),
  );
  const { methods } = await readUserMethods(graph, 'u', never);
  assert.deepEqual(
    methods.map((method) => method.kind === 'fido2' && method.provider),
    ['Microsoft Authenticator (iOS)', undefined, undefined],
  );
});

test('the list of passkey providers says where it comes from and when it was checked, and knows what people use', () => {
  assert.match(list.checked, /^20\d\d-\d\d-\d\d$/);
  assert.ok(
    list.sources.some((source) => source.includes('learn.microsoft.com')) && list.sources.join().includes('MIT'),
  );
  const providers = passkeyProviders;
  assert.ok(providers.size >= 300);
  for (const [aaGuid, name] of providers) {
    assert.match(aaGuid, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    assert.ok(name === name.trim() && name.length > 1 && name.length <= 80 && !/\p{C}|\$\(|\]\(/u.test(name), name);
  }
  const names = [...providers.values()].join('\n');
  for (const wanted of [
    ...['Microsoft Authenticator (Android)', 'Microsoft Authenticator (iOS)', 'Windows Hello', 'iCloud Keychain'],
    ...['Google Password Manager', '1Password', 'Bitwarden', 'Dashlane', 'YubiKey 5 Series', 'YubiKey Bio Series'],
    ...['YubiKey 5 FIPS Series', 'Security Key NFC by Yubico', 'Feitian', 'Token2'],
  ])
    assert.ok(names.includes(wanted), wanted);
});
