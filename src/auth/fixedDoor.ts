// A way to sign in at which nobody can be asked for more: what the credential may do was settled elsewhere, and its token tells.

import { credentialFailure } from './credentialFailure.ts';
import type { Admission, Asking, SignInDoor } from './signInDoor.ts';
import { tokenFacts } from './tokenFacts.ts';

/** @param authority origin of the cloud's sign-in service. @param fetchToken undefined: not without the person. */
export function createFixedDoor(
  authority: string,
  fetchToken: (asking: Asking, how: 'silently' | 'asking', signal: AbortSignal) => Promise<string | undefined>,
): SignInDoor {
  async function admission(
    how: 'silently' | 'asking',
    asking: Asking,
    signal: AbortSignal,
  ): Promise<Admission | undefined> {
    try {
      const token = await fetchToken(asking, how, signal);
      if (token === undefined) return undefined;
      const { objectId = '', tenantId = '', name = objectId } = tokenFacts(token);
      return { token, account: { id: `${objectId}.${tenantId}`, label: name } };
    } catch (error) {
      const tenantKnown = asking.tenantId !== undefined;
      throw credentialFailure(error, { authority, tenantKnown, interactive: how === 'asking' });
    }
  }

  return {
    fixedPermissions: true,
    silently: (asking, signal) => admission('silently', asking, signal),
    asking: (asking, _reason, signal) => admission('asking', asking, signal),
    isSignedIn: () => Promise.resolve(true),
  };
}
