// Holds what is said of SMS and voice to what the policy says, and "not known" to everything it does not say.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Failure, Known } from '../../../src/domain/failure.ts';
import type { MethodConfiguration, MethodsPolicy, PolicyTarget } from '../../../src/domain/methodsPolicy.ts';
import type { MethodUse } from '../../../src/domain/methodUse.ts';
import { needsGroups, phonePolicy } from '../../../src/domain/phonePolicy.ts';

const me = '7B0C2A54-2f0e-4d5f-8a3e-0d6a4c1b9e11';
const everybody: PolicyTarget = { type: 'group', id: 'all_users' };
const group = (id: string): PolicyTarget => ({ type: 'group', id });

const sms = (change: Partial<MethodConfiguration> = {}): MethodConfiguration => ({
  ...{ id: 'Sms', state: 'enabled', includeTargets: [everybody], excludeTargets: [], ...change },
});
const policyWith = (
  configurations: readonly MethodConfiguration[],
  migration: MethodsPolicy['migration'] = 'complete',
): MethodsPolicy => ({ migration, configurations });
const known = <T>(value: T): Known<T> => ({ known: true, value });
const failed = (kind: Failure['kind']): { known: false; failure: Failure } => ({
  known: false,
  failure: { kind },
});
const inGroups = (...ids: string[]): Known<ReadonlySet<string>> => known(new Set(ids));

function smsUse(
  configuration: MethodConfiguration | undefined,
  groups?: Known<ReadonlySet<string>>,
  migration?: MethodsPolicy['migration'],
): MethodUse {
  return phonePolicy(known(policyWith(configuration ? [configuration] : [], migration)), me, groups).sms;
}

describe('what the policy lets a user do', () => {
  const some = { includeTargets: [group('sales')] };
  const butSome = { excludeTargets: [group('sales')] };
  const cases: readonly (readonly [
    string,
    Partial<MethodConfiguration>,
    Known<ReadonlySet<string>> | undefined,
    MethodUse,
  ])[] = [
    ['everybody may', {}, undefined, 'allowed'],
    ['nobody may', { state: 'disabled' }, undefined, 'notAllowed'],
    ['a member of an included group may', some, inGroups('other', 'sales'), 'allowed'],
    ['others may not', some, inGroups('other'), 'notAllowed'],
    ['nobody is included', { includeTargets: [] }, undefined, 'notAllowed'],
    ['an exclusion wins over everybody', butSome, inGroups('sales'), 'notAllowed'],
    ['an exclusion wins over a group', { ...some, excludeTargets: [group('b')] }, inGroups('sales', 'b'), 'notAllowed'],
    ['everybody but a group the user is not in', butSome, inGroups('other'), 'allowed'],
    ['everybody is excluded', { excludeTargets: [everybody] }, undefined, 'notAllowed'],
    ['the user by id', { includeTargets: [{ type: 'user', id: me.toLowerCase() }] }, undefined, 'allowed'],
    ['groups could not be read', some, failed('unavailable'), 'unknown'],
    ['groups may not be read', some, failed('accessDenied'), 'forbidden'],
    [
      'groups that do not matter could not be read',
      { includeTargets: [everybody, group('a')] },
      failed('offline'),
      'allowed',
    ],
    ['§15.47 a state new to us', { state: 'unknown' }, undefined, 'unknown'],
    [
      '§15.47 a target new to us that may include',
      { includeTargets: [{ type: 'unknown', id: 'x' }] },
      inGroups(),
      'unknown',
    ],
    [
      '§15.47 a target new to us that may exclude',
      { excludeTargets: [{ type: 'unknown', id: 'x' }] },
      inGroups(),
      'unknown',
    ],
    ['included targets are not told', { includeTargets: undefined }, inGroups(), 'unknown'],
    ['excluded targets are not told', { excludeTargets: undefined }, inGroups(), 'unknown'],
  ];
  for (const [name, change, groups, use] of cases) {
    test(`${name}: ${use}`, () => {
      assert.equal(smsUse(sms(change), groups), use);
    });
  }

  test('a method the policy does not name is not known', () => {
    assert.equal(smsUse(undefined), 'unknown');
  });

  test('SMS and voice are judged apart', () => {
    const policy = known(policyWith([sms({ state: 'disabled' }), sms({ id: 'Voice' })]));
    assert.deepEqual(phonePolicy(policy, me, undefined), {
      sms: 'notAllowed',
      voice: 'allowed',
      officeVoice: 'allowed',
    });
  });

  test('where users may not register office phones, calls to them are not known to work', () => {
    const policy = known(policyWith([sms({ id: 'Voice', officePhoneAllowed: false })]));
    assert.deepEqual(phonePolicy(policy, me, undefined), { sms: 'unknown', voice: 'allowed', officeVoice: 'unknown' });
  });
});

describe('§15.41 a policy that cannot be read', () => {
  for (const [kind, use] of [
    ['accessDenied', 'forbidden'],
    ['missingPermission', 'forbidden'],
    ['notInThisCloud', 'notInThisCloud'],
    ['refused', 'unknown'],
    ['notFound', 'unknown'],
    ['offline', 'unknown'],
  ] as const) {
    test(`${kind} says nothing: ${use}`, () => {
      assert.deepEqual(phonePolicy(failed(kind), me, undefined), { sms: use, voice: use, officeVoice: use });
    });
  }
});

describe('§15.41 while the migration is not complete', () => {
  test('what is not allowed here may be allowed by older policies', () => {
    assert.equal(smsUse(sms({ state: 'disabled' }), undefined, 'legacy'), 'legacy');
    assert.equal(smsUse(sms({ excludeTargets: [everybody] }), undefined, 'legacy'), 'legacy');
    assert.equal(smsUse(sms({ state: 'disabled' }), undefined, 'unknown'), 'unknown');
  });

  test('what is allowed here is allowed', () => {
    for (const migration of ['legacy', 'unknown'] as const)
      assert.equal(smsUse(sms(), undefined, migration), 'allowed');
  });
});

describe("the user's groups are needed", () => {
  const needed = (change: Partial<MethodConfiguration>): boolean => needsGroups(policyWith([sms(change)]), me);

  test('where a group decides', () => {
    assert.ok(needed({ includeTargets: [group('a')] }));
    assert.ok(needed({ excludeTargets: [group('a')] }));
    assert.ok(needsGroups(policyWith([sms(), sms({ id: 'Voice', includeTargets: [group('a')] })]), me));
  });

  test('not where everybody or nobody may, nor where groups would not tell either', () => {
    assert.ok(!needed({}));
    assert.ok(!needed({ includeTargets: [everybody, group('a')] }));
    assert.ok(!needed({ state: 'disabled', includeTargets: [group('a')] }));
    assert.ok(!needed({ excludeTargets: [everybody, group('a')] }));
    assert.ok(!needed({ includeTargets: [{ type: 'unknown', id: 'x' }] }));
    assert.ok(!needsGroups(policyWith([sms({ id: 'TemporaryAccessPass', excludeTargets: [group('a')] })]), me));
  });
});
