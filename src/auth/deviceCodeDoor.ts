// Signs in with a code that the person enters on a page of Microsoft, as an app of the organization's own. Tokens stay in memory,
// unless the person wants them kept. https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code

import type { EntraError } from '../domain/failure.ts';
import { untilAborted } from '../graph/http/untilAborted.ts';
import { credentialFailure } from './credentialFailure.ts';
import type { Credentials, DeviceCode, KeptAccount, TokenCache, Wanted } from './credentials.ts';
import type { KeptSignIn } from './keptSignIn.ts';
import type { Account, Admission, Asking, SignInDoor } from './signInDoor.ts';
import type { SignInTarget } from './signInTarget.ts';

export interface DeviceCodeDoorOptions {
  readonly target: SignInTarget;
  readonly credentials: Credentials;
  readonly kept: KeptSignIn;
  /** Shows the code until the signal aborts. @throws EntraError `cancelled` if the person backs out. */
  readonly showCode: (code: DeviceCode, detail: string, signal: AbortSignal) => Promise<void>;
}

export function createDeviceCodeDoor(options: DeviceCodeDoorOptions): SignInDoor {
  return new Door(options);
}

class Door implements SignInDoor {
  readonly fixedPermissions = false;
  readonly #options: DeviceCodeDoorOptions;
  #cache: TokenCache = { text: undefined };
  #account: KeptAccount | undefined;
  #recalled = false;

  constructor(options: DeviceCodeDoorOptions) {
    this.#options = options;
  }

  async silently(asking: Asking, signal: AbortSignal): Promise<Admission | undefined> {
    await this.#recall();
    const account = this.#account;
    if (account === undefined || (asking.account ?? accountOf(account)).id !== account.homeAccountId) return undefined;
    const before = this.#cache.text;
    const { credentials, kept, target } = this.#options;
    try {
      const options = this.#credentialOptions(asking, this.#cache);
      const token = await credentials.deviceCodeSilently(options, account, this.#wanted(asking, signal));
      if (this.#cache.text !== before) await kept.renew(target, { cache: this.#cache.text, account });
      return { token, account: accountOf(account) };
    } catch (error) {
      if (mustAsk(error)) return undefined;
      throw this.#failure(error, asking, false);
    }
  }

  async asking(asking: Asking, { detail }: { readonly detail: string }, signal: AbortSignal): Promise<Admission> {
    const { credentials, kept, target, showCode } = this.#options;
    // Until somebody has signed in, what was there stays.
    const cache: TokenCache = { text: undefined };
    const over = new AbortController();
    const backedOut = new AbortController();
    const stop = AbortSignal.any([signal, backedOut.signal]);
    const onCode = (code: DeviceCode): void => {
      showCode(code, detail, AbortSignal.any([stop, over.signal])).catch(() => {
        backedOut.abort();
      });
    };
    try {
      const options = this.#credentialOptions(asking, cache);
      const { token, account } = await untilAborted(
        () => credentials.deviceCode(options, onCode, this.#wanted(asking, stop)),
        stop,
      );
      const admission = { token, account: accountOf(account) };
      // Who signs in as somebody else is refused by who asked, and what was there stays then, too.
      if (asking.account !== undefined && asking.account.id !== admission.account.id) return admission;
      this.#cache = cache;
      this.#account = account;
      this.#recalled = true;
      await kept.keep(target, { cache: cache.text, account });
      return admission;
    } catch (error) {
      throw this.#failure(error, asking, true);
    } finally {
      over.abort();
    }
  }

  isSignedIn({ id }: Account): Promise<boolean> {
    return Promise.resolve(this.#account?.homeAccountId === id);
  }

  async #recall(): Promise<void> {
    if (this.#recalled) return;
    this.#recalled = true;
    const found = await this.#options.kept.recall(this.#options.target);
    if (found === undefined) return;
    this.#cache = { text: found.cache };
    this.#account = found.account;
  }

  #failure(error: unknown, { tenantId }: Asking, interactive: boolean): EntraError {
    const { authority } = this.#options.target.cloud;
    return credentialFailure(error, { authority, tenantKnown: tenantId !== undefined, interactive });
  }

  #credentialOptions(
    { tenantId = 'organizations' }: Asking,
    cache: TokenCache,
  ): Parameters<Credentials['deviceCode']>[0] {
    const { cloud, clientId } = this.#options.target;
    return { authority: cloud.authority, clientId, tenantId, cache };
  }

  #wanted({ permissions, claims }: Asking, signal: AbortSignal): Wanted {
    const { graphRoot } = this.#options.target.cloud;
    return { scopes: permissions.map((name) => `${graphRoot}/${name}`), claims, signal };
  }
}

const accountOf = ({ homeAccountId, username }: KeptAccount): Account => ({ id: homeAccountId, label: username });

/** Whether there are no tokens for it, or Microsoft Entra wants to see the person. Anything else, such as a broken connection, is no
 * reason to ask. */
function mustAsk(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AuthenticationRequiredError' || error.name === 'ServerError');
}
