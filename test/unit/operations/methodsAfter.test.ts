// What a user will have once the directory shows what was done.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuthenticationMethod } from '../../../src/domain/authenticationMethod.ts';
import type { StepAction } from '../../../src/domain/plan.ts';
import { methodsAfter } from '../../../src/operations/methodsAfter.ts';
import type { OperationRecord, StepState } from '../../../src/operations/operation.ts';

const mobile: AuthenticationMethod = { kind: 'phone', id: 'm', phoneType: 'mobile', phoneNumber: '+1 5550100017' };
const app: AuthenticationMethod = { kind: 'softwareOath', id: 'a' };
const verified: StepState = { state: 'verified', at: '2026-11-26T00:00:01Z' };

function after(methods: readonly AuthenticationMethod[], action: StepAction, state: StepState = verified) {
  const user = { id: '1', displayName: 'Amy', userPrincipalName: 'amy@fernhill.example' };
  const plan = { user, privilege: { level: 'none', because: [] }, steps: [{ id: '1', action }], stays: [], notes: [] };
  const record = { header: { startedAt: '2026-11-26T00:00:00Z' }, users: [{ plan, steps: { '1': state } }] };
  return methodsAfter(methods, record as unknown as OperationRecord, '1');
}

test('what was deleted is gone, and nothing else', () => {
  assert.deepEqual(after([mobile, app], { type: 'deleteMethod', method: { kind: 'softwareOath', id: 'a' } }), [mobile]);
});

test('what was not accepted changes nothing', () => {
  const action: StepAction = { type: 'deleteMethod', method: { kind: 'softwareOath', id: 'a' } };
  for (const state of [
    { state: 'planned' },
    { state: 'skipped', because: 'cancelled' },
    { state: 'failed', failure: { kind: 'accessDenied' } },
    { state: 'notConfirmed', at: '' },
  ] as const) {
    assert.deepEqual(after([app], action, state), [app], state.state);
  }
});

test('a phone is there once, with its number masked', () => {
  const [phone, ...rest] = after([mobile], { type: 'changePhone', phoneType: 'mobile', maskedNumber: '+1 •••99' });
  assert.deepEqual(rest, []);
  assert.ok(phone?.kind === 'phone' && phone.phoneNumber === '+1 •••99');
});

test('a pass is there once: the new one, as read or as planned', () => {
  const plan = { type: 'createPass', lifetimeInMinutes: 60, isUsableOnce: true, replaces: 'old' } as const;
  const old: AuthenticationMethod = { kind: 'temporaryAccessPass', id: 'old' };
  const made = after([old], plan);
  assert.deepEqual(made, [
    {
      kind: 'temporaryAccessPass',
      id: '',
      startDateTime: '2026-11-26T00:00:00Z',
      lifetimeInMinutes: 60,
      isUsableOnce: true,
    },
  ]);
  const read: AuthenticationMethod = { kind: 'temporaryAccessPass', id: 'new', isUsable: true };
  assert.deepEqual(after([read, old], plan), [read]);
});
