// One request in the log.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { requestLine } from '../../../src/host/requestLine.ts';

const at = '2026-11-22T09:00:00Z';

describe('requestLine', () => {
  it('§15.55 holds what support asks for', () => {
    const line = requestLine({
      ...{ at, method: 'DELETE', path: '/v1.0/users/u-1/authentication/phoneMethods/x', status: 403 },
      ...{ code: 'accessDenied', message: 'Secret +81 8099999999', requestId: 'r-1', durationMs: 41.4 },
    });
    assert.equal(line, 'DELETE /v1.0/users/u-1/authentication/phoneMethods/x 403 accessDenied, 41 ms, request-id r-1');
  });

  it('says that no answer came', () => {
    assert.equal(requestLine({ at, method: 'GET', path: '/v1.0/me', durationMs: 9 }), 'GET /v1.0/me no answer, 9 ms');
  });
});
