// What a credential of @azure/identity throws → a failure. Name, error code and text are all there is to tell it by.
// Knows no vscode, and the library only by what it throws.

import { EntraError, type CredentialTrouble } from '../domain/failure.ts';
import { signInFailure, type SignInAsked } from './signInFailure.ts';

/** Texts of its AzureCliCredential, and what `az` itself says to who is not signed in. */
const azureCliSays: readonly (readonly [RegExp, CredentialTrouble])[] = [
  [/^Azure CLI could not be found/, 'azureCliMissing'],
  [/^Please run 'az login'/, 'azureCliSignedOut'],
  [/^(?!.*AADSTS).*\baz login\b/s, 'azureCliSignedOut'],
];

export function credentialFailure(error: unknown, asked: SignInAsked): EntraError {
  if (error instanceof EntraError) return error;
  const { name, message, errorCode } = causeOf(error);
  if (name === 'AbortError' || errorCode === 'device_code_polling_cancelled') {
    return new EntraError({ kind: 'cancelled' }, { cause: error });
  }
  const trouble =
    errorCode === 'device_code_expired' || errorCode === 'expired_token'
      ? 'deviceCodeExpired'
      : azureCliSays.find(([pattern]) => name === 'CredentialUnavailableError' && pattern.test(message))?.[1];
  return trouble === undefined
    ? signInFailure(causeOf(error), asked)
    : new EntraError({ kind: 'credentialUnusable', because: trouble }, { cause: error });
}

interface Thrown extends Error {
  /** Of MSAL. */
  readonly errorCode?: string;
}

/** MSAL's own error, which the library wraps into one that says only that the person has to be asked. */
function causeOf(error: unknown): Thrown {
  if (!(error instanceof Error)) return new Error(String(error));
  return error.name === 'AuthenticationRequiredError' && error.cause instanceof Error ? causeOf(error.cause) : error;
}
