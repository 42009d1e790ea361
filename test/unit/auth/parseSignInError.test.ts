// What people paste about a failed sign-in: pages in two languages, addresses, answers, bare codes, and anything at all.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSignInError } from '../../../src/auth/parseSignInError.ts';

const traceId = '0a1b2c3d-0000-4111-8222-333333333300';
const correlationId = 'ffffffff-0000-4111-8222-333333333300';
const codeIn = (text: string): string | undefined => parseSignInError(text)?.code;

describe('a pasted sign-in error', () => {
  it('is found in the text of the page, with its ids, its time and its redirect URI', () => {
    const page = [
      'Sorry, but we’re having trouble signing you in.',
      "AADSTS50011: The redirect URI 'http://localhost:43121/' specified in the request does not match …",
      `Request Id: ${traceId}`,
      `Correlation Id: ${correlationId}`,
      'Timestamp: 2026-11-22T08:09:10Z',
      'Message: AADSTS50011: The redirect URI …',
    ].join('\n');
    assert.deepEqual(parseSignInError(page), {
      code: 'AADSTS50011',
      traceId,
      correlationId,
      timestamp: '2026-11-22T08:09:10Z',
      redirectUri: 'http://localhost:43121/',
    });
  });

  it('is found in the text of a Japanese page', () => {
    const page = `エラー コード： ５３００３ 要求 ID: ${traceId} 関連付け ID: ${correlationId} タイムスタンプ: 2026-11-22T08:09:10Z`;
    assert.deepEqual(parseSignInError(page), {
      code: 'AADSTS53003',
      traceId,
      correlationId,
      timestamp: '2026-11-22T08:09:10Z',
    });
  });

  it('is found in an address, encoded once or twice', () => {
    const description = `AADSTS65004: User declined.\r\nTrace ID: ${traceId}\r\nCorrelation ID: ${correlationId}\r\nTimestamp: 2026-11-22 08:09:10Z`;
    const once = `https://vscode.dev/redirect?error=access_denied&error_description=${encodeURIComponent(description).replaceAll('%20', '+')}&state=x`;
    const expected = { code: 'AADSTS65004', traceId, correlationId, timestamp: '2026-11-22 08:09:10Z' };
    assert.deepEqual(parseSignInError(once), expected);
    assert.deepEqual(parseSignInError(`https://elsewhere.example/?url=${encodeURIComponent(once)}`), expected);
    assert.equal(codeIn('https://login.microsoftonline.com/error?code=50011'), 'AADSTS50011');
  });

  it('is found in an answer of the service', () => {
    const answer = {
      error: 'invalid_grant',
      error_codes: [70043],
      timestamp: '2026-11-22 08:09:10Z',
      trace_id: traceId,
      correlation_id: correlationId,
    };
    for (const text of [JSON.stringify(answer), JSON.stringify(answer, undefined, 2)]) {
      assert.deepEqual(parseSignInError(text), {
        code: 'AADSTS70043',
        traceId,
        correlationId,
        timestamp: '2026-11-22 08:09:10Z',
      });
    }
  });

  it('may be a bare code, however it is typed', () => {
    const typed = [
      '50011',
      ' 50011. ',
      'AADSTS50011',
      'aadsts 50011',
      'AADSTS: 50011',
      '５００１１',
      'ＡＡＤＳＴＳ５００１１',
      'error 50011',
    ];
    for (const text of typed) assert.equal(codeIn(text), 'AADSTS50011', text);
  });

  it('may be a word of VS Code’s sign-in library, or VS Code’s word for a sign-in it does not have', () => {
    assert.equal(codeIn('network_error: Network request failed'), 'network_error');
    const timedOut = "Timed out waiting for authentication provider 'microsoft-sovereign-cloud' to register.";
    assert.equal(codeIn(timedOut), 'provider_missing');
    assert.equal(codeIn("No authentication provider 'microsoft' is currently registered."), 'provider_missing');
  });

  it('counts as the first code that is known, else as the first', () => {
    assert.equal(codeIn('AADSTS999999 AADSTS53003 AADSTS50011'), 'AADSTS53003');
    assert.equal(codeIn('AADSTS999999 AADSTS888888'), 'AADSTS999999');
    assert.equal(codeIn('AADSTS500119: not the 50011 it begins with'), 'AADSTS500119');
  });

  it('is not seen in what holds none', () => {
    const texts = [
      '',
      '   ',
      'AADSTS',
      'hello',
      '4711',
      '08012345678',
      '+81 8099999999',
      '2026-11-22',
      traceId,
      'port 50011 is open',
    ];
    for (const text of texts) assert.equal(parseSignInError(text), undefined, text);
  });

  it('hands on nothing but what it knows the shape of', () => {
    const hostile = [
      'AADSTS50011\u202e $(zap) [x](command:workbench.action.quit) <b>',
      'access_token=eyJ0eXAiOiJKV1Qi.eyJzdWIi.c2ln',
      'Trace ID: [x](command:y)',
      'Correlation ID: 12345',
      'Timestamp: yesterday',
    ].join('\n');
    assert.deepEqual(parseSignInError(hostile), { code: 'AADSTS50011' });
  });

  it('is found at the end of a megabyte of anything, in no time', () => {
    const parts = [
      'AADSTS',
      'x',
      ' ',
      '%25',
      '1',
      'trace id ',
      'redirect uri ',
      'a+',
      'error_codes: [1,',
      '\u0000',
      'Ａ',
      '" : = ',
    ];
    for (const part of parts) {
      const text = `${part.repeat(1_000_000 / part.length)}\nAADSTS53003 `;
      const begun = performance.now();
      assert.equal(codeIn(text), 'AADSTS53003', part);
      const took = performance.now() - begun;
      assert.ok(took < 2000, `${part}: ${took} ms`);
    }
  });
});
