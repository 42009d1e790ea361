import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsChallengeOf } from '../../../../src/graph/http/claimsChallenge.ts';

const claims = '{"access_token":{"nbf":{"essential":true,"value":"1790000000"}}}';
const base64 = Buffer.from(claims).toString('base64');

test('claims are found wherever they stand, in base64 and base64url', () => {
  const headers = [
    `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="insufficient_claims", claims="${base64}"`,
    `Bearer claims="${base64}", error="insufficient_claims", realm=""`,
    `Bearer CLAIMS=${Buffer.from(claims).toString('base64url')},realm=""`,
    `Basic realm="x, claims=none", Bearer realm="", claims="${base64}"`,
    `Bearer claims="", Bearer claims="${base64}"`,
  ];
  for (const header of headers) assert.equal(claimsChallengeOf(header), claims, header);
});

test('a description that talks of claims is no challenge, nor is what cannot be decoded', () => {
  const headers = [
    undefined,
    '',
    'Bearer',
    `Bearer error_description="say claims=\\"${base64}\\" please"`,
    'Bearer claims="%%%"',
    `Bearer claims="${Buffer.from('"text"').toString('base64')}"`,
  ];
  for (const header of headers) assert.equal(claimsChallengeOf(header), undefined, header);
});
