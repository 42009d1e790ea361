// What the policy lets users do with phones, read from the demo tenant and from services that answer otherwise.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMethodsPolicy } from '../../../src/graph/methodsPolicy.ts';
import { readPhonePolicies } from '../../../src/graph/phonePolicies.ts';
import { demoGraph } from './support/demoGraph.ts';
import { failureFrom } from './support/failureFrom.ts';
import { graphError, json, never, scriptedGraph } from './support/scriptedGraph.ts';

const scopes = ['User.Read.All', 'UserAuthenticationMethod.Read.All', 'Policy.Read.AuthenticationMethod'];
const all = (use: string) => ({ sms: use, voice: use, officeVoice: use });

test('§15.41 those who may read the policy learn what it says, by one request where no group decides', async () => {
  for (const caller of ['globalReader', 'authenticationPolicyAdministrator', 'globalAdministrator'] as const) {
    const demo = demoGraph({ caller, scopes });
    const { smsOnly, guest } = demo.tenant.people;
    assert.deepEqual(await readPhonePolicies(demo.graph, [smsOnly.id, guest.id], never), [
      all('allowed'),
      all('allowed'),
    ]);
    assert.deepEqual(
      demo.takeHttp().map(({ method, version, path }) => [method, version, path]),
      [['GET', 'v1.0', '/policies/authenticationMethodsPolicy']],
    );
  }
});

test('§15.41 those who may not, for want of a role or a permission, learn that it is forbidden, and nothing is thrown', async () => {
  for (const options of [
    { caller: 'authenticationAdministrator', scopes },
    { caller: 'privilegedAuthenticationAdministrator', scopes },
    { caller: 'globalAdministrator', scopes: ['User.Read.All'] },
  ] as const) {
    const demo = demoGraph(options);
    assert.deepEqual(await readPhonePolicies(demo.graph, [demo.tenant.people.smsOnly.id], never), [all('forbidden')]);
    assert.equal(demo.takeHttp().length, 1);
  }
});

test('where groups decide they are asked for, in one batch for several users', async () => {
  const demo = demoGraph({ scopes });
  const { smsSignIn, smsOnly } = demo.tenant.people;
  const policy = await readMethodsPolicy(demo.graph, never);
  const groups = policy.configurations.find(({ id }) => id === 'Sms')?.includeTargets ?? [];
  const id = groups.find((target) => target.id !== 'all_users')?.id ?? assert.fail();
  demo.tenant.behindTheScenes.changePolicy('Voice', { excludeTargets: [{ targetType: 'group', id }] });
  demo.takeHttp();
  assert.deepEqual(await readPhonePolicies(demo.graph, [smsSignIn.id, smsOnly.id], never), [
    { sms: 'allowed', voice: 'notAllowed', officeVoice: 'notAllowed' },
    all('allowed'),
  ]);
  assert.deepEqual(
    demo.takeHttp().map(({ path }) => path),
    ['/policies/authenticationMethodsPolicy', '/$batch'],
  );
  demo.tenant.faults.add({ when: { path: /transitiveMemberOf/ }, effect: { kind: 'status', status: 400 } });
  const [unread] = await readPhonePolicies(demo.graph, [smsOnly.id], never);
  assert.deepEqual(unread, { sms: 'allowed', voice: 'unknown', officeVoice: 'unknown' });
});

test('§15.41 a policy whose migration is not complete does not say no', async () => {
  for (const [policyMigrationState, use] of [
    ['preMigration', 'legacy'],
    ['migrationInProgress', 'legacy'],
    ['migrationComplete', 'notAllowed'],
    ['unknownFutureValue', 'unknown'],
    [null, 'unknown'],
  ] as const) {
    const off = { state: 'disabled', includeTargets: [], excludeTargets: [] };
    const authenticationMethodConfigurations = [
      { ...off, id: 'Sms' },
      { ...off, id: 'Voice' },
    ];
    const { graph } = scriptedGraph(() => json({ policyMigrationState, authenticationMethodConfigurations }));
    assert.deepEqual(await readPhonePolicies(graph, ['u'], never), [all(use)]);
  }
});

test('§15.56 in a cloud without the policy nothing is known, and nothing is thrown', async () => {
  const { graph } = scriptedGraph(() => graphError(400, 'BadRequest'));
  assert.deepEqual(await readPhonePolicies(graph, ['u'], never), [all('unknown')]);
});

test('§15.47 what the policy says in words new to us is kept as not known, and what is no policy is unexpected', async () => {
  const { graph } = scriptedGraph(() =>
    json({
      authenticationMethodConfigurations: [
        null,
        { state: 'enabled' },
        {
          id: 'Voice',
          state: 'unknownFutureValue',
          isOfficePhoneAllowed: false,
          includeTargets: [
            { targetType: 'galaxy', id: 'G' },
            null,
            { targetType: 'group' },
            { targetType: 'user', id: 'U' },
          ],
          excludeTargets: null,
        },
      ],
    }),
  );
  assert.deepEqual(await readMethodsPolicy(graph, never), {
    migration: 'unknown',
    configurations: [
      {
        id: 'Voice',
        state: 'unknown',
        includeTargets: [
          { type: 'unknown', id: 'g' },
          { type: 'unknown', id: '' },
          { type: 'unknown', id: '' },
          { type: 'user', id: 'u' },
        ],
        excludeTargets: undefined,
        officePhoneAllowed: false,
      },
    ],
  });
  const strange = scriptedGraph(() => json({ value: [] }));
  assert.equal((await failureFrom(readMethodsPolicy(strange.graph, never))).kind, 'unexpected');
});

test('giving up is cancelled, not "not known"', async () => {
  const giveUp = new AbortController();
  const { graph } = scriptedGraph(() => {
    giveUp.abort();
    return json({ authenticationMethodConfigurations: [] });
  });
  assert.equal((await failureFrom(readPhonePolicies(graph, ['u'], giveUp.signal))).kind, 'cancelled');
});
