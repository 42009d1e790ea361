// An app acts on nobody who is privileged, or may be, whatever is planned.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Privilege } from '../../../src/domain/access.ts';
import { planDelete } from '../../../src/domain/deletePlan.ts';
import { planAddPhone, planChangePhone } from '../../../src/domain/phonePlan.ts';
import type { PlanTarget } from '../../../src/domain/planTarget.ts';
import { planReset } from '../../../src/domain/resetPlan.ts';
import { authenticator, phone, targetWith } from './planSubjects.ts';

const phoneWish = {
  phoneNumber: '+81 9099999999',
  smsVoice: { publicCloud: true, telecomProviderConfigured: false, now: 0 },
} as const;
const plans = {
  reset: planReset,
  'deletion of one method': (target: PlanTarget) => planDelete({ ...target, method: authenticator() }),
  'phone to add': (target: PlanTarget) => planAddPhone({ ...target, ...phoneWish, phoneType: 'office' }),
  'change of a number': (target: PlanTarget) => planChangePhone({ ...target, ...phoneWish, phoneType: 'mobile' }),
};
const target = (level: Privilege['level'], more: Partial<PlanTarget> = {}): PlanTarget =>
  targetWith([phone('mobile'), authenticator()], 'push', { appOnly: true, privilege: { level, because: [] }, ...more });

for (const [name, plan] of Object.entries(plans)) {
  describe(`An app's ${name}`, () => {
    for (const level of ['privileged', 'unknown'] as const) {
      test(`is refused for a user whose privilege is: ${level}`, () => {
        const { refusal, steps, stays } = plan(target(level));
        assert.deepEqual([refusal, steps], [{ kind: 'appOnlyPrivileged' }, []]);
        assert.equal(stays.length, 2);
        // A person may, with a typed confirmation.
        assert.equal(plan(target(level, { appOnly: false })).refusal, undefined);
      });
    }

    test('is planned for everybody else', () => {
      const { refusal, steps } = plan(target('none'));
      assert.equal(refusal, undefined);
      assert.ok(steps.length > 0);
    });

    test('says first that a user is protected', () => {
      assert.deepEqual(plan(target('privileged', { protectedUser: true })).refusal, { kind: 'protectedUser' });
    });
  });
}
