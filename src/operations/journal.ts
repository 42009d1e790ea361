// Writes an operation's journal: JSON lines, each on disk before its promise resolves. Knows nothing of what the lines mean.

import { open, truncate, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EntraError } from '../domain/failure.ts';
import type { JournalLine } from './journalLine.ts';
import { journalUnwritable } from './journalUnwritable.ts';

/** Lines appended in one turn share one write and one flush, and their promises resolve in one turn: calls that wait for them
 * are then sent together, in batches. */
export class Journal {
  readonly #file: FileHandle;
  readonly #mayWrite: () => boolean;
  #waiting: { readonly text: string; readonly settle: (error?: EntraError) => void }[] = [];
  #writing: Promise<void> | undefined;
  #broken: EntraError | undefined;

  private constructor(file: FileHandle, mayWrite: () => boolean) {
    this.#file = file;
    this.#mayWrite = mayWrite;
  }

  /** A new journal that holds its first line. @param mayWrite whether the journal is still this window's: asked before and after
   * every write. @throws EntraError `journalUnwritable`; then there is no file. */
  static async create(path: string, first: JournalLine, mayWrite: () => boolean): Promise<Journal> {
    try {
      const journal = new Journal(await open(path, 'ax', 0o600), mayWrite);
      await journal.append(first);
      await flushDirectory(dirname(path));
      return journal;
    } catch (error) {
      throw journalUnwritable(error);
    }
  }

  /** Goes on with a journal. @param wholeBytes what is whole of it; the rest is cut off. @param mayWrite as for {@link Journal.create}.
   * @throws EntraError `journalUnwritable`. */
  static async reopen(path: string, wholeBytes: number, mayWrite: () => boolean): Promise<Journal> {
    try {
      await truncate(path, wholeBytes);
      return new Journal(await open(path, 'a'), mayWrite);
    } catch (error) {
      throw journalUnwritable(error);
    }
  }

  /** Resolves when the line is on disk. After one failure nothing more is written, lest a torn line has whole ones behind it.
   * Need not be awaited: a failure shows at the next line. @throws EntraError `journalUnwritable`, or `otherWindow` if the journal is
   * another window's by now. */
  append(line: JournalLine): Promise<void> {
    const onDisk = new Promise<void>((resolve, reject) => {
      const settle = (error?: EntraError): void => {
        if (error) reject(error);
        else resolve();
      };
      if (this.#broken) {
        settle(this.#broken);
      } else {
        this.#waiting.push({ text: `${JSON.stringify(line)}\n`, settle });
        this.#writing ??= this.#write();
      }
    });
    onDisk.catch(() => undefined);
    return onDisk;
  }

  /** Waits for what is being written. Never rejects. */
  async close(): Promise<void> {
    await this.#writing;
    await this.#file.close().catch(() => undefined);
  }

  async #write(): Promise<void> {
    // Everything that is appended in this turn comes along.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const lines = this.#waiting;
      this.#waiting = [];
      try {
        if (!this.#broken) {
          this.#mustBeOurs();
          await this.#file.appendFile(lines.map((line) => line.text).join(''));
          await this.#file.datasync();
          // The computer may have slept since: what is announced here must not be sent then.
          this.#mustBeOurs();
        }
      } catch (error) {
        this.#broken = journalUnwritable(error);
      }
      for (const { settle } of lines) settle(this.#broken);
    }
    this.#writing = undefined;
  }

  #mustBeOurs(): void {
    if (!this.#mayWrite()) throw new EntraError({ kind: 'otherWindow' });
  }
}

/** The entry of a new file is in its directory, which is flushed apart where the system can do that (not on Windows). */
async function flushDirectory(path: string): Promise<void> {
  try {
    const directory = await open(path, 'r');
    await directory.sync().finally(() => directory.close());
  } catch {
    // The file itself is flushed; more cannot be had here.
  }
}
