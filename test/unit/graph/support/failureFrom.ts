// The failure a promise is rejected with.

import assert from 'node:assert/strict';
import { EntraError, type Failure } from '../../../../src/domain/failure.ts';

/** Fails the test if the promise resolves, or rejects with anything but our own error. */
export async function failureFrom(promise: Promise<unknown>): Promise<Failure> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof EntraError, `expected an EntraError, got ${String(error)}`);
  return error.failure;
}
