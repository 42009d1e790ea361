import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPasskeyRollout } from '../../../../src/graph/passkeyRollout.ts';
import { demoGraph } from '../support/demoGraph.ts';
import { graphError, json, never, scriptedGraph } from '../support/scriptedGraph.ts';

const scopes = ['User.Read.All', 'Policy.Read.All'];
const fido2 = {
  id: 'Fido2',
  state: 'enabled',
  includeTargets: [{ targetType: 'group', id: 'all_users' }],
  excludeTargets: [],
};

/** A tenant whose policy says this, on v1.0 and on beta. */
const policyOf = (more: object) =>
  readPasskeyRollout(
    scriptedGraph(({ url }) =>
      url.endsWith('/$batch') ? json({}) : json({ authenticationMethodConfigurations: [fido2], ...more }),
    ).graph,
    never,
  );

describe('how far a tenant is with passkeys', () => {
  it('is read from the demo tenant by those who may read the policy', async () => {
    for (const caller of ['globalAdministrator', 'globalReader', 'authenticationPolicyAdministrator'] as const) {
      const { policy, optOut } = await readPasskeyRollout(demoGraph({ caller, scopes }).graph, never);
      assert.deepEqual(policy, {
        known: true,
        value: {
          ...{ passkeys: 'enabled', passkeysFor: 'everybody', campaign: 'microsoftManaged' },
          ...{ campaignFor: 'authenticator', snoozeDays: 1 },
        },
      });
      assert.deepEqual(optOut, { known: true, value: 'notSet' });
    }
  });

  it('is unknown, with the reason, to an Authentication Administrator and in a cloud without the policy', async () => {
    const denied = await readPasskeyRollout(demoGraph({ caller: 'authenticationAdministrator', scopes }).graph, never);
    const absent = await readPasskeyRollout(demoGraph({ cloud: 'china', scopes }).graph, never);
    for (const [{ policy, optOut }, kind] of [
      [denied, 'accessDenied'],
      [absent, 'notInThisCloud'],
    ] as const) {
      assert.deepEqual(
        [policy, optOut].map((one) => (one.known ? undefined : one.failure.kind)),
        [kind, kind],
      );
    }
  });

  it('takes the opt-out in every shape, and never its absence for an answer', async () => {
    for (const [optOutSettings, value] of [
      [{ passkeyDynamicMigration: true }, 'optedOut'],
      [{ passkeyDynamicMigration: false }, 'notOptedOut'],
      [{ passkeyDynamicMigration: 'maybe' }, 'notSet'],
      ...[{}, null, [], 'text', undefined].map((shape) => [shape, 'notSet'] as const),
    ] as const) {
      const { optOut } = await policyOf({ optOutSettings });
      assert.deepEqual(optOut, { known: true, value });
    }
  });

  it('survives states, targets and campaigns it does not know', async () => {
    for (const registrationEnforcement of [
      undefined,
      null,
      {},
      { authenticationMethodsRegistrationCampaign: { state: 'perhaps', includeTargets: [null, 7] } },
    ]) {
      const { policy } = await policyOf({ registrationEnforcement });
      assert.ok(policy.known);
      assert.deepEqual([policy.value.campaign, policy.value.campaignFor], ['unknown', 'unknown']);
    }
    const unknown = await policyOf({ authenticationMethodConfigurations: [null, { id: 'Fido2', state: 'half' }] });
    assert.ok(unknown.policy.known);
    assert.deepEqual([unknown.policy.value.passkeys, unknown.policy.value.passkeysFor], ['unknown', 'unknown']);
  });

  it('is told without the opt-out where beta is refused', async () => {
    const { graph } = scriptedGraph(({ url }) =>
      url.includes('/beta/') ? graphError(400, 'BadRequest') : json({ authenticationMethodConfigurations: [fido2] }),
    );
    const { policy, optOut } = await readPasskeyRollout(graph, never);
    assert.deepEqual([policy.known, optOut.known], [true, false]);
  });
});
