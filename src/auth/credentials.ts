// The one place that knows @azure/identity. It is a bundle of its own, loaded only for a way to sign in that needs it; so nothing of
// ours is imported here, for a class of ours would then exist twice. Throws what the library throws: see credentialFailure.ts.

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
  const shared = { ...transport, retryOptions: { maxRetries: 1 } };

  function deviceCodeCredential(
    { authority, clientId, tenantId, cache }: DeviceCodeOptions,
    more: DeviceCodeCredentialOptions,
  ): DeviceCodeCredential {
    const name = crypto.randomUUID();
    caches.set(name, cache);
    try {
      return new DeviceCodeCredential({
        ...shared,
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
    deviceCodeSilently: (options, account, wanted) =>
      tokenFrom(deviceCodeCredential(options, { authenticationRecord: account }), wanted),
    deviceCode: async (options, onCode, wanted) => {
      const credential = deviceCodeCredential(options, { userPromptCallback: onCode });
      const account = await credential.authenticate([...wanted.scopes], optionsOf(wanted));
      if (account === undefined) throw new Error('Nobody signed in');
      return { token: await tokenFrom(credential, { scopes: wanted.scopes, signal: wanted.signal }), account };
    },
    azureCli: ({ tenantId }, wanted) =>
      tokenFrom(
        new AzureCliCredential({ processTimeoutInMs: 60_000, ...(tenantId === undefined ? {} : { tenantId }) }),
        wanted,
      ),
    certificate: ({ authority, clientId, tenantId, certificatePath }) => {
      const options = { ...shared, authorityHost: authority };
      const credential = new ClientCertificateCredential(tenantId, clientId, { certificatePath }, options);
      return { getToken: (wanted) => tokenFrom(credential, wanted) };
    },
  };
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
