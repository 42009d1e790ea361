// The client in national clouds: it asks for nothing that the cloud does not have, and says what it could not ask for.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { MethodsSeed } from '../../../src/demo/methods/methodsSeed.ts';
import type { AuthenticationMethod } from '../../../src/domain/authenticationMethod.ts';
import { cloudApis, type CloudName } from '../../../src/domain/cloudApi.ts';
import { listMethods, readUserMethods } from '../../../src/graph/authenticationMethods.ts';
import { deactivateHardwareOath } from '../../../src/graph/deactivateHardwareOath.ts';
import { deleteMethod } from '../../../src/graph/deleteMethod.ts';
import { readMethodsPolicy } from '../../../src/graph/methodsPolicy.ts';
import { addPhone, changePhone } from '../../../src/graph/phoneMethods.ts';
import { readPhonePolicies } from '../../../src/graph/phonePolicies.ts';
import { setDefaultMethod } from '../../../src/graph/signInPreferences.ts';
import { demoGraph, type DemoGraph } from './support/demoGraph.ts';
import { failureFrom } from './support/failureFrom.ts';
import { never } from './support/scriptedGraph.ts';

const tokenless: MethodsSeed['methods'] = [
  { kind: 'phone', phoneNumber: '+1 5035550141' },
  { kind: 'phone', phoneType: 'alternateMobile', phoneNumber: '+1 5035550142' },
  { kind: 'email', emailAddress: 'bianca@home.example' },
  ...(['microsoftAuthenticator', 'fido2', 'softwareOath', 'windowsHello', 'platformCredential'] as const).map(
    (kind) => ({
      kind,
    }),
  ),
  { kind: 'temporaryAccessPass', minutes: 60 },
  { kind: 'qrCodePin' },
  { kind: 'unknown' },
];

const clouds = ['usGov', 'usGovDod', 'china'] as const satisfies readonly CloudName[];

/** Paths that were not there. */
const missed = ({ tenant }: DemoGraph): readonly string[] =>
  tenant.requests.filter(({ status }) => status === 400 || status === 405).map(({ path }) => path);

const kinds = (methods: readonly AuthenticationMethod[]): readonly string[] =>
  [...new Set(methods.map(({ kind }) => kind))].toSorted();

for (const cloud of clouds) {
  describe(`in the cloud ${cloud}`, () => {
    test('all methods are read but hardware OATH tokens, of which it is said why', async () => {
      const demo = demoGraph({ cloud });
      const { everything } = demo.tenant.people;
      const { methods, preferences, hardwareOathFailure } = await readUserMethods(demo.graph, everything.id, never);
      assert.deepEqual(kinds(methods), [
        ...['email', 'fido2', 'microsoftAuthenticator', 'password', 'phone', 'platformCredential', 'qrCodePin'],
        ...['softwareOath', 'temporaryAccessPass', 'unknown', 'windowsHello'],
      ]);
      assert.ok(preferences.known);
      assert.deepEqual(hardwareOathFailure, { kind: 'notInThisCloud', feature: 'hardwareOath' });
      assert.deepEqual(missed(demo), []);
      assert.ok(demo.tenant.requests.every(({ path }) => !path.includes('hardwareOath')));
    });

    test('many users are read in batches, as everywhere', async () => {
      const demo = demoGraph({ cloud, userCount: 60 });
      const ids = Object.values(demo.tenant.people)
        .slice(0, 40)
        .map(({ id }) => id);
      await Promise.allSettled(ids.map((id) => listMethods(demo.graph.together, id, never)));
      // What a chain did not get to, because somebody in it cannot be read, goes again.
      assert.ok(demo.takeHttp().length <= 4);
    });

    test('every kind that is listed and known is deleted, and phones are added and changed', async () => {
      const demo = demoGraph({ cloud });
      const { graph, tenant } = demo;
      const { everything, nothing } = tenant.people;
      await addPhone(graph, nothing.id, 'mobile', '+47 41234567', never);
      await changePhone(graph, nothing.id, 'mobile', '+47 41234568', never);
      const numbers = (await listMethods(graph, nothing.id, never)).flatMap((method) =>
        method.kind === 'phone' ? [method.phoneNumber] : [],
      );
      assert.deepEqual(numbers, ['+47 41234568']);

      // Without the token that nobody sees, and that would keep the default from being deleted.
      tenant.behindTheScenes.setMethods(everything.id, { methods: tokenless });
      await setDefaultMethod(graph, everything.id, 'push', never);
      const rank = (method: AuthenticationMethod): number =>
        method.kind === 'microsoftAuthenticator' ? 2 : method.kind === 'phone' && method.phoneType === 'mobile' ? 1 : 0;
      const methods = (await listMethods(graph, everything.id, never)).toSorted((a, b) => rank(a) - rank(b));
      const deletable = methods.filter(({ kind }) => kind !== 'password' && kind !== 'unknown');
      for (const method of deletable) await deleteMethod(graph, everything.id, method, never);
      assert.deepEqual(kinds(await listMethods(graph, everything.id, never)), ['password', 'unknown']);
      assert.deepEqual(missed(demo), []);
    });

    test('nothing is sent about hardware OATH tokens and external methods', async () => {
      const { graph, tenant } = demoGraph({ cloud });
      const { id } = tenant.people.everything;
      for (const [call, feature] of [
        [deactivateHardwareOath(graph, id, 'x', never), 'hardwareOath'],
        [deleteMethod(graph, id, { kind: 'hardwareOath', id: 'x' }, never), 'hardwareOath'],
        [deleteMethod(graph.together, id, { kind: 'external', id: 'x' }, never), 'externalMethods'],
      ] as const) {
        assert.deepEqual(await failureFrom(call), { kind: 'notInThisCloud', feature });
      }
      assert.deepEqual(tenant.requests, []);
    });
  });
}

test('the policy is read in the US Government clouds', async () => {
  const { graph } = demoGraph({ cloud: 'usGov', scopes: ['Policy.Read.All'] });
  assert.ok((await readMethodsPolicy(graph, never)).configurations.length > 0);
});

test('in China the policy is not asked for, and what it lets people do is unknown for that reason', async () => {
  const { graph, tenant } = demoGraph({ cloud: 'china', scopes: ['Policy.Read.All'] });
  assert.deepEqual(await failureFrom(readMethodsPolicy(graph, never)), {
    kind: 'notInThisCloud',
    feature: 'methodsPolicy',
  });
  const use = 'notInThisCloud';
  assert.deepEqual(await readPhonePolicies(graph, [tenant.people.smsOnly.id], never), [
    { sms: use, voice: use, officeVoice: use },
  ]);
  assert.deepEqual(tenant.requests, []);
});

test('the global cloud has everything, and its methods in v1.0', () => {
  assert.deepEqual(demoGraph().graph.api, cloudApis.global);
  assert.deepEqual(cloudApis.global, { methodsVersion: 'v1.0', lacks: [] });
});
