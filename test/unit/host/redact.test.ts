// Secrets fed through must never come out; what support needs must.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { redact } from '../../../src/host/redact.ts';

const jwt = 'eyJ0eXAiOiJKV1QiLCJhbGciOiJub25lIn0.eyJzdWIiOiJpbnZlbnRlZCJ9.c2lnbmF0dXJl';
const opaque = `0.AXoA${'q7Zk_-'.repeat(30)}`;

describe('redact', () => {
  const secrets: readonly (readonly [text: string, secret: string])[] = [
    [`Authorization: Bearer ${jwt}`, jwt],
    [`{"authorization":"Bearer ${jwt}"}`, jwt],
    ['Authorization: Bearer opaque-token-123456', 'opaque-token-123456'],
    ['sent with bearer abcdefgh12345678', 'abcdefgh12345678'],
    [`token ${jwt} refused`, jwt],
    [`{"access_token":"${jwt}","refresh_token":"${opaque}"}`, opaque],
    ['{"refresh_token":"short-one"}', 'short-one'],
    ['grant_type=refresh_token&refresh_token=M.C5_x!y*z&scope=x', 'M.C5_x!y*z'],
    [`cache holds ${opaque}`, opaque],
    ['{"temporaryAccessPass":"Tz7!kP2q","isUsable":true}', 'Tz7!kP2q'],
    ["{ temporaryAccessPass: 'Tz7!kP2q' }", 'Tz7!kP2q'],
    ['temporaryAccessPass=Tz7!kP2q&x=1', 'Tz7!kP2q'],
    ['{"temporaryAccessPass":"with \\" quote Zq"}', 'quote Zq'],
    ['{"password" : "Winter in Oslo 1"}', 'Winter in Oslo'],
    ['{"secretKey":"JBSWY3DPEHPK3PXP"}', 'JBSWY3DPEHPK3PXP'],
    ['http://localhost:4000/?code=0.AbC-dEf&session_state=1', '0.AbC-dEf'],
    ['{"phoneNumber":"+81 8099999999"}', '8099999999'],
    ['{"businessPhones":["03-1234-5678","x"]}', '1234'],
    ['to +81 8099999999', '8099999999'],
    ['to +818099999999x123.', '8099999999'],
    ['to +81 80-9999-9999', '9999'],
    ['to +1 (425) 555-0199', '555'],
    ['to 080-9999-9999', '9999'],
    ['to 08099999999', '99999'],
    ['to (03) 1234-5678', '1234'],
    ['to 8099999999', '99999'],
    ['to 080-9999-9999', '9999'],
    ['to +818099999999', '9999'],
    ['to 080ー9999ー9999', '9999'],
  ];
  for (const [text, secret] of secrets) {
    it(`keeps the secret of ${JSON.stringify(text.slice(0, 50))} to itself`, () => {
      const out = redact(text);
      assert.ok(!out.includes(secret), out);
      assert.match(out, /‹removed›/);
    });
  }

  const harmless = [
    'GET /v1.0/users/7b0c2a54-0123-4567-8901-123456789012/authentication/methods 403 accessDenied 41 ms',
    'DELETE …/phoneMethods/3179e48a-750b-4051-897c-87b9720928f7 204 request-id 01234567-0890-0123-0456-012345678901',
    '2026-11-22T09:50:00.123Z ended, 2026-02-01 is the date',
    '{"error":{"code":"badRequest","message":"no"}}',
    'masked as +81 ••••••••99 and +1 XXXXXXXX42',
    'status 429, waiting 30000 ms, page of 999, 1284 users',
    'passkey Zk3vQ0o9T2q4yX1nL0b7hA2',
  ];
  for (const text of harmless) {
    it(`leaves ${JSON.stringify(text.slice(0, 60))} as it is`, () => {
      assert.equal(redact(text), text);
    });
  }

  it('takes no long time over a long hostile text', () => {
    const out = redact(`${'+0-'.repeat(20_000)} "password":"${'\\'.repeat(20_000)}`);
    assert.ok(out.length > 0);
  });
});
