// Holds the one word for a user to never being green when something remains.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { OperationKind } from '../../../src/domain/plan.ts';
import type { StepState, UserOutcome, UserRecord } from '../../../src/operations/operation.ts';
import { leftover, outcomeCounts, userOutcome } from '../../../src/operations/outcomes.ts';
import { app, at, deletion, headerWith, mobile, planWith, recordWith, totp } from './operationSubjects.ts';

const planned: StepState = { state: 'planned' };
const calling: StepState = { state: 'calling', at };
const accepted: StepState = { state: 'accepted', trace: { at } };
const verified: StepState = { state: 'verified', at };
const alreadyDone: StepState = { state: 'alreadyDone', at };
const notConfirmed: StepState = { state: 'notConfirmed', at };
const failed: StepState = { state: 'failed', failure: { kind: 'accessDenied' } };
const skipped = (because: 'cancelled' | 'earlierFailure' | 'notAllowed'): StepState => ({ state: 'skipped', because });

const plan = planWith([deletion(app), deletion(totp)]);
const outcome = (states: readonly StepState[], more: Partial<UserRecord> = {}, kind: OperationKind = 'resetMfa') =>
  userOutcome(recordWith(plan, states, more), kind);

describe('the outcome of a user', () => {
  const cases: readonly (readonly [UserOutcome, readonly [StepState, StepState]])[] = [
    ['waiting', [planned, planned]],
    ['running', [calling, planned]],
    ['running', [accepted, planned]],
    ['running', [failed, planned]],
    ['accepted', [accepted, accepted]],
    ['accepted', [verified, accepted]],
    ['done', [verified, verified]],
    ['done', [verified, alreadyDone]],
    ['done', [{ state: 'doneWithoutSmsSignIn', at, trace: { at } }, verified]],
    ['notConfirmed', [verified, notConfirmed]],
    ['partly', [verified, failed]],
    ['partly', [accepted, failed]],
    ['partly', [verified, skipped('notAllowed')]],
    ['partly', [verified, skipped('cancelled')]],
    ['failed', [failed, skipped('earlierFailure')]],
    ['failed', [failed, skipped('cancelled')]],
    ['failed', [skipped('notAllowed'), skipped('notAllowed')]],
    ['cancelled', [skipped('cancelled'), skipped('cancelled')]],
  ];
  for (const [word, states] of cases) {
    test(`${states.map(({ state }) => state).join(' and ')} is ${word}`, () => {
      assert.equal(outcome(states), word);
    });
  }

  test('is refused where the plan is, and userGone where the user is, whatever the steps say', () => {
    const refused = planWith([], { refusal: { kind: 'self' } });
    assert.equal(userOutcome(recordWith(refused, []), 'resetMfa'), 'refused');
    assert.equal(outcome([verified, verified], { userGone: true }), 'userGone');
  });
});

describe('a reset', () => {
  test('is not done while something a reset removes is listed beside what was to stay', () => {
    const user = recordWith(plan, [verified, verified], { remaining: [mobile] });
    assert.deepEqual([userOutcome(user, 'resetMfa'), leftover(user, 'resetMfa')], ['partly', [mobile]]);
  });

  test('alone leaves leftovers: the phone that was just added is none', () => {
    const user = recordWith(plan, [verified, verified], { remaining: [mobile] });
    assert.deepEqual([userOutcome(user, 'addPhone'), leftover(user, 'addPhone')], ['done', []]);
  });

  test('is done where what remains was to stay', () => {
    const staying = planWith([deletion(app)], { stays: [{ kind: 'fido2', id: 'key' }] });
    const remaining = [{ kind: 'fido2', id: 'key', detail: 'YubiKey 5C' }] as const;
    assert.equal(userOutcome(recordWith(staying, [verified], { remaining }), 'resetMfa'), 'done');
  });

  test('has other expectations than the deletion of one method', () => {
    assert.equal(outcome([verified, verified], { remaining: [mobile] }, 'deleteMethod'), 'done');
  });
});

test('outcomes are counted', () => {
  const users = [recordWith(plan, [verified, verified]), recordWith(plan, [verified, failed]), recordWith(plan, [])];
  const counts = outcomeCounts({ header: headerWith([plan]), state: 'running', users });
  assert.deepEqual(
    [...counts],
    [
      ['done', 1],
      ['partly', 1],
      ['waiting', 1],
    ],
  );
});
