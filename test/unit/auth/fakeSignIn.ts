// What VS Code's sign-in would answer: sessions with tokens shaped like Entra's.

import { fake } from '../../support/fakeVscode.ts';
import type { FakeOptions } from '../../support/fakeVscodeState.ts';

export const tenantId = '11111111-2222-4333-8444-555555555555';
export const clientId = '99999999-2222-4333-8444-555555555555';
export const account = { id: 'uid.utid', label: 'admin@fernhill.example' };
export const never = new AbortController().signal;

let tokens = 0;

export function token(claims: object = {}): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  tokens += 1;
  return [part({ alg: 'none' }), part({ tid: tenantId, scp: 'User.Read.All', ...claims }), `n${tokens}`].join('.');
}

export const vscodeSession = (accessToken = token(), as = account) => ({
  id: 's',
  accessToken,
  account: as,
  scopes: [],
});

/** Starts anew: everything asked is forgotten, and `answer` answers. */
export function fakeSignIn(answer: (request: unknown, options: FakeOptions) => unknown): void {
  fake.authentication.asked.length = 0;
  fake.authentication.accounts = [account];
  fake.authentication.answer = async (request, options) => {
    await Promise.resolve();
    return answer(request, options);
  };
}

export const asked = (): typeof fake.authentication.asked => fake.authentication.asked;

/** Permissions asked for, without the cloud's address. */
export const asksToWrite = (request: unknown): boolean =>
  JSON.stringify(request).includes('/UserAuthenticationMethod.ReadWrite.All');

/** A person who is not signed in yet: nothing can be had without asking. */
export const whenAsked = (answer: () => unknown) => (_request: unknown, options: FakeOptions) =>
  options.silent === true ? undefined : answer();
