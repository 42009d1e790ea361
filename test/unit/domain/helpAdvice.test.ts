// Which way back in is advised, and which cannot be gone.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AuthenticationMethod } from '../../../src/domain/authenticationMethod.ts';
import { adviseWays, type HelpFacts } from '../../../src/domain/helpAdvice.ts';
import type { PlanTarget } from '../../../src/domain/planTarget.ts';

const phone: AuthenticationMethod = { kind: 'phone', id: 'p', phoneType: 'mobile', phoneNumber: '+1 5550100017' };
const passkey: AuthenticationMethod = { kind: 'fido2', id: 'f', displayName: 'Key' };

function facts(changes: Partial<PlanTarget> = {}, others: Partial<HelpFacts> = {}, methods = [phone]): HelpFacts {
  const user = {
    ...{ id: '1', displayName: 'Amy', userPrincipalName: 'amy@fernhill.example', userType: 'member' as const },
    ...{ isManagementRestricted: false, onPremisesSyncEnabled: false },
  };
  return {
    target: {
      ...{ user, privilege: { level: 'none', because: [] }, ownRole: 'suffices', self: false, protectedUser: false },
      methods: {
        known: true,
        value: {
          methods,
          preferences: { known: false, failure: { kind: 'unexpected' } },
          readAt: '2026-11-26T00:00:00Z',
        },
      },
      phonePolicy: { sms: 'allowed', voice: 'allowed', officeVoice: 'allowed' },
      ...changes,
    },
    passPolicy: { use: 'allowed' },
    smsVoice: 'before',
    ...others,
  };
}
const order = (given: HelpFacts): string =>
  adviseWays(given)
    .map(({ way, refusal }) => (refusal === undefined ? way : `no ${way}`))
    .join(', ');
const cautions = (given: HelpFacts, way: string): readonly string[] =>
  adviseWays(given).find((one) => one.way === way)?.cautions ?? [];

describe('advice for whoever cannot pass MFA', () => {
  it('puts a pass first, and a phone last where Microsoft delivers its codes', () => {
    for (const smsVoice of ['before', 'today', 'after'] as const) {
      assert.equal(order(facts({}, { smsVoice })), 'pass, reset, phone', smsVoice);
    }
    assert.deepEqual(cautions(facts(), 'phone'), ['smsVoiceEnding']);
    assert.deepEqual(cautions(facts({}, { smsVoice: 'after' }), 'phone'), ['smsVoiceEnded']);
  });

  it('puts a phone before a reset only where its codes go on, and the policy is known to allow it', () => {
    const own = { smsVoice: undefined };
    assert.equal(order(facts({}, own)), 'pass, phone, reset');
    const policy = (use: 'notAllowed' | 'unknown'): HelpFacts =>
      facts({ phonePolicy: { sms: use, voice: use, officeVoice: use } }, own);
    assert.equal(order(policy('notAllowed')), 'pass, reset, phone');
    assert.deepEqual(cautions(policy('notAllowed'), 'phone'), ['policyForbids']);
    assert.equal(order(policy('unknown')), 'pass, reset, phone');
    assert.deepEqual(cautions(policy('unknown'), 'phone'), ['policyUnknown']);
  });

  it('says that a pass may be of no use where the policy is not known, and refuses one that the policy forbids', () => {
    assert.deepEqual(cautions(facts({}, { passPolicy: { use: 'forbidden' } }), 'pass'), ['policyUnknown']);
    assert.equal(order(facts({}, { passPolicy: { use: 'notAllowed' } })), 'reset, phone, no pass');
  });

  it('says what a reset leaves open, and refuses one that removes nothing', () => {
    assert.deepEqual(cautions(facts(), 'reset'), ['passwordSuffices']);
    assert.deepEqual(cautions(facts({}, {}, [phone, passkey]), 'reset'), ['mfaStays']);
    assert.equal(order(facts({}, {}, [passkey])), 'pass, phone, no reset');
  });

  it('refuses everything for oneself, the protected, and whose methods cannot be read', () => {
    const none = 'no pass, no reset, no phone';
    assert.equal(order(facts({ self: true })), none);
    assert.equal(order(facts({ protectedUser: true })), none);
    assert.equal(order(facts({ methods: { known: false, failure: { kind: 'accessDenied' } } })), none);
  });

  it('gives an external guest no pass', () => {
    const given = facts();
    const guest = { ...given.target.user, userType: 'guest' as const, userPrincipalName: 'a_b.example#EXT#@x.example' };
    assert.equal(order(facts({ user: guest })), 'reset, phone, no pass');
  });
});
