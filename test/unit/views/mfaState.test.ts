// What a list of methods amounts to.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AuthenticationMethod } from '../../../src/domain/authenticationMethod.ts';
import { mfaStateOf, type MfaState } from '../../../src/views/mfaState.ts';

const password: AuthenticationMethod = { kind: 'password', id: 'p' };
const email: AuthenticationMethod = { kind: 'email', id: 'e', emailAddress: 'a@b.example' };
const phone = (phoneType: 'mobile' | 'alternateMobile' | 'office' | undefined): AuthenticationMethod => ({
  kind: 'phone',
  id: phoneType ?? '?',
  phoneType,
  phoneNumber: '+1 5550100',
});
const pass: AuthenticationMethod = { kind: 'temporaryAccessPass', id: 't' };
const passkey: AuthenticationMethod = { kind: 'fido2', id: 'f', displayName: 'Key' };
const unknown: AuthenticationMethod = { kind: 'unknown', id: 'u', odataType: '#microsoft.graph.someday' };

const cases: readonly (readonly [what: string, methods: readonly AuthenticationMethod[], state: MfaState])[] = [
  ['nothing', [], 'none'],
  ['§15.3 a password and a password-reset e-mail', [password, email], 'none'],
  ['a mobile', [password, phone('mobile')], 'sms'],
  ['a mobile, an office phone and an e-mail', [phone('mobile'), phone('office'), email], 'sms'],
  ['an office phone', [phone('office')], 'voice'],
  ['§15.47 a phone of a new type', [phone(undefined)], 'sms'],
  ['a pass', [password, pass], 'passOnly'],
  ['a pass and a phone', [pass, phone('mobile')], 'sms'],
  ['a passkey and a phone', [passkey, phone('mobile')], 'registered'],
  ['§15.47 a kind that is not known', [unknown], 'registered'],
];

describe('mfaStateOf', () => {
  for (const [what, methods, state] of cases) {
    it(`takes ${what} for ${state}`, () => {
      assert.equal(mfaStateOf(methods), state);
    });
  }
});
