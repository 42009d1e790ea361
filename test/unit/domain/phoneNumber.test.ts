// Holds the phone number parser to what people type, and to the one form Graph takes.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { getCountries, getCountryCallingCode, getExampleNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import type { PhoneType } from '../../../src/domain/authenticationMethod.ts';
import { parsePhoneNumber, type PhoneNumberProblem } from '../../../src/domain/phoneNumber.ts';

const graphForm = (text: string, country = 'JP', phoneType: PhoneType = 'mobile'): string => {
  const parsed = parsePhoneNumber(text, country, phoneType);
  return parsed.ok ? parsed.graph : parsed.reason;
};

describe('§15.21 one form goes to Graph, whatever is typed', () => {
  const article = [
    '080-9999-9999',
    '08099999999',
    '(080) 9999 9999',
    '+81 80 9999 9999',
    '+81 8099999999',
    '+818099999999',
    '+81-80-9999-9999',
    '+81 (0)80-9999-9999',
    '+81 080 9999 9999',
    '(+81) 80 9999 9999',
    '0081 80 9999 9999',
    '00 81 80 9999 9999',
    '010 81 80 9999 9999',
    'tel:+81-80-9999-9999',
    '０８０−９９９９−９９９９',
    '０８０ー９９９９ー９９９９',
    '０８０‐９９９９‐９９９９',
    '＋８１　８０　９９９９　９９９９',
    ' \u202a080-9999-9999\u202c ',
  ];
  for (const text of article) {
    test(`takes ${JSON.stringify(text)} as +81 8099999999`, () => {
      assert.equal(graphForm(text), '+81 8099999999');
    });
  }

  test('keeps the leading zero that is part of an Italian number', () => {
    assert.equal(graphForm('+39 06 1234 5678', 'JP', 'office'), '+39 0612345678');
  });

  test('reads a number without country code in the default country', () => {
    assert.equal(graphForm('412 34 567', 'NO'), '+47 41234567');
    assert.equal(graphForm('412 34 567', 'no'), '+47 41234567');
  });

  test('gives back every number it gave, unchanged', () => {
    const digits = fc.stringMatching(/^[1-9]\d{6,11}$/);
    const countryCode = fc.constantFrom('1', '44', '47', '49', '81', '86');
    fc.assert(
      fc.property(countryCode, digits, (code, national) => {
        const parsed = parsePhoneNumber(`+${code} ${national}`, 'JP', 'office');
        if (!parsed.ok) return;
        assert.match(parsed.graph, /^\+\d{1,3} \d+$/);
        assert.equal(graphForm(parsed.graph, 'JP', 'office'), parsed.graph);
      }),
    );
  });

  test('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('JP', '', 'XX'), (text, country) => {
        assert.equal(typeof parsePhoneNumber(text, country, 'mobile').ok, 'boolean');
      }),
    );
  });
});

describe('an extension', () => {
  const withExtension = [
    '03-1234-5678x123',
    '03-1234-5678 内線123',
    '03-1234-5678（内線 123）',
    '03-1234-5678 ext. 123',
  ];
  for (const text of withExtension) {
    test(`of an office phone is kept: ${text}`, () => {
      assert.equal(graphForm(text, 'JP', 'office'), '+81 312345678x123');
    });
  }

  test('is refused on a mobile', () => {
    assert.equal(graphForm('080-9999-9999 x123', 'JP', 'mobile'), 'extensionOnMobile');
    assert.equal(graphForm('080-9999-9999 内線123', 'JP', 'alternateMobile'), 'extensionOnMobile');
  });
});

describe('what is no number is refused with its reason', () => {
  const cases: readonly (readonly [text: string, country: string, reason: PhoneNumberProblem])[] = [
    ['', 'JP', 'empty'],
    ['  \u200b ', 'JP', 'empty'],
    ['taro@contoso.example', 'JP', 'email'],
    ['ｔａｒｏ＠contoso.example', 'JP', 'email'],
    ['call me', 'JP', 'notANumber'],
    ['+', 'JP', 'notANumber'],
    ['8.1E+11', 'JP', 'notANumber'],
    ['+81 80 9999 999O', 'JP', 'notANumber'],
    ['=cmd|x', 'JP', 'notANumber'],
    ['110', 'JP', 'tooShort'],
    ['080-9999', 'JP', 'tooShort'],
    ['+81', 'JP', 'tooShort'],
    ['+81 80 9999 9999 9999 9999 9999', 'JP', 'tooLong'],
    ['080-9999-9999-9999-99', 'JP', 'tooLong'],
    ['+999 12345678', 'JP', 'unknownCountry'],
    ['080-9999-9999', '', 'noCountry'],
    ['080-9999-9999', 'XX', 'noCountry'],
    ['+1 XXXXXXXX42', 'JP', 'masked'],
    ['+81 ••••••••99', 'JP', 'masked'],
    ['+81 *******99', 'JP', 'masked'],
  ];
  for (const [text, country, reason] of cases) {
    test(`${JSON.stringify(text)} in ${JSON.stringify(country)}: ${reason}`, () => {
      assert.deepEqual(parsePhoneNumber(text, country, 'mobile'), { ok: false, reason });
    });
  }
});

test('a number that is possible but in no known range is accepted and marked', () => {
  const parsed = parsePhoneNumber('+1 5555551234', 'JP', 'mobile');
  assert.deepEqual(parsed, {
    ok: true,
    graph: '+1 5555551234',
    type: 'unknown',
    valid: false,
  });
});

test('what kind of line it is, and where, is told', () => {
  const mobile = parsePhoneNumber('080-9999-9999', 'JP', 'mobile');
  assert.ok(mobile.ok);
  assert.deepEqual([mobile.type, mobile.valid], ['mobile', true]);
  const landline = parsePhoneNumber('03-1234-5678', 'JP', 'mobile');
  assert.equal(landline.ok && landline.type, 'fixedLine');
});

describe('a plain number with a country code', () => {
  test('is understood in the same way, in every country, as when the whole parser reads it', () => {
    const codes = [...new Set(getCountries().map((country) => getCountryCallingCode(country)))];
    const national = fc.stringMatching(/^\d{1,14}$/);
    fc.assert(
      fc.property(fc.constantFrom(...codes), national, (code, digits) => {
        const plain = `+${code} ${digits}`;
        // What stands before it is cut off, by the longer way alone.
        assert.deepEqual(parsePhoneNumber(plain, 'JP', 'mobile'), parsePhoneNumber(`tel:${plain}`, 'JP', 'mobile'));
      }),
      { numRuns: 20_000 },
    );
  });

  test('has the same kind as its country’s own examples', () => {
    for (const country of getCountries()) {
      const example = getExampleNumber(country, examples)?.number;
      if (example === undefined) continue;
      assert.deepEqual(
        parsePhoneNumber(example, 'JP', 'mobile'),
        parsePhoneNumber(`tel:${example}`, 'JP', 'mobile'),
        country,
      );
    }
  });
});
