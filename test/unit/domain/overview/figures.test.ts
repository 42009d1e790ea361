import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { figureOf, figuresOf, membersOf, unknownOf } from '../../../../src/domain/overview/figures.ts';
import { isInGroup, isPeopleGroup, peopleGroups } from '../../../../src/domain/overview/peopleGroup.ts';
import { registeredMethods } from '../../../../src/domain/overview/registeredMethod.ts';
import { defaultMethods, unknownReasons, type TenantPerson } from '../../../../src/domain/overview/tenantPerson.ts';

let made = 0;
function person(facts: Partial<TenantPerson>): TenantPerson {
  const id = `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`;
  return { id, displayName: `Person ${made}`, userPrincipalName: `p${made}@fernhill.example`, ...facts };
}

const known = { enabled: true, guest: false, isAdmin: false } as const;

describe('figures of a tenant', () => {
  it('count exactly the people that the filtered list shows, and name the unknown ones', () => {
    const people = [
      person({ ...known, methods: ['mobilePhone'], registered: true }),
      person({ ...known, methods: ['mobilePhone', 'passkey'], registered: true }),
      person({ ...known, missing: 'notInReport' }),
    ];
    for (const [group, figure] of figuresOf(people)) {
      assert.equal(figure.count, membersOf(group, people).length, group);
      assert.equal(figure.unknown, unknownOf(group, people).length, group);
      assert.ok(figure.count + figure.unknown <= people.length, group);
    }
    assert.deepEqual(figureOf('smsVoiceOnly', people), {
      group: 'smsVoiceOnly',
      whole: 'everybody',
      count: 1,
      of: 3,
      unknown: 1,
      reasons: { notInReport: 1 },
    });
  });

  it('of anybody at all are those that counting one by one gives', () => {
    const flag = fc.constantFrom(undefined, true, false);
    const methods = fc.uniqueArray(fc.constantFrom(...registeredMethods), { maxLength: 4 });
    const anybody = fc.record({
      ...{ enabled: flag, guest: flag, isAdmin: flag, registered: flag, capable: flag, passwordless: flag },
      ...{ methods: fc.option(methods, { nil: undefined }), unsure: fc.option(methods, { nil: undefined }) },
      defaultMethod: fc.constantFrom(undefined, ...defaultMethods),
      missing: fc.constantFrom(undefined, ...unknownReasons),
    });
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 60 }), (facts) => {
        const people = facts.map((one) => person(one as Partial<TenantPerson>));
        for (const [group, figure] of figuresOf(people)) {
          assert.equal(figure.count, membersOf(group, people).length, group);
          const unknown = unknownOf(group, people);
          const reasons: Record<string, number> = {};
          for (const one of unknown) reasons[one.missing ?? 'notTold'] = (reasons[one.missing ?? 'notTold'] ?? 0) + 1;
          assert.deepEqual([figure.unknown, figure.reasons], [unknown.length, reasons], group);
        }
      }),
    );
  });

  it('are unknown with the reason, never zero, where nothing is known', () => {
    const people = [person({ missing: 'notRead' }), person({ missing: 'outOfReach' }), person({ missing: 'failed' })];
    for (const group of peopleGroups.filter((one) => one !== 'everybody')) {
      const { count, unknown, reasons } = figureOf(group, people);
      assert.deepEqual([count, unknown, reasons], [0, 3, { notRead: 1, outOfReach: 1, failed: 1 }], group);
    }
  });

  it('say that the source does not tell, of people who were read', () => {
    const people = [person({ ...known, methods: ['passkey'], registered: true, source: 'live' })];
    assert.deepEqual(figureOf('capable', people).reasons, { notTold: 1 });
  });

  it('of a group within administrators are parts of the administrators', () => {
    const people = [
      person({ ...known, isAdmin: true, methods: ['mobilePhone'] }),
      person({ ...known, isAdmin: true, methods: ['passkey'] }),
      person({ ...known, methods: ['mobilePhone'] }),
    ];
    const { count, of, whole } = figureOf('administratorsSmsVoiceOnly', people);
    assert.deepEqual([count, of, whole], [1, 2, 'administrators']);
  });
});

describe('groups of people', () => {
  const rows: readonly [string, Partial<TenantPerson>, boolean | undefined][] = [
    ['a phone alone', { methods: ['mobilePhone'] }, true],
    ['several phones', { methods: ['mobilePhone', 'officePhone'] }, true],
    ['a phone, and what does not count', { methods: ['mobilePhone', 'email', 'securityQuestion'] }, true],
    ['a phone and a pass, which ends by itself', { methods: ['mobilePhone', 'temporaryAccessPass'] }, true],
    ['a phone and a passkey', { methods: ['mobilePhone', 'passkey'] }, false],
    ['nothing', { methods: [] }, false],
    ['a phone and something unknown', { methods: ['mobilePhone', 'other'] }, undefined],
    ['a phone, and perhaps a hardware token', { methods: ['mobilePhone'], unsure: ['hardwareOath'] }, undefined],
    ['no phone, and perhaps a hardware token', { methods: [], unsure: ['hardwareOath'] }, false],
    ['a passkey, and perhaps a hardware token', { methods: ['passkey'], unsure: ['hardwareOath'] }, false],
    ['nothing read', { missing: 'notRead' }, undefined],
  ];
  for (const [what, facts, expected] of rows) {
    it(`SMS and voice only: ${what}`, () => {
      assert.equal(isInGroup('smsVoiceOnly', person({ ...known, ...facts })), expected);
    });
  }

  it('never take somebody who was not read for somebody without MFA, nor a guest without methods here', () => {
    assert.equal(isInGroup('noMethod', person({ ...known, missing: 'notRead' })), undefined);
    assert.equal(isInGroup('noMethod', person({ ...known, methods: [] })), true);
    assert.equal(isInGroup('noMethod', person({ ...known, methods: ['email'] })), true);
    assert.equal(isInGroup('noMethod', person({ ...known, methods: ['temporaryAccessPass'] })), false);
    assert.equal(isInGroup('noMethod', person({ ...known, methods: ['other'] })), undefined);
    assert.equal(isInGroup('noMethod', person({ ...known, methods: [], unsure: ['hardwareOath'] })), undefined);
    assert.equal(isInGroup('noMethod', person({ ...known, guest: true, methods: [] })), false);
    assert.equal(isInGroup('noMethod', person({ ...known, guest: true, missing: 'notRead' })), false);
  });

  it('split those who meet the prompt into administrators, members and guests; the blocked meet none', () => {
    const sms = { ...known, methods: ['mobilePhone'] } as const;
    const of = (facts: Partial<TenantPerson>): readonly (boolean | undefined)[] =>
      (['prompted', 'promptedAdministrators', 'promptedMembers', 'promptedGuests'] as const).map((group) =>
        isInGroup(group, person({ ...sms, ...facts })),
      );
    assert.deepEqual(of({}), [true, false, true, false]);
    assert.deepEqual(of({ isAdmin: true }), [true, true, false, false]);
    assert.deepEqual(of({ guest: true }), [true, false, false, true]);
    assert.deepEqual(of({ enabled: false }), [false, false, false, false]);
    const someone = person({ enabled: true, guest: false, methods: ['mobilePhone'] });
    assert.equal(isInGroup('prompted', someone), true);
    assert.equal(isInGroup('promptedAdministrators', someone), undefined);
  });

  it('know a default of SMS or voice whatever else there is, and an unread default as unknown', () => {
    assert.equal(isInGroup('smsVoiceDefault', person({ methods: ['passkey'], defaultMethod: 'voiceOffice' })), true);
    assert.equal(isInGroup('smsVoiceDefault', person({ methods: ['mobilePhone'], defaultMethod: 'push' })), false);
    assert.equal(isInGroup('smsVoiceDefault', person({ methods: ['mobilePhone'] })), undefined);
  });

  it('have names that a page may send, and no other text passes for one', () => {
    assert.ok(isPeopleGroup('method:passkey') && isPeopleGroup('default:sms') && isPeopleGroup('prompted'));
    for (const text of ['', 'method:', 'method:constructor', 'constructor', 'default:toString', 'everybody ']) {
      assert.equal(isPeopleGroup(text), false, text);
    }
  });
});
