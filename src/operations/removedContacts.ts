// Keeps the numbers and addresses that an operation takes away until they have been kept long enough: encrypted, beside the journal.
// Knows no Graph.

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ContactVault, type KeyStore } from './contactVault.ts';
import type { OperationRecord } from './operation.ts';
import { removedSteps } from './removedSteps.ts';

export interface RemovedContact {
  readonly was: string;
  /** What the step puts in its place. */
  readonly replacedBy?: string;
}

export type RemovedReading =
  | { readonly kind: 'kept'; readonly contacts: ReadonlyMap<string, RemovedContact> }
  | { readonly kind: 'expired' }
  | { readonly kind: 'lost' };

export interface RemovedContactsOptions {
  readonly directory: string;
  readonly keyStore: KeyStore;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** After the end of an operation; 0: nothing is kept any more. */
  readonly days: () => number;
}

const dayMs = 86_400_000;
const ending = '.undo';
const replaced = '/replacedBy';

export class RemovedContacts {
  readonly #options: RemovedContactsOptions;

  constructor(options: RemovedContactsOptions) {
    this.#options = options;
  }

  /** On disk when it resolves. @param contacts by `${userId}/${stepId}`. @throws what the file system or the key store throws. */
  async write(id: string, contacts: ReadonlyMap<string, RemovedContact>): Promise<void> {
    const texts = [...contacts].flatMap(([key, { was, replacedBy }]): [string, string][] => [
      [key, was],
      ...(replacedBy === undefined ? [] : [[`${key}${replaced}`, replacedBy] satisfies [string, string]]),
    ]);
    await this.#vault(id).write(new Map(texts));
  }

  /** The record with until when its contacts are kept. What need not be kept any more goes. @param record of no running operation. */
  async mark(record: OperationRecord): Promise<OperationRecord> {
    const { id } = record.header;
    if (!(await this.#isThere(id))) return record;
    const until = this.#until(record);
    const tookSomething = removedSteps(record).length > 0;
    if (until <= this.#options.now() || (record.state === 'ended' && !tookSomething)) {
      await this.remove(id);
      return record;
    }
    return tookSomething ? { ...record, undoUntil: new Date(until).toISOString() } : record;
  }

  async read(record: OperationRecord): Promise<RemovedReading> {
    const { id } = record.header;
    if (this.#until(record) <= this.#options.now()) {
      await this.remove(id);
      return { kind: 'expired' };
    }
    const texts = await this.#vault(id).read();
    if (texts.size === 0) return { kind: 'lost' };
    const contacts = new Map<string, RemovedContact>();
    for (const [key, was] of texts) {
      if (key.endsWith(replaced)) continue;
      const replacedBy = texts.get(`${key}${replaced}`);
      contacts.set(key, { was, ...(replacedBy !== undefined && { replacedBy }) });
    }
    return { kind: 'kept', contacts };
  }

  /** Never rejects. */
  async remove(id: string): Promise<void> {
    await this.#vault(id).remove();
  }

  /** Epoch milliseconds. Of an operation without an end the last that is known of it counts. */
  #until({ header, endedAt, users }: OperationRecord): number {
    const times = users.flatMap(({ steps }) => Object.values(steps).flatMap(timeOf));
    const last = endedAt ?? times.reduce((one, other) => (other > one ? other : one), header.startedAt);
    return Date.parse(last) + this.#options.days() * dayMs;
  }

  async #isThere(id: string): Promise<boolean> {
    return stat(this.#path(id)).then(
      () => true,
      () => false,
    );
  }

  #vault(id: string): ContactVault {
    // A key of its own: the numbers that a run needs go with theirs when it ends.
    return new ContactVault(this.#path(id), `${id}${ending}`, this.#options.keyStore);
  }

  #path(id: string): string {
    return join(this.#options.directory, `${id}${ending}`);
  }
}

function timeOf(step: OperationRecord['users'][number]['steps'][string]): readonly string[] {
  if ('at' in step) return [step.at];
  return 'trace' in step ? [step.trace.at] : [];
}
