// What VS Code's sign-in throws, as read in its code and seen in it (1.139): who said no, who did not come back, what went wrong.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { signInFailure } from '../../../src/auth/signInFailure.ts';
import { EntraError, type Failure } from '../../../src/domain/failure.ts';

const asked = { authority: 'https://login.microsoftonline.us', tenantKnown: true, interactive: true } as const;
const failure = (
  thrown: unknown,
  how: Partial<typeof asked | { interactive: boolean; tenantKnown: boolean }> = {},
): Failure => signInFailure(thrown, { ...asked, ...how }).failure;
const named = (name: string, message: string): Error => Object.assign(new Error(message), { name });

describe('signInFailure', () => {
  it('is silent for who declines VS Code’s question or closes its list of accounts', () => {
    for (const thrown of [new Error('User did not consent to login.'), 'User did not consent to account access']) {
      assert.deepEqual(failure(thrown), { kind: 'cancelled' });
    }
  });

  it('is not silent for who ends the trip to Microsoft Entra: an error page may have been there', () => {
    const thrown = [
      named('Canceled', 'Canceled'),
      named('Error', 'Canceled'),
      named('ClientAuthError', 'user_canceled: …'),
    ];
    for (const error of thrown) assert.deepEqual(failure(error), { kind: 'signInNotFinished' });
  });

  it('takes a cancellation for one where nobody was asked', () => {
    assert.deepEqual(failure(named('Canceled', 'Canceled'), { interactive: false }), { kind: 'cancelled' });
  });

  it('finds the code and the ids in what Microsoft Entra said', () => {
    const traceId = '0a1b2c3d-0000-4111-8222-333333333300';
    const correlationId = 'ffffffff-0000-4111-8222-333333333300';
    const text = `invalid_client: Error(s): 7000218 - Timestamp: 2026-11-22 08:09:10Z - Description: AADSTS7000218: The request body must contain … Trace ID: ${traceId} Correlation ID: ${correlationId}`;
    const found = failure(named('ServerError', text));
    assert.ok(found.kind === 'signInFailed');
    const { code, requestId, clientRequestId, message } = found.trace ?? assert.fail('no trace');
    assert.deepEqual([code, requestId, clientRequestId], ['AADSTS7000218', traceId, correlationId]);
    assert.match(message ?? '', /The request body must contain/);
    assert.equal(found.authority, asked.authority);
  });

  it('knows what goes wrong before Microsoft Entra is asked', () => {
    const thrown: readonly (readonly [Error, string])[] = [
      [named('AuthError', 'network_error: Network request failed: …'), 'network_error'],
      [named('ClientAuthError', 'endpoints_resolution_error: …'), 'endpoints_resolution_error'],
      [named('ClientAuthError', 'platform_broker_error'), 'platform_broker_error'],
      [new Error("Timed out waiting for authentication provider 'microsoft' to register."), 'provider_missing'],
    ];
    for (const [error, code] of thrown) assert.equal(failure(error).trace?.code, code);
  });

  it('says whether a tenant was named', () => {
    const told = [true, false].map((tenantKnown) => failure(new Error('x'), { tenantKnown }));
    assert.deepEqual(
      told.map((each) => each.kind === 'signInFailed' && each.tenantKnown),
      [true, undefined],
    );
  });

  it('keeps no token and no sign-in code of the text', () => {
    const jwt = 'eyJ0eXAiOiJKV1QiLCJhbGciOiJub25lIn0.eyJzdWIiOiJpbnZlbnRlZCJ9.c2lnbmF0dXJl';
    const code = `0.AXoA${'q7Zk_-'.repeat(40)}`;
    const secrets = [
      `failed with access_token=${jwt}`,
      `AADSTS50011 at https://vscode.dev/redirect?code=0.AbC-dEf&state=1`,
      `AADSTS54005: code ${code} was already redeemed`,
      `{"refresh_token":"M.C5_x!y*z","error_codes":[70008]}`,
      `user_code: ABCD1234`,
    ];
    for (const text of secrets) {
      const trace = JSON.stringify(failure(new Error(text)));
      for (const secret of [jwt, code, '0.AbC-dEf', 'M.C5_x!y*z', 'ABCD1234'])
        assert.ok(!trace.includes(secret), trace);
    }
  });

  it('keeps the text short and on one line', () => {
    const { message = '' } = failure(new Error(`a\n${'b '.repeat(5000)}`)).trace ?? {};
    assert.ok(message.length <= 1000 && !message.includes('\n'));
  });

  it('leaves our own errors as they are', () => {
    const ours = new EntraError({ kind: 'otherSignIn' });
    assert.equal(signInFailure(ours, asked), ours);
  });
});
