// What a plan for a Temporary Access Pass refuses before anything is sent, and what it says.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseStart } from '../../../src/commands/prompts/parseStart.ts';
import type { PassPolicy } from '../../../src/domain/passPolicy.ts';
import { planPass, type PassTarget } from '../../../src/domain/passPlan.ts';
import { inWords, targetWith } from './planSubjects.ts';

const now = Date.UTC(2026, 10, 26, 9);
const rules = { defaultLifetime: 60, minimumLifetime: 60, maximumLifetime: 480, onceOnly: false };
const allowed: PassPolicy = { use: 'allowed', rules };

const target = (more: Partial<PassTarget> = {}): PassTarget => ({
  ...targetWith([]),
  ...{ policy: allowed, lifetimeInMinutes: 60, isUsableOnce: true, now },
  ...more,
});
const refusal = (more: Partial<PassTarget>) => planPass(target(more)).refusal;

describe('the plan for a pass', () => {
  it('says that the pass that is there ends, and what is not known of the policy', () => {
    const pass = { kind: 'temporaryAccessPass', id: 'old' } as const;
    const plan = planPass({ ...target({ policy: { use: 'forbidden' } }), ...targetWith([pass]) });
    assert.deepEqual(plan.steps.map(inWords), ['create pass, 60 min']);
    assert.deepEqual(plan.notes, [{ kind: 'passReplaces' }, { kind: 'passPolicy', use: 'forbidden' }]);
    assert.deepEqual(plan.stays, []);
  });

  it('§15.25 §15.30 is refused for oneself, for external guests and to an app, and allowed for internal guests', () => {
    const { user } = targetWith([]);
    const guest = { ...user, userType: 'guest' } as const;
    const external = { ...guest, userPrincipalName: 'lars_partner.example#EXT#@fernhill.onmicrosoft.com' };
    assert.deepEqual(refusal({ user: external }), { kind: 'guestPass' });
    assert.equal(refusal({ user: guest }), undefined);
    assert.equal(refusal({ self: true })?.kind, 'self');
    assert.deepEqual(refusal({ appOnly: true }), { kind: 'appOnlyPass' });
  });

  it('§15.28 keeps to the policy where that is known, and leaves it to the service where not', () => {
    assert.deepEqual(refusal({ lifetimeInMinutes: 30 }), { kind: 'passLifetime', minimum: 60, maximum: 480 });
    assert.deepEqual(refusal({ lifetimeInMinutes: 481 }), { kind: 'passLifetime', minimum: 60, maximum: 480 });
    assert.equal(refusal({ lifetimeInMinutes: 30, policy: { use: 'unknown' } }), undefined);
    const once: PassPolicy = { use: 'allowed', rules: { ...rules, onceOnly: true } };
    assert.deepEqual(refusal({ policy: once, isUsableOnce: false }), { kind: 'passOnceOnly' });
    assert.deepEqual(refusal({ policy: { use: 'notAllowed', rules } }), { kind: 'passNotAllowed' });
  });

  it('starts in the future or now', () => {
    assert.deepEqual(refusal({ startDateTime: '2026-11-26T08:59:00Z' }), { kind: 'passStartPast' });
    assert.deepEqual(refusal({ startDateTime: 'nonsense' }), { kind: 'passStartPast' });
    assert.equal(refusal({ startDateTime: '2026-11-26T09:01:00Z' }), undefined);
  });
});

describe('a start that is typed', () => {
  it('is read in the time of this computer, as people write it', () => {
    const expected = new Date(2026, 11, 1, 9, 0).getTime();
    for (const text of ['2026-12-01 09:00', '2026/12/1 9:00', ' ２０２６-12-01　09:00 ', '2026-12-01T09:00']) {
      assert.equal(parseStart(text)?.getTime(), expected, text);
    }
  });

  it('is none where there is no such moment', () => {
    for (const text of ['', 'tomorrow', '2026-02-31 09:00', '2026-12-01', '2026-12-01 24:30', '2026-13-01 09:00']) {
      assert.equal(parseStart(text), undefined, text);
    }
  });
});
