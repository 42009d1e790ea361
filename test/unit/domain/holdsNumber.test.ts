import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuthenticationMethod } from '../../../src/domain/authenticationMethod.ts';
import { holdsNumber } from '../../../src/domain/holdsNumber.ts';

const number = '+1 2065550142';
const phone = (phoneNumber: string, smsSignInState?: string, phoneType: 'mobile' | 'office' = 'mobile') =>
  ({
    kind: 'phone',
    id: 'm',
    phoneType,
    phoneNumber,
    ...(smsSignInState && { smsSignInState }),
  }) satisfies AuthenticationMethod;

test('§15.24 whoever is ready to sign in with the number holds it, however it is written', () => {
  assert.equal(holdsNumber(phone('+1 2065550142', 'ready'), number), 'yes');
  assert.equal(holdsNumber(phone('+12065550142', 'ready'), number), 'yes');
  // Where the state is not told, the number decides.
  assert.equal(holdsNumber(phone('+1 2065550142'), number), 'yes');
});

test('§15.22 a masked number that fits makes a possible holder, and no certain one', () => {
  assert.equal(holdsNumber(phone('+1 XXXXXXXX42', 'ready'), number), 'perhaps');
  assert.equal(holdsNumber(phone('+1 XXXXXXXX43', 'ready'), number), 'no');
  assert.equal(holdsNumber(phone('+1 XXXXXXXX42', 'notEnabled'), number), 'no');
});

test('a number without SMS sign-in, another kind of phone, and other methods', () => {
  assert.equal(holdsNumber(phone('+1 2065550142', 'notEnabled'), number), 'perhaps');
  assert.equal(holdsNumber(phone('+1 2065550142', 'somethingNew'), number), 'perhaps');
  assert.equal(holdsNumber(phone('+1 2065550142', 'phoneNumberNotUnique'), number), 'no');
  assert.equal(holdsNumber(phone('+1 2065550142', 'ready', 'office'), number), 'no');
  assert.equal(holdsNumber(phone('+1 2065550199', 'ready'), number), 'no');
  assert.equal(holdsNumber({ kind: 'softwareOath', id: 's' }, number), 'no');
});
