// A key store in memory, in place of VS Code's SecretStorage.

import type { KeyStore } from '../../../src/operations/contactVault.ts';

export function memoryKeyStore(): KeyStore & { readonly keys: Map<string, string> } {
  const keys = new Map<string, string>();
  return {
    keys,
    get: (id) => Promise.resolve(keys.get(id)),
    store(id, key) {
      keys.set(id, key);
      return Promise.resolve();
    },
    delete(id) {
      keys.delete(id);
      return Promise.resolve();
    },
  };
}
