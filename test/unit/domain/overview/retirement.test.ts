import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PasskeyPolicy, PasskeyRollout } from '../../../../src/domain/overview/passkeyRollout.ts';
import { retirementOf } from '../../../../src/domain/overview/retirement.ts';
import type { TenantPerson } from '../../../../src/domain/overview/tenantPerson.ts';

const sms = (id: string, facts: Partial<TenantPerson> = {}): TenantPerson => ({
  ...{ id, displayName: id, userPrincipalName: id, enabled: true, guest: false, isAdmin: false },
  ...{ methods: ['mobilePhone'], defaultMethod: 'sms', ...facts },
});
const people: readonly TenantPerson[] = [
  sms('admin', { isAdmin: true }),
  ...[sms('member'), sms('other member')],
  sms('guest', { guest: true }),
  sms('blocked', { enabled: false }),
  sms('with a passkey', { methods: ['mobilePhone', 'passkey'] }),
  { id: 'unread', displayName: 'unread', userPrincipalName: 'unread', enabled: true, missing: 'notRead' },
];
const factsOn = (date: string) => ({
  publicCloud: true,
  telecomProviderConfigured: false,
  now: Date.parse(date),
});

describe('the end of SMS and voice', () => {
  it('is worded before, on and after the day, with the days that are left', () => {
    for (const [date, phase, daysLeft] of [
      ['2026-11-26T15:00:00Z', 'before', 67],
      ['2027-01-31T23:59:59Z', 'before', 1],
      ['2027-02-01T00:00:00Z', 'today', 0],
      ['2027-02-01T23:59:59Z', 'today', 0],
      ['2027-02-03T12:00:00Z', 'after', -2],
    ] as const) {
      const retirement = retirementOf(people, factsOn(date), undefined);
      assert.deepEqual([retirement.phase, retirement.daysLeft], [phase, daysLeft], date);
    }
  });

  it('names who meets the prompt, administrators first, and the next step for each group', () => {
    const { groups, provider } = retirementOf(people, factsOn('2026-11-26'), undefined);
    assert.deepEqual(
      groups.map(({ group, figure, step }) => [group, figure.count, step]),
      [
        ['promptedAdministrators', 1, 'givePass'],
        ['promptedMembers', 2, 'sendInstructions'],
        ['promptedGuests', 1, 'tellGuests'],
        ['smsVoiceDefaultWithOther', 1, 'changeDefault'],
        ['prompted', 4, 'readMethods'],
      ],
    );
    assert.equal(groups.at(-1)?.figure.unknown, 1);
    assert.equal(provider, 'unknown');
    const after = retirementOf(people, factsOn('2027-02-02'), undefined).groups;
    assert.equal(after.find(({ group }) => group === 'promptedMembers')?.step, 'givePass');
  });

  it('asks to read nobody when everybody’s methods are known', () => {
    const known = people.filter(({ missing }) => missing === undefined);
    const { groups } = retirementOf(known, factsOn('2026-11-26'), undefined);
    assert.equal(
      groups.some(({ step }) => step === 'readMethods'),
      false,
    );
  });

  it('does not come in other clouds, nor where the administrator says that there is a provider', () => {
    const now = factsOn('2026-11-26');
    const other = retirementOf(people, { ...now, publicCloud: false }, undefined);
    assert.deepEqual([other.phase, other.because], [undefined, 'otherCloud']);
    const own = retirementOf(people, { ...now, telecomProviderConfigured: true }, undefined);
    assert.deepEqual([own.phase, own.because, own.provider], [undefined, 'ownProvider', 'own']);
  });

  it('takes steps in the policy as far as that is known', () => {
    const policy: PasskeyPolicy = {
      passkeys: 'enabled',
      passkeysFor: 'everybody',
      campaign: 'microsoftManaged',
      campaignFor: 'passkey',
    };
    const stepsOf = (change: Partial<PasskeyPolicy>, optOut: PasskeyRollout['optOut']) =>
      retirementOf(people, factsOn('2026-11-26'), { policy: { known: true, value: { ...policy, ...change } }, optOut })
        .policySteps;
    const unknown = { known: false, failure: { kind: 'accessDenied' } } as const;
    assert.deepEqual(stepsOf({}, { known: true, value: 'notSet' }), []);
    assert.deepEqual(stepsOf({}, unknown), []);
    assert.deepEqual(stepsOf({ passkeys: 'disabled', campaign: 'disabled' }, { known: true, value: 'optedOut' }), [
      ...['enablePasskeys', 'endOptOut', 'startCampaign'],
    ]);
    assert.deepEqual(retirementOf(people, factsOn('2026-11-26'), { policy: unknown, optOut: unknown }).policySteps, [
      'askPolicyReader',
    ]);
  });
});
