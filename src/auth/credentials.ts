// The one place that knows @azure/identity. It is a bundle of its own, loaded only for a way to sign in that needs it; so nothing of
// ours is imported here, for a class of ours would then exist twice. Throws what the sign-in service said, or else
// what the library throws: see credentialFailure.ts.

import {
  AzureCliCredential,
  ClientCertificateCredential,
  DeviceCodeCredential,
  useIdentityPlugin,
  type AuthenticationRecord,
  type DeviceCodeCredentialOptions,
  type TokenCredential,
} from '@azure/identity';

/** MSAL's tokens as text, refresh tokens among them. */
export interface TokenCache {
  text: string | undefined;
}

export interface Wanted {
  readonly scopes: readonly string[];
  readonly claims?: string | undefined;
  readonly signal: AbortSignal;
}

export interface DeviceCode {
  readonly userCode: string;
  readonly verificationUri: string;
}

/** As whom somebody signed in; no secret is in it. */
export type KeptAccount = AuthenticationRecord;

export interface DeviceCodeOptions {
  /** Origin of the cloud's sign-in service. */
  readonly authority: string;
  readonly clientId: string;
  readonly tenantId: string;
  readonly cache: TokenCache;
}

export interface Credentials {
  /** Of somebody who signed in before; asks nobody. */
  deviceCodeSilently(options: DeviceCodeOptions, account: KeptAccount, wanted: Wanted): Promise<string>;
  /** By a code, always. @param onCode called as soon as there is one. */
  deviceCode(
    options: DeviceCodeOptions,
    onCode: (code: DeviceCode) => void,
    wanted: Wanted,
  ): Promise<{ readonly token: string; readonly account: KeptAccount }>;
  azureCli(options: { readonly tenantId: string | undefined }, wanted: Wanted): Promise<string>;
  certificate(options: Omit<DeviceCodeOptions, 'cache'> & { readonly certificatePath: string }): {
    getToken(wanted: Wanted): Promise<string>;
  };
}

/** What MSAL hands to a cache plug-in. */
interface CacheAccess {
  readonly cacheHasChanged: boolean;
  readonly tokenCache: { serialize(): string; deserialize(text: string): void };
}

/** Caches of credentials that are being made, by name: the library asks for them while it makes one. */
const caches = new Map<string, TokenCache>();

// The library's own way in for plug-ins. Its types do not show it, which is why its version is pinned.
useIdentityPlugin((context) => {
  const { cachePluginControl } = context as {
    cachePluginControl: { setPersistence(provide: (options: { readonly name: string }) => Promise<object>): void };
  };
  cachePluginControl.setPersistence(({ name }) => Promise.resolve(pluginOf(caches.get(name) ?? { text: undefined })));
});

function pluginOf(cache: TokenCache): object {
  return {
    beforeCacheAccess: ({ tokenCache }: CacheAccess) => {
      if (cache.text !== undefined) tokenCache.deserialize(cache.text);
      return Promise.resolve();
    },
    afterCacheAccess: ({ cacheHasChanged, tokenCache }: CacheAccess) => {
      if (cacheHasChanged) cache.text = tokenCache.serialize();
      return Promise.resolve();
    },
  };
}

/** @param transport what sends requests to the sign-in service; absent: the library's own. */
export function credentials(transport: Pick<DeviceCodeCredentialOptions, 'httpClient'> = {}): Credentials {
  /** Of one credential. @param heard where it leaves what went wrong. */
  const shared = (heard: Heard): DeviceCodeCredentialOptions => ({
    ...transport,
    retryOptions: { maxRetries: 1 },
    additionalPolicies: [{ position: 'perCall', policy: listener(heard) }],
  });

  function deviceCodeCredential(
    { authority, clientId, tenantId, cache }: DeviceCodeOptions,
    heard: Heard,
    more: DeviceCodeCredentialOptions,
  ): DeviceCodeCredential {
    const name = crypto.randomUUID();
    caches.set(name, cache);
    try {
      return new DeviceCodeCredential({
        ...shared(heard),
        ...{ authorityHost: authority, clientId, tenantId, disableAutomaticAuthentication: true },
        tokenCachePersistenceOptions: { enabled: true, name },
        ...more,
      });
    } finally {
      caches.delete(name);
    }
  }

  return {
    // A credential for every call: one that was given claims would ask the network with them for ever after.
    deviceCodeSilently: (options, account, wanted) => {
      const heard: Heard = {};
      const credential = deviceCodeCredential(options, heard, { authenticationRecord: account });
      return saying(heard, () => tokenFrom(credential, wanted));
    },
    deviceCode: (options, onCode, wanted) => {
      const heard: Heard = {};
      const credential = deviceCodeCredential(options, heard, { userPromptCallback: onCode });
      return saying(heard, async () => {
        const account = await credential.authenticate([...wanted.scopes], optionsOf(wanted));
        if (account === undefined) throw new Error('Nobody signed in');
        return { token: await tokenFrom(credential, { scopes: wanted.scopes, signal: wanted.signal }), account };
      });
    },
    azureCli: ({ tenantId }, wanted) =>
      tokenFrom(
        new AzureCliCredential({ processTimeoutInMs: 60_000, ...(tenantId === undefined ? {} : { tenantId }) }),
        wanted,
      ),
    certificate: ({ authority, clientId, tenantId, certificatePath }) => {
      const heard: Heard = {};
      const options = { ...shared(heard), authorityHost: authority };
      const credential = new ClientCertificateCredential(tenantId, clientId, { certificatePath }, options);
      return { getToken: (wanted) => saying(heard, () => tokenFrom(credential, wanted)) };
    },
  };
}

/** The last request's problem, if it had one. The library drops it on its way to us: of a device code it keeps the error's name
 * alone, and of a silent request nothing. */
interface Heard {
  problem?: Error | undefined;
}

/** Named as MSAL names them, and VS Code hands them on. */
function listener(heard: Heard): Policy {
  const problem = (name: 'ServerError' | 'AuthError', errorCode: string, text: string): Error =>
    Object.assign(new Error(`${errorCode}: ${text}`), { name, errorCode });
  return {
    name: 'listenToProblems',
    sendRequest: async (request, next) => {
      heard.problem = undefined;
      try {
        const response = await next(request);
        if (response.status >= 500 || response.status === 429) {
          heard.problem = problem('AuthError', 'temporarily_unavailable', `HTTP ${response.status}`);
        } else if (response.status >= 400) {
          const { error, error_description: text } = errorOf(response.bodyAsText);
          if (error !== 'authorization_pending') heard.problem = problem('ServerError', error, text);
        }
        return response;
      } catch (error) {
        heard.problem = problem('AuthError', 'network_error', error instanceof Error ? error.message : String(error));
        throw error;
      }
    },
  };
}

type Policy = NonNullable<DeviceCodeCredentialOptions['additionalPolicies']>[number]['policy'];

function errorOf(body: string | null | undefined): { readonly error: string; readonly error_description: string } {
  const unknown = { error: 'unknown_error', error_description: '' };
  try {
    return { ...unknown, ...(JSON.parse(body ?? '') as object) };
  } catch {
    return unknown;
  }
}

async function saying<T>(heard: Heard, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw error;
    throw heard.problem ?? error;
  }
}

async function tokenFrom(credential: TokenCredential, wanted: Wanted): Promise<string> {
  const found = await credential.getToken([...wanted.scopes], optionsOf(wanted));
  if (found === null) throw new Error('No token');
  return found.token;
}

/** That we answer claims challenges is said every time: the library keeps tokens apart that were asked for without it.
 * https://learn.microsoft.com/entra/identity-platform/app-resilience-continuous-access-evaluation */
function optionsOf({ claims, signal }: Wanted): { claims?: string; abortSignal: AbortSignal; enableCae: true } {
  return { ...(claims === undefined ? {} : { claims }), abortSignal: signal, enableCae: true };
}
