// Plans that neither remove a method nor set a phone: what they refuse, and what they say first.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AuthenticationMethod } from '../../../src/domain/authenticationMethod.ts';
import { planDefaultMethod } from '../../../src/domain/defaultMethodPlan.ts';
import { planPerUserMfa } from '../../../src/domain/perUserMfaPlan.ts';
import { planRemoveAll } from '../../../src/domain/removeAllPlan.ts';
import { planResetEmail } from '../../../src/domain/resetEmailPlan.ts';
import { planReset } from '../../../src/domain/resetPlan.ts';
import { planRevokeSessions } from '../../../src/domain/sessionsPlan.ts';
import { planSmsSignIn } from '../../../src/domain/smsSignInPlan.ts';
import { inWords, targetWith } from './planSubjects.ts';

const mobile = (smsSignInState?: string): AuthenticationMethod => ({
  kind: 'phone',
  id: '3179e48a-750b-4051-897c-87b9720928f7',
  phoneType: 'mobile',
  phoneNumber: '+47 41234567',
  ...(smsSignInState !== undefined && { smsSignInState }),
});
const app: AuthenticationMethod = { kind: 'microsoftAuthenticator', id: 'app', displayName: 'Pixel 9' };
const passkey: AuthenticationMethod = { kind: 'fido2', id: 'key', displayName: 'YubiKey 5C' };
const token = (status: string): AuthenticationMethod => ({ kind: 'hardwareOath', id: 'token', status });
const email: AuthenticationMethod = { kind: 'email', id: 'mail', emailAddress: 'ines@home.example' };
const password: AuthenticationMethod = { kind: 'password', id: 'password' };
const future: AuthenticationMethod = { kind: 'unknown', id: 'future', odataType: '#microsoft.graph.telepathy' };

const guest = {
  user: {
    ...targetWith([]).user,
    userType: 'guest',
    userPrincipalName: 'lars_partner.example#EXT#@fernhill.onmicrosoft.com',
  },
} as const;
const everybody = { unassigns: false, revokes: false };

describe('the plan for another default', () => {
  it('takes what the user has registered, and nothing else', () => {
    const target = targetWith([mobile(), app], 'sms');
    assert.deepEqual(planDefaultMethod(target, 'push').steps.map(inWords), ['default push']);
    assert.deepEqual(planDefaultMethod(target, 'voiceOffice').refusal, { kind: 'defaultNotRegistered' });
    assert.deepEqual(planDefaultMethod(target, 'sms').refusal, { kind: 'alreadySo' });
  });

  it('§15.9 says when Entra may ask for another method all the same', () => {
    const target = targetWith([mobile(), app], 'sms');
    const methods = target.methods.known ? target.methods.value : undefined;
    assert.ok(methods);
    const preferences = { known: true, value: { defaultMethod: 'sms', systemPreferredEnabled: true } } as const;
    const plan = planDefaultMethod({ ...target, methods: { known: true, value: { ...methods, preferences } } }, 'push');
    assert.deepEqual(plan.notes, [{ kind: 'systemPreferred' }]);
  });

  it('is made without knowing the default of now, and says so', () => {
    const plan = planDefaultMethod(targetWith([mobile(), app], 'unreadable'), 'push');
    assert.equal(plan.steps.length, 1);
    assert.deepEqual(
      plan.notes.map(({ kind }) => kind),
      ['defaultUnknown'],
    );
  });
});

describe('the plan for SMS sign-in', () => {
  it('is refused where the policy forbids it, where it is so already, and without a mobile phone', () => {
    const refusal = (state: string | undefined, on: boolean) => planSmsSignIn(targetWith([mobile(state)]), on).refusal;
    assert.deepEqual(refusal('notAllowedByPolicy', true), { kind: 'smsSignInNotAllowed' });
    assert.deepEqual(refusal('ready', true), { kind: 'alreadySo' });
    assert.deepEqual(refusal('notEnabled', false), { kind: 'alreadySo' });
    assert.deepEqual(planSmsSignIn(targetWith([app]), false).refusal, { kind: 'methodGone' });
  });

  it('§15.47 is made for a state that this version does not know: the service decides', () => {
    for (const state of [undefined, 'somethingNew', 'phoneNumberNotUnique']) {
      for (const on of [true, false]) assert.equal(planSmsSignIn(targetWith([mobile(state)]), on).refusal, undefined);
    }
  });
});

describe('the plan for per-user MFA', () => {
  it('warns of Conditional Access, and of what “enabled” turns into', () => {
    const { steps, notes } = planPerUserMfa(targetWith([]), 'disabled', 'enabled');
    assert.deepEqual(steps.map(inWords), ['per-user MFA enabled']);
    assert.deepEqual(
      notes.map(({ kind }) => kind),
      ['perUserMfaBesideConditionalAccess', 'enabledBecomesEnforced'],
    );
  });

  it('is refused where it would change nothing', () => {
    assert.deepEqual(planPerUserMfa(targetWith([]), 'enforced', 'enforced').refusal, { kind: 'alreadySo' });
    assert.deepEqual(planPerUserMfa(targetWith([]), 'enforced', 'enabled').refusal, { kind: 'alreadySo' });
    assert.equal(planPerUserMfa(targetWith([]), undefined, 'disabled').refusal, undefined);
  });
});

describe('the plan for the password-reset e-mail', () => {
  it('adds or changes, without the address in it', () => {
    const added = planResetEmail(targetWith([app]), 'kenji@home.example');
    assert.deepEqual(added.steps.map(inWords), ['add e-mail k•••@home.example']);
    const changed = planResetEmail(targetWith([app, email]), 'kenji@home.example');
    assert.deepEqual(changed.steps.map(inWords), ['change e-mail k•••@home.example']);
    assert.doesNotMatch(JSON.stringify([added, changed]), /kenji/);
    assert.deepEqual(planResetEmail(targetWith([email]), 'INES@home.example').refusal, { kind: 'alreadySo' });
  });
});

describe('the plan that revokes sessions', () => {
  const known = { sessionsValidFrom: { known: true, value: '2026-09-01T08:00:00Z' } } as const;

  it('§15.18 is refused for oneself, and for external guests, whose sessions are at home', () => {
    assert.deepEqual(planRevokeSessions(targetWith([], undefined, { ...known, self: true })).refusal, {
      kind: 'ownSessions',
    });
    assert.deepEqual(planRevokeSessions(targetWith([], undefined, { ...known, ...guest })).refusal, {
      kind: 'guestSessions',
    });
    const internal = { user: { ...guest.user, userPrincipalName: 'dana@fernhill.example' } };
    assert.equal(planRevokeSessions(targetWith([], undefined, { ...known, ...internal })).refusal, undefined);
  });

  it('does not need methods that can be read', () => {
    const unreadable = { methods: { known: false, failure: { kind: 'accessDenied' } } } as const;
    const plan = planRevokeSessions(targetWith([], undefined, { ...known, ...unreadable }));
    assert.deepEqual(plan.steps.map(inWords), ['revoke sessions']);
  });

  it('comes last in a reset, and not for an external guest', () => {
    const reset = planReset(targetWith([mobile(), app], 'sms', known), { revokes: true });
    assert.deepEqual(reset.steps.map(inWords), ['delete app', 'delete mobile', 'revoke sessions']);
    const ofGuest = planReset(targetWith([app], undefined, { ...known, ...guest }), { revokes: true });
    assert.deepEqual(ofGuest.steps.map(inWords), ['delete app']);
  });
});

describe('the plan that removes all methods', () => {
  it('§15.13 removes what a reset leaves, and names what nobody can remove', () => {
    const all = [password, mobile(), app, passkey, email, token('activated'), future];
    const plan = planRemoveAll(targetWith(all, 'sms'), everybody);
    assert.deepEqual(plan.steps.map(inWords), [
      'deactivate token',
      'delete app',
      'delete key',
      'delete mail',
      'delete mobile',
    ]);
    assert.deepEqual(
      plan.stays.map(({ kind }) => kind),
      ['unknown'],
    );
  });

  it('unassigns a hardware token only where that is asked for, active or not', () => {
    const inactive = targetWith([app, token('assigned')]);
    assert.deepEqual(planRemoveAll(inactive, everybody).steps.map(inWords), ['delete app']);
    const unassigning = planRemoveAll(inactive, { unassigns: true, revokes: false });
    assert.deepEqual(unassigning.steps.map(inWords), ['delete token', 'delete app']);
  });

  it('is refused where nothing can be removed, and for oneself', () => {
    assert.deepEqual(planRemoveAll(targetWith([password, future]), everybody).refusal, { kind: 'nothingRemovable' });
    assert.equal(planRemoveAll(targetWith([app], undefined, { self: true }), everybody).refusal?.kind, 'self');
  });
});
