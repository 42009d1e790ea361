// Where operations lie on disk, and which of them there are. Runs none.

import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EntraError } from '../domain/failure.ts';
import type { OperationRecord } from './operation.ts';
import { OperationLock } from './operationLock.ts';
import { type KeyStore, ContactVault } from './contactVault.ts';
import { readJournal, type ReadJournal } from './readJournal.ts';
import type { RemovedContacts } from './removedContacts.ts';

/** Ids become file names: nothing but a GUID does. */
const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const dayMs = 86_400_000;

export class OperationFiles {
  readonly #directory: string;
  readonly #keyStore: KeyStore;
  readonly #now: () => number;
  readonly #kept: RemovedContacts;
  /** Journals as last read, with what tells that they have grown since. */
  readonly #read = new Map<string, { readonly stamp: string; readonly journal: ReadJournal }>();

  constructor(directory: string, keyStore: KeyStore, now: () => number, kept: RemovedContacts) {
    this.#directory = directory;
    this.#keyStore = keyStore;
    this.#now = now;
    this.#kept = kept;
  }

  /** @throws EntraError `unexpected` for what is no id. */
  journalPath(id: string): string {
    return this.#path(id, 'jsonl');
  }

  /** @throws EntraError `unexpected` for what is no id. */
  lockPath(id: string): string {
    return this.#path(id, 'lock');
  }

  /** @throws EntraError `unexpected` for what is no id. */
  vault(id: string): ContactVault {
    return new ContactVault(this.#path(id, 'vault'), id, this.#keyStore);
  }

  /** undefined: there is none, or it is not to be read. */
  async read(id: string): Promise<ReadJournal | undefined> {
    return readJournal(this.journalPath(id));
  }

  /** An operation of this or another window, as its journal and its lock tell. */
  async record(id: string): Promise<OperationRecord | undefined> {
    const journal = await this.#readCached(id);
    if (!journal) return undefined;
    if (!(await OperationLock.isHeld(this.lockPath(id), this.#now))) return journal.progress.record(undefined);
    const sending = journal.progress.users.some(
      (user) =>
        !user.plan.refusal && Object.values(user.steps).some(({ state }) => state === 'planned' || state === 'calling'),
    );
    return journal.progress.record(sending ? 'running' : 'verifying');
  }

  /** Ids of all operations; none if there is no directory yet. */
  async ids(): Promise<readonly string[]> {
    return this.#idsWith(/^(.*)\.jsonl$/);
  }

  isOlderThan(record: OperationRecord, days: number): boolean {
    return this.#now() - Date.parse(record.header.startedAt) > days * dayMs;
  }

  /** Forgets an operation. Entra's audit log is untouched. */
  async remove(id: string): Promise<void> {
    this.#read.delete(id);
    await this.vault(id).remove();
    await this.#kept.remove(id);
    await rm(this.lockPath(id), { force: true });
    await rm(this.journalPath(id), { force: true });
  }

  /** Numbers without a record that says whose they are: a crash came before it, or it cannot be read. Never rejects. */
  async removeOrphans(): Promise<void> {
    for (const id of await this.#idsWith(/^(.*)\.(?:undo|vault)$/)) {
      if ((await this.#readCached(id)) || (await OperationLock.isHeld(this.lockPath(id), this.#now))) continue;
      await Promise.all([this.#kept.remove(id), this.vault(id).remove()]);
    }
  }

  async #idsWith(pattern: RegExp): Promise<readonly string[]> {
    const names = await readdir(this.#directory).catch(() => []);
    const ids = names.map((name) => pattern.exec(name)?.[1] ?? '').filter((id) => guid.test(id));
    return [...new Set(ids)];
  }

  #path(id: string, kind: string): string {
    if (!guid.test(id)) throw new EntraError({ kind: 'unexpected' });
    return join(this.#directory, `${id}.${kind}`);
  }

  async #readCached(id: string): Promise<ReadJournal | undefined> {
    const path = this.journalPath(id);
    const stats = await stat(path).catch(() => undefined);
    if (!stats) return undefined;
    const stamp = `${stats.size}/${stats.mtimeMs}`;
    const cached = this.#read.get(id);
    if (cached?.stamp === stamp) return cached.journal;
    const journal = await readJournal(path);
    if (journal) this.#read.set(id, { stamp, journal });
    return journal;
  }
}
