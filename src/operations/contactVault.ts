// Keeps the phone numbers and e-mail addresses a run still needs: one encrypted file beside the journal, its key elsewhere. Knows no operations.

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { open, readFile, rm } from 'node:fs/promises';
import * as v from 'valibot';

/** Where the keys live: outside the directory of the vaults (VS Code's SecretStorage). */
export interface KeyStore {
  get(id: string): Promise<string | undefined>;
  store(id: string, key: string): Promise<void>;
  delete(id: string): Promise<void>;
}

const algorithm = 'aes-256-gcm';
const sealedSchema = v.object({ version: v.literal(1), nonce: v.string(), tag: v.string(), data: v.string() });
const contactsSchema = v.array(v.tuple([v.string(), v.string()]));

export class ContactVault {
  readonly #path: string;
  readonly #id: string;
  readonly #keyStore: KeyStore;

  /** @param id of the operation: names the key, and binds the file to it. */
  constructor(path: string, id: string, keyStore: KeyStore) {
    this.#path = path;
    this.#id = id;
    this.#keyStore = keyStore;
  }

  /** On disk when it resolves. @throws what the file system or the key store throws. */
  async write(contacts: ReadonlyMap<string, string>): Promise<void> {
    const key = randomBytes(32);
    const nonce = randomBytes(12);
    const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(this.#id));
    const data = Buffer.concat([cipher.update(JSON.stringify([...contacts])), cipher.final()]);
    const sealed: v.InferOutput<typeof sealedSchema> = {
      version: 1,
      nonce: nonce.toString('base64'),
      tag: cipher.getAuthTag().toString('base64'),
      data: data.toString('base64'),
    };
    await this.#keyStore.store(this.#id, key.toString('base64'));
    const file = await open(this.#path, 'w', 0o600);
    try {
      await file.writeFile(JSON.stringify(sealed));
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** Empty where the key or the file is gone, or the two do not belong together. */
  async read(): Promise<ReadonlyMap<string, string>> {
    try {
      const key = Buffer.from((await this.#keyStore.get(this.#id)) ?? '', 'base64');
      const sealed = v.parse(sealedSchema, JSON.parse(await readFile(this.#path, 'utf8')));
      const decipher = createDecipheriv(algorithm, key, Buffer.from(sealed.nonce, 'base64'), { authTagLength: 16 })
        .setAAD(Buffer.from(this.#id))
        .setAuthTag(Buffer.from(sealed.tag, 'base64'));
      const data = Buffer.concat([decipher.update(Buffer.from(sealed.data, 'base64')), decipher.final()]);
      return new Map(v.parse(contactsSchema, JSON.parse(data.toString('utf8'))));
    } catch {
      return new Map();
    }
  }

  /** Never rejects: what cannot be removed cannot be read without its key either, and the key is removed apart. */
  async remove(): Promise<void> {
    await Promise.allSettled([rm(this.#path, { force: true }), this.#keyStore.delete(this.#id)]);
  }
}
