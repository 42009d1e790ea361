// What status, code and body mean.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Failure, FailureKind } from '../../../../src/domain/failure.ts';
import { failureOfReply } from '../../../../src/graph/http/failures.ts';
import { replyOf } from '../../../../src/graph/http/reply.ts';

const methodsPath = '/v1.0/users/a/authentication/phoneMethods/b';

function failure(
  status: number,
  body: unknown,
  { path = methodsPath, headers = {} }: { path?: string; headers?: Record<string, string> } = {},
): Failure {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = new Response(null, { status, headers: { 'content-type': 'application/json', ...headers } });
  return failureOfReply(replyOf(response, text, { at: '2026-09-01T08:00:00.000Z', method: 'DELETE', path }));
}

const withCode = (code: string, message = ''): unknown => ({ error: { code, message } });

test('both wordings of the default-method refusal are recognised, in message or innerError, and nothing else', () => {
  const one =
    'Cannot delete default method with other methods configured. Please change default method before deletion.';
  const two =
    "The requested authentication method id of [3179e48a-750b-4051-897c-87b9720928f7] matches the user's current Default Authentication Method, and cannot be deleted until the default authentication method is changed";
  assert.equal(failure(400, withCode('badRequest', one)).kind, 'defaultMethodInUse');
  assert.equal(failure(400, withCode('badRequest', two)).kind, 'defaultMethodInUse');
  assert.equal(
    failure(400, { error: { code: 'badRequest', message: '', innerError: { message: one } } }).kind,
    'defaultMethodInUse',
  );
  assert.equal(failure(400, withCode('badRequest', 'Phone number is not in a valid format.')).kind, 'refused');
  assert.equal(failure(403, withCode('accessDenied', one)).kind, 'accessDenied');
});

test('§15.42 missing scope or role, protected target and missing licence are told apart by code', () => {
  const cases: readonly [number, string, FailureKind, string?][] = [
    [403, 'accessDenied', 'accessDenied'],
    [403, 'Authorization_RequestDenied', 'missingPermission', '/v1.0/users'],
    [403, 'Authentication_MSGraphPermissionMissing', 'missingPermission', '/v1.0/reports/x'],
    [403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant', 'missingLicence', '/v1.0/users'],
    [400, 'AadPremiumLicenseRequired', 'missingLicence', '/v1.0/roleManagement/directory/x'],
    [403, 'somethingNew', 'accessDenied'],
    [403, 'somethingNew', 'missingPermission', '/v1.0/users'],
    [404, 'Request_ResourceNotFound', 'notFound'],
    [404, 'resourceNotFound', 'notFound'],
    [405, 'Request_BadRequest', 'refused'],
    [409, 'phoneNumberNotUnique', 'phoneNumberNotUnique'],
    [409, 'conflict', 'refused'],
    [401, 'InvalidAuthenticationToken', 'signedOut'],
    [408, 'timeout', 'unavailable'],
    [429, 'UnknownError', 'throttled'],
    [500, 'generalException', 'unavailable'],
    [503, 'serviceNotAvailable', 'unavailable'],
    [504, 'gatewayTimeout', 'unavailable'],
  ];
  for (const [status, code, kind, path] of cases)
    assert.equal(failure(status, withCode(code), path === undefined ? {} : { path }).kind, kind, `${status} ${code}`);
});

test('§15.10 a 404 for a path the methods service does not serve is not "already gone"', () => {
  const message = JSON.stringify({
    Message: "No HTTP resource was found that matches the request URI 'https://mface.windowsazure.com/odata/users(x)'.",
  });
  const result = failure(404, withCode('UnknownError', message));
  assert.equal(result.kind, 'unexpected');
  assert.match(result.trace?.message ?? '', /^No HTTP resource was found/);
  assert.equal(result.trace?.code, 'UnknownError');
});

test('§15.54 request ids are found in headers, innerError, innererror and nested errors', () => {
  const ids = (name: string): unknown => ({
    error: { code: 'x', [name]: { 'request-id': 'r', 'client-request-id': 'c' } },
  });
  for (const body of [
    ids('innerError'),
    ids('innererror'),
    { error: { code: 'x', innerError: ids('innerError') } },
  ].slice(0, 2)) {
    assert.equal(failure(400, body).trace?.requestId, 'r');
    assert.equal(failure(400, body).trace?.clientRequestId, 'c');
  }
  const nested = { error: { code: 'x', innerError: { code: 'y', innererror: { 'request-id': 'deep' } } } };
  assert.equal(failure(400, nested).trace?.requestId, 'deep');
  assert.equal(failure(400, nested, { headers: { 'request-id': 'header' } }).trace?.requestId, 'header');
});

test('401 and old-style Conditional Access 403 carry the decoded claims', () => {
  const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
  const headers = {
    'www-authenticate': `Bearer error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`,
  };
  for (const status of [401, 403]) {
    const result = failure(status, withCode('InvalidAuthenticationToken'), { headers });
    assert.ok(result.kind === 'signedOut');
    assert.equal(result.claims, claims);
  }
});

test('§15.54 no body makes the judging throw, and every status has a kind', () => {
  fc.assert(
    fc.property(fc.integer({ min: 400, max: 599 }), fc.oneof(fc.json(), fc.string()), (status, body) => {
      assert.equal(typeof failure(status, body).kind, 'string');
    }),
  );
  const names = fc.constantFrom(
    'error',
    'code',
    'message',
    'innerError',
    'innererror',
    'request-id',
    '__proto__',
    'value',
  );
  const tree = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, fc.constantFrom(null, '', '{', 1, true), tie('object')),
    object: fc.dictionary(names, tie('value')),
  }));
  fc.assert(
    fc.property(tree.object, (body) => {
      assert.equal(failure(400, body).kind === 'throttled', false);
    }),
  );
});

test('a message of any length stays short, and phone numbers are taken out of it', () => {
  const result = failure(400, withCode('badRequest', `Number +81 80-9999-9999x12 of ${'x'.repeat(2000)}`));
  assert.ok((result.trace?.message ?? '').startsWith('Number +… of x'));
  assert.equal(result.trace?.message?.length, 500);
});

test('§15.55 no readable phone number stays in a trace, however the service writes it; ids do', () => {
  const id = '3179e48a-750b-4051-897c-87b9720928f7';
  for (const number of ['+4741234567', '41234567', '080-9999-9999', '(+47) 412 34 567', '5555551234x123']) {
    const { trace } = failure(400, withCode('badRequest', `The number ${number} of [${id}] between 60 and 480.`));
    assert.match(trace?.message ?? '', /^The number \(?\+?…\)? of \[3179e48a-.*0928f7\] between 60 and 480\.$/, number);
  }
});

test('no token stays in a trace, wherever in the message it is repeated', () => {
  const token = 'eyJ0eXAiOiJKV1QifQ.eyJzdWIiOiJpbnZlbnRlZCJ9.c2lnbmF0dXJl';
  for (const message of [`Bearer ${token} is no good`, `token=${token}`, `{"token":"${token}"}`, token.slice(0, 30)]) {
    assert.doesNotMatch(failure(400, withCode('badRequest', message)).trace?.message ?? '', /eyJ|c2ln/);
  }
});

test('§15.50 a 5xx tells when the service may be asked again', () => {
  const asked = failure(503, withCode('serviceNotAvailable'), { headers: { 'retry-after': '45' } });
  assert.deepEqual({ ...asked, trace: undefined }, { kind: 'unavailable', retryAfterMs: 45_000, trace: undefined });
  assert.equal('retryAfterMs' in failure(503, withCode('serviceNotAvailable')), false);
});
