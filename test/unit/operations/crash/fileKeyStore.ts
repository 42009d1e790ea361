// A key store that outlives the process, in place of VS Code's SecretStorage, which another process keeps.
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyStore } from '../../../../src/operations/contactVault.ts';

export function fileKeyStore(directory: string): KeyStore {
  const fileOf = (id: string): string => join(directory, id);
  return {
    get: (id) => readFile(fileOf(id), 'utf8').catch(() => undefined),
    async store(id, key) {
      await writeFile(`${fileOf(id)}.new`, key);
      await rename(`${fileOf(id)}.new`, fileOf(id));
    },
    delete: (id) => rm(fileOf(id), { force: true }),
  };
}
