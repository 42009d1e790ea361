// Holds masking and comparing of phone numbers, and the names of methods, to hiding what must not be read.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { comparePhoneNumbers } from '../../../src/domain/comparePhoneNumbers.ts';
import { isMaskedNumber } from '../../../src/domain/isMaskedNumber.ts';
import { maskEmail } from '../../../src/domain/maskEmail.ts';
import { maskPhoneNumber } from '../../../src/domain/maskPhoneNumber.ts';
import { methodRef } from '../../../src/domain/methodRef.ts';
import * as subjects from './planSubjects.ts';

describe('masking', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['+81 8099999999', '+81 ••••••••99'],
    ['+1 5555551234x123', '+1 ••••••••34x•••'],
    ['+4741234567', '+••••••••67'],
    ['+81 80-9999-9999', '+81 ••••••••99'],
    ['+1 XXXXXXXX42', '+1 ••••••••42'],
    ['+1 XXXXXXXXXX', '+1 ••••••••••'],
    ['110', '•••'],
    ['', ''],
  ];
  for (const [number, masked] of cases) {
    test(`${JSON.stringify(number)} becomes ${JSON.stringify(masked)}`, () => {
      assert.equal(maskPhoneNumber(number), masked);
    });
  }

  test('never shows more than the country code and two digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+[1-9]\d{0,2} ?[-\d ]{5,15}(x\d{1,4})?$/), (number) => {
        const [, , rest = ''] = /^(\+\d{1,3} )?(.*)$/.exec(maskPhoneNumber(number)) ?? [];
        assert.ok(rest.replace(/\D/g, '').length <= 2, maskPhoneNumber(number));
      }),
    );
  });

  test('a mail address keeps its domain', () => {
    assert.equal(maskEmail('ines@home.example'), 'i•••@home.example');
    assert.equal(maskEmail('𠮷野@home.example'), '𠮷•••@home.example');
    assert.equal(maskEmail('nobody'), '•••');
    assert.equal(maskEmail('@home.example'), '•••');
  });
});

describe('§15.22 a masked number', () => {
  test('is told from one that can be read', () => {
    for (const readable of ['+81 8099999999', '+4741234567', '+1 5555551234x123', '+1 (555) 555-1234']) {
      assert.equal(isMaskedNumber(readable), false, readable);
    }
    for (const masked of ['+1 XXXXXXXX42', '+81 ••••••••99', '+81 *******99', '+1 ###42', '', '+81 x42', 'hidden']) {
      assert.equal(isMaskedNumber(masked), true, masked);
    }
  });

  test('is never taken for the same, and for different only where a digit that shows contradicts', () => {
    const cases = [
      ['+1 XXXXXXXX34', 'unknown'],
      ['+1 XXXXXXXX42', 'different'],
      ['+44 XXXXXXXX34', 'different'],
      ['XXXXXXXX', 'unknown'],
      ['', 'unknown'],
    ] as const;
    for (const [read, verdict] of cases) assert.equal(comparePhoneNumbers('+1 5555551234', read), verdict, read);
  });
});

test('§15.21 readable numbers are compared without their blanks', () => {
  assert.equal(comparePhoneNumbers('+1 5555551234', '+15555551234'), 'same');
  assert.equal(comparePhoneNumbers('+1 5555551234x12', '+1 5555551234X12'), 'same');
  assert.equal(comparePhoneNumbers('+1 5555551234x12', '+1 5555551234'), 'different');
  assert.equal(comparePhoneNumbers('+1 5555551234', '+1 5555551235'), 'different');
});

test('a masked copy of a number never contradicts it', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\+[1-9]\d{0,2} \d{6,12}$/), (number) => {
      assert.equal(comparePhoneNumbers(number, maskPhoneNumber(number)), 'unknown');
    }),
  );
});

describe('the name of a method', () => {
  test('§15.20 has kind and id, and of a phone the type and a masked number', () => {
    assert.deepEqual(methodRef(subjects.phone('mobile')), {
      kind: 'phone',
      id: '3179e48a-750b-4051-897c-87b9720928f7',
      phoneType: 'mobile',
      detail: '+47 ••••••67',
    });
    assert.deepEqual(methodRef(subjects.email), { kind: 'email', id: 'email', detail: 'i•••@home.example' });
  });

  test('has the device where there is one', () => {
    const named = [subjects.authenticator(), subjects.passkey, subjects.hello, subjects.external, subjects.unknownKind];
    assert.deepEqual(
      named.map((method) => methodRef(method).detail),
      ['Phone app', 'YubiKey 5C', 'LAPTOP-INES', 'External MFA', '#microsoft.graph.telepathyAuthenticationMethod'],
    );
    assert.deepEqual(methodRef(subjects.softwareOath), { kind: 'softwareOath', id: 'totp' });
  });
});
