// A reset plans nothing that the tenant's cloud is known not to have.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planReset } from '../../../src/domain/resetPlan.ts';
import { phone, targetWith } from './planSubjects.ts';

test('a token that the cloud lists, but cannot deactivate, stays, and the plan says so', () => {
  const target = targetWith([phone('mobile'), { kind: 'hardwareOath', id: 'token' }]);
  assert.ok(target.methods.known);
  const hardwareOathFailure = { kind: 'notInThisCloud', feature: 'hardwareOath' } as const;
  const value = { ...target.methods.value, hardwareOathFailure };
  const plan = planReset({ ...target, methods: { known: true, value } });
  assert.deepEqual(
    plan.steps.map(({ action }) => action.type),
    ['deleteMethod'],
  );
  assert.deepEqual(
    plan.stays.map(({ kind }) => kind),
    ['hardwareOath'],
  );
  assert.deepEqual(
    plan.notes.map(({ kind }) => kind),
    ['registersAgain', 'hardwareOathUnknown'],
  );
});
