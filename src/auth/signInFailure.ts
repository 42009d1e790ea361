// What VS Code's sign-in throws → a failure. It throws plain errors, so that name and text are all there is to tell who said no from
// what went wrong. The codes in the text choose the help, and nothing else. Knows no vscode.

import { EntraError } from '../domain/failure.ts';
import { plainText } from '../host/plainText.ts';
import { redact } from '../host/redact.ts';
import { parseSignInError } from './parseSignInError.ts';

export interface SignInAsked {
  /** Origin of the cloud's sign-in service. */
  readonly authority: string;
  /** Whether a tenant was named. */
  readonly tenantKnown: boolean;
  /** Whether the person was asked; if not, nobody can have said no. */
  readonly interactive: boolean;
}

/** The question whether to sign in, and the choice of an account: microsoft/vscode, mainThreadAuthentication.ts and
 * authenticationExtensionsService.ts. Both come before anything is opened. */
const declined = ['User did not consent to login.', 'User did not consent to account access'];

/** The person has ended the trip to Microsoft Entra, or five minutes have passed: the built-in extension's cancellation error, and
 * MSAL's where the operating system signs in. */
const notFinished = /^(?:Canceled$|user_canceled\b)/;

/** The error to throw for anything that `getSession` rejected with. */
export function signInFailure(error: unknown, { authority, tenantKnown, interactive }: SignInAsked): EntraError {
  if (error instanceof EntraError) return error;
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (declined.includes(message)) return new EntraError({ kind: 'cancelled' });
  if (name === 'Canceled' || notFinished.test(message)) {
    return new EntraError({ kind: interactive ? 'signInNotFinished' : 'cancelled' });
  }
  const { code, traceId, correlationId } = parseSignInError(message) ?? {};
  return new EntraError(
    {
      kind: 'signInFailed',
      authority,
      ...(tenantKnown ? { tenantKnown } : {}),
      trace: {
        at: new Date().toISOString(),
        message: plainText(redact(message), 1000),
        ...(code === undefined ? {} : { code }),
        ...(traceId === undefined ? {} : { requestId: traceId }),
        ...(correlationId === undefined ? {} : { clientRequestId: correlationId }),
      },
    },
    { cause: error },
  );
}
