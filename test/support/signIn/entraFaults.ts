// What can be made to go wrong at the fake Entra.
import type { AadstsCode } from './aadsts.ts';
import type { FakeDirectory } from './fakeDirectory.ts';

export interface EntraFault {
  /** `page`: a page that leads nowhere. `redirect`: the error is handed to the app's redirect address. `token`: the token
   * endpoint refuses. */
  readonly where: 'page' | 'redirect' | 'token';
  readonly code: AadstsCode;
  /** For `token`: only this kind of request. */
  readonly grant?: 'authorization_code' | 'refresh_token' | 'device_code' | 'client_credentials';
  /** Only when these permissions, among others, are asked for. */
  readonly permission?: string;
  /** How often; absent: until removed. */
  times?: number;
}

/** The code to fail with now, if any; counts it. */
export function takeFault(
  { faults }: FakeDirectory,
  where: EntraFault['where'],
  permissions: readonly string[],
  grant?: string,
): AadstsCode | undefined {
  const fault = faults.find(
    (one) =>
      one.where === where &&
      one.times !== 0 &&
      (one.grant === undefined || one.grant === grant) &&
      (one.permission === undefined || permissions.includes(one.permission)),
  );
  if (fault?.times !== undefined) fault.times -= 1;
  return fault?.code;
}
