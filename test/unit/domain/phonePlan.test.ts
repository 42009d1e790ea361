// Holds the plans for adding and changing phones to the rules of the service.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { AuthenticationMethod, PhoneType } from '../../../src/domain/authenticationMethod.ts';
import { planAddPhone, planChangePhone, type PhoneTarget } from '../../../src/domain/phonePlan.ts';
import { methodUses } from '../../../src/domain/methodUse.ts';
import * as subjects from './planSubjects.ts';

const { authenticator, password, phone, targetWith } = subjects;

const withPhone = (
  methods: readonly AuthenticationMethod[],
  phoneType: PhoneType,
  more: Partial<PhoneTarget> = {},
): PhoneTarget => ({
  ...targetWith(methods),
  phoneType,
  phoneNumber: '+81 8099999999',
  smsVoice: { publicCloud: true, telecomProviderConfigured: true, now: Date.UTC(2026, 8, 1) },
  ...more,
});

describe('adding a phone', () => {
  test('is one step without the number, and everything stays', () => {
    const plan = planAddPhone(withPhone([password, authenticator()], 'mobile'));
    assert.deepEqual(plan.steps, [
      { id: '1', action: { type: 'addPhone', phoneType: 'mobile', maskedNumber: '+81 ••••••••99' } },
    ]);
    assert.deepEqual(
      plan.stays.map((method) => method.kind),
      ['microsoftAuthenticator'],
    );
    assert.doesNotMatch(JSON.stringify(plan), /8099999999/);
  });

  test('§15.23 is refused where the user has a phone of that type, so that changing it can be offered', () => {
    const plan = planAddPhone(withPhone([phone('office')], 'office'));
    assert.deepEqual([plan.refusal, plan.steps], [{ kind: 'phoneTypeTaken', phoneType: 'office' }, []]);
  });

  test('is refused for an alternate mobile without a mobile', () => {
    assert.deepEqual(planAddPhone(withPhone([phone('office')], 'alternateMobile')).refusal, {
      kind: 'alternateNeedsMobile',
    });
    assert.equal(planAddPhone(withPhone([phone('mobile')], 'alternateMobile')).refusal, undefined);
  });

  test('§15.25 is refused for oneself', () => {
    assert.deepEqual(planAddPhone(withPhone([], 'mobile', { self: true })).refusal, { kind: 'self' });
  });
});

describe('changing a phone number', () => {
  test('is one step, and the phone that changes is not among what stays', () => {
    const plan = planChangePhone(withPhone([phone('mobile'), authenticator()], 'mobile'));
    assert.deepEqual(plan.steps.map(subjects.inWords), ['change mobile +81 ••••••••99']);
    assert.deepEqual(
      plan.stays.map((method) => method.kind),
      ['microsoftAuthenticator'],
    );
  });

  test('§15.21 is refused for the same number, however it is written', () => {
    for (const stored of ['+81 8099999999', '+818099999999', '+81 80-9999-9999']) {
      const plan = planChangePhone(withPhone([phone('mobile', stored)], 'mobile'));
      assert.deepEqual([plan.refusal, plan.steps], [{ kind: 'sameNumber' }, []], stored);
    }
  });

  test('§15.22 does not compare a masked number', () => {
    const plan = planChangePhone(withPhone([phone('mobile', '+81 XXXXXXXX99')], 'mobile'));
    assert.equal(plan.refusal, undefined);
  });

  test('is refused where there is no such phone, and for oneself', () => {
    assert.deepEqual(planChangePhone(withPhone([phone('office')], 'mobile')).refusal, { kind: 'methodGone' });
    assert.deepEqual(planChangePhone(withPhone([phone('office')], 'office', { self: true })).refusal, { kind: 'self' });
  });
});

describe('§15.41 what the policy says of a phone', () => {
  const phonePolicy = { sms: 'allowed', voice: 'notAllowed', officeVoice: 'unknown' } as const;
  const methods = [phone('mobile'), phone('office')];

  test('is both SMS and voice for the mobile phone, and voice alone for the others', () => {
    const notesFor = (phoneType: PhoneType) => planChangePhone(withPhone(methods, phoneType, { phonePolicy })).notes;
    assert.deepEqual(notesFor('mobile'), [{ kind: 'phonePolicy', sms: 'allowed', voice: 'notAllowed' }]);
    assert.deepEqual(notesFor('office'), [{ kind: 'phonePolicy', voice: 'unknown' }]);
    const alternate = planAddPhone(withPhone(methods, 'alternateMobile', { phonePolicy }));
    assert.deepEqual(alternate.notes, [{ kind: 'phonePolicy', voice: 'notAllowed' }]);
  });

  test('is told, and never refuses a phone', () => {
    for (const use of methodUses) {
      const plan = planAddPhone(withPhone([], 'mobile', { phonePolicy: { sms: use, voice: use, officeVoice: use } }));
      assert.deepEqual([plan.refusal, plan.steps.length], [undefined, 1], use);
    }
  });
});

describe('the end of SMS and voice', () => {
  const notesAt = (smsVoice: PhoneTarget['smsVoice']) =>
    planAddPhone(withPhone([authenticator()], 'mobile', { smsVoice })).notes;
  const facts = { publicCloud: true, telecomProviderConfigured: false, now: Date.UTC(2026, 8, 1) };

  test('is told before and after the day', () => {
    assert.deepEqual(notesAt(facts), [{ kind: 'smsVoiceEnds', ended: false }]);
    const lastMoment = new Date('2027-01-31T23:59:59.999Z').getTime();
    assert.deepEqual(notesAt({ ...facts, now: lastMoment }), [{ kind: 'smsVoiceEnds', ended: false }]);
    assert.deepEqual(notesAt({ ...facts, now: lastMoment + 1 }), [{ kind: 'smsVoiceEnds', ended: true }]);
  });

  test('is no matter in other clouds, nor for a tenant with its own telecom provider', () => {
    assert.deepEqual(notesAt({ ...facts, publicCloud: false }), []);
    assert.deepEqual(notesAt({ ...facts, telecomProviderConfigured: true }), []);
  });
});
