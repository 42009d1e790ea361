// What VS Code's sign-in throws → a failure. It throws plain errors, so that name and text are all there is to tell them apart;
// nothing but "the person said no" is decided by them. Knows no vscode.

import { EntraError } from '../domain/failure.ts';
import { redact } from '../host/redact.ts';

/** microsoft/vscode, mainThreadAuthentication.ts, and the cancellation error of its common code. */
const declined = 'User did not consent to login.';

/** The error to throw for anything that `getSession` rejected with. */
export function signInFailure(error: unknown): EntraError {
  if (error instanceof EntraError) return error;
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (name === 'Canceled' || message === 'Canceled' || message === declined)
    return new EntraError({ kind: 'cancelled' });
  // Shown to the person, and it may quote what was sent.
  const said = redact(message);
  const code = /\bAADSTS\d+\b/.exec(message)?.[0];
  return new EntraError(
    {
      kind: 'signInFailed',
      trace: { at: new Date().toISOString(), message: said, ...(code === undefined ? {} : { code }) },
    },
    { cause: error },
  );
}
