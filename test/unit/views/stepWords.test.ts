// Every state of a step has honest words.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../../support/fakeVscode.ts';
import type { StepAction } from '../../../src/domain/plan.ts';
import type { StepState } from '../../../src/operations/operation.ts';

const { stepSubject, stepWords } = await import('../../../src/views/stepWords.ts');

const at = '2026-11-22T09:00:00Z';
const deletion: StepAction = {
  type: 'deleteMethod',
  method: { kind: 'phone', id: 'm', phoneType: 'mobile', detail: '+81 ••••••••99' },
};
const addition: StepAction = { type: 'addPhone', phoneType: 'mobile', maskedNumber: '+81 ••••••••99' };

/** A missing state does not compile. */
const states: { readonly [S in StepState['state']]: Extract<StepState, { state: S }> } = {
  planned: { state: 'planned' },
  calling: { state: 'calling', at },
  accepted: { state: 'accepted', trace: { at } },
  verified: { state: 'verified', at },
  alreadyDone: { state: 'alreadyDone', at },
  notConfirmed: { state: 'notConfirmed', at, trace: { at } },
  skipped: { state: 'skipped', because: 'cancelled' },
  failed: { state: 'failed', failure: { kind: 'accessDenied' } },
  doneWithoutSmsSignIn: { state: 'doneWithoutSmsSignIn', at, trace: { at } },
};

describe('stepWords', () => {
  it('names the method without a readable number', () => {
    assert.deepEqual(stepSubject(deletion), { label: 'Phone (mobile)', detail: '+81 ••••••••99' });
    assert.deepEqual(stepSubject(addition), { label: 'Phone (mobile)', detail: '+81 ••••••••99' });
  });

  it('says "verified" of nothing that was not read back', () => {
    for (const state of Object.values(states)) {
      const words = stepWords(deletion, state, 'ended');
      assert.notEqual(words, '');
      const confirmed = state.state === 'verified' || state.state === 'doneWithoutSmsSignIn';
      assert.equal(words.includes('verified'), confirmed, words);
    }
  });

  it('§15.11 says of a deleted method that is still listed that it is checked again', () => {
    assert.equal(
      stepWords(deletion, states.notConfirmed, 'verifying'),
      'deleted, Entra still lists it (checked again by itself)',
    );
  });

  it('promises nothing more of an operation that no window is at work on', () => {
    for (const action of [deletion, addition]) {
      assert.equal(stepWords(action, states.accepted, 'stopped'), 'accepted; not read back');
      assert.match(stepWords(action, states.notConfirmed, 'stopped'), /when last read back$/);
    }
  });

  it('says that what was not done remains, and why', () => {
    assert.match(stepWords(deletion, states.failed, 'ended'), /^remains: You may not manage/);
    assert.match(stepWords(deletion, states.skipped, 'ended'), /^remains: It was cancelled\./);
    assert.match(stepWords(addition, states.failed, 'ended'), /^not done: /);
  });

  it('§15.10 leaves open what a 404 means until reading back has told', () => {
    const answered = stepWords(deletion, { state: 'accepted', trace: { at, status: 404 } }, 'verifying');
    assert.match(answered, /being read back to see what is true/);
    assert.equal(stepWords(deletion, states.alreadyDone, 'ended'), 'was gone already');
  });

  it('§15.59 does not claim to know what became of a call whose answer was lost with the window', () => {
    assert.match(stepWords(deletion, states.calling, 'stopped'), /not known/);
    assert.doesNotMatch(stepWords(deletion, states.calling, 'running'), /not known/);
    assert.match(stepWords(deletion, { state: 'notConfirmed', at }, 'verifying'), /not known/);
    for (const status of [403, 404]) {
      assert.match(stepWords(deletion, { state: 'accepted', trace: { at, status } }, 'stopped'), /not known/);
    }
  });

  it('§15.22 does not call a masked number verified in full', () => {
    assert.match(
      stepWords(addition, { ...states.verified, numberMasked: true }, 'ended'),
      /as far as the masked number shows/,
    );
  });

  it('§15.24 tells a stored number from a refused SMS sign-in', () => {
    assert.match(stepWords(addition, states.doneWithoutSmsSignIn, 'ended'), /verified for MFA; SMS sign-in/);
  });
});
