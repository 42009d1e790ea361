// Holds the plan for deleting one method to the rules of the service and to what the person meant.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { AuthenticationMethod, SettableDefault } from '../../../src/domain/authenticationMethod.ts';
import { planDelete, type DeleteTarget } from '../../../src/domain/deletePlan.ts';
import * as subjects from './planSubjects.ts';

const { authenticator, passkey, password, phone, softwareOath, targetWith, unknownKind } = subjects;

const deleting = (
  method: AuthenticationMethod,
  methods: readonly AuthenticationMethod[],
  stored?: SettableDefault | 'unreadable',
  more: Partial<DeleteTarget> = {},
) => planDelete({ ...targetWith(methods, stored), method, ...more });

describe('deleting one method', () => {
  test('is one step, and everything else stays', () => {
    const plan = deleting(passkey, [password, phone('mobile'), passkey], 'sms');
    assert.deepEqual(plan.steps.map(subjects.inWords), ['delete key']);
    assert.deepEqual(
      plan.stays.map((method) => method.kind),
      ['phone'],
    );
    assert.deepEqual(plan.notes, []);
  });

  test('§15.4 makes another method the default first, where it is the default', () => {
    const methods = [phone('mobile'), phone('office'), authenticator()];
    const plan = deleting(phone('mobile'), methods, 'sms');
    assert.deepEqual(plan.steps.map(subjects.inWords), ['default sms → push', 'delete mobile']);
    assert.deepEqual(plan.steps[0]?.action, {
      type: 'setDefaultMethod',
      from: 'sms',
      to: 'push',
      otherwise: ['voiceOffice'],
    });
  });

  test('§15.7 hands an alternate mobile that is the default over to the mobile', () => {
    const plan = deleting(
      phone('alternateMobile'),
      [phone('mobile'), phone('alternateMobile')],
      'voiceAlternateMobile',
    );
    assert.deepEqual(plan.steps.map(subjects.inWords), [
      'default voiceAlternateMobile → sms',
      'delete alternateMobile',
    ]);
  });

  test('leaves the default alone where a second Authenticator keeps it, and says that it may be refused', () => {
    const plan = deleting(authenticator('one'), [authenticator('one'), authenticator('two'), phone('mobile')], 'push');
    assert.deepEqual(plan.steps.map(subjects.inWords), ['delete one']);
    assert.deepEqual(plan.notes, [{ kind: 'defaultMayRemain' }]);
  });

  test('needs no other default where it is the last one', () => {
    const plan = deleting(phone('mobile'), [password, phone('mobile')], 'sms');
    assert.deepEqual([plan.steps.map(subjects.inWords), plan.notes], [['delete mobile'], []]);
  });

  test('§13.1 says that a default beside a passkey may remain, since a passkey cannot be the default', () => {
    const plan = deleting(phone('mobile'), [phone('mobile'), passkey], 'sms');
    assert.deepEqual(
      [plan.steps.map(subjects.inWords), plan.notes],
      [['delete mobile'], [{ kind: 'defaultMayRemain' }]],
    );
  });

  test('§15.8 says that the default is not known', () => {
    const plan = deleting(phone('mobile'), [phone('mobile'), softwareOath], 'unreadable');
    assert.deepEqual(
      plan.notes.map((note) => note.kind),
      ['defaultUnknown', 'defaultMayRemain'],
    );
  });

  test('unassigns a hardware token by deleting it', () => {
    const token = subjects.hardwareOath('activated');
    assert.deepEqual(deleting(token, [token]).steps.map(subjects.inWords), ['delete token']);
  });
});

describe('deleting one method is refused', () => {
  test('§15.3 for the password and §15.2 for kinds we do not know', () => {
    for (const method of [password, unknownKind]) {
      const plan = deleting(method, [password, unknownKind, phone('mobile')]);
      assert.deepEqual([plan.refusal?.kind, plan.steps], ['notDeletable', []]);
    }
  });

  test('§15.6 for the mobile while the alternate mobile is there', () => {
    const plan = deleting(phone('mobile'), [phone('mobile'), phone('alternateMobile')]);
    assert.deepEqual([plan.refusal, plan.steps], [{ kind: 'mobileWhileAlternate' }, []]);
  });

  test('for a method that has vanished', () => {
    assert.deepEqual(deleting(authenticator('one'), [authenticator('two')]).refusal, { kind: 'methodGone' });
  });

  test('for oneself, protected users and users who could not be read', () => {
    const methods = [softwareOath];
    assert.deepEqual(deleting(softwareOath, methods, undefined, { self: true }).refusal, { kind: 'self' });
    assert.deepEqual(deleting(softwareOath, methods, undefined, { protectedUser: true }).refusal, {
      kind: 'protectedUser',
    });
    const unread = { known: false, failure: { kind: 'offline' } } as const;
    assert.deepEqual(deleting(softwareOath, methods, undefined, { methods: unread }).refusal, {
      kind: 'methodsUnreadable',
      failure: { kind: 'offline' },
    });
  });
});
