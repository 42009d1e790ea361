// Keeps two windows from running one operation: a file with its owner, touched while the owner lives. Knows no journals.

import { readFileSync, rmSync } from 'node:fs';
import { open, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';

const heartbeatMs = 5_000;
/** A lock nobody has touched for so long belongs to a window that was killed. */
const staleAfterMs = 15_000;
/** Two windows that take over a stale lock in the same moment: the one whose name is in it after this long has it. */
const settleMs = 200;

export interface LockClock {
  readonly now: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Held until released, or until another window has taken it because we slept too long. */
export class OperationLock {
  readonly #path: string;
  readonly #token: string;
  readonly #timer: NodeJS.Timeout;

  private constructor(path: string, token: string, now: () => number, onLost: () => void) {
    this.#path = path;
    this.#token = token;
    this.#timer = setInterval(() => {
      void this.#beat(now).then((held) => {
        if (!held) onLost();
      });
    }, heartbeatMs);
    this.#timer.unref();
  }

  /** undefined: another window has it. @param owner names the window: what its own former life left behind is taken at once.
   * @throws the system's error if the file cannot be written. */
  static async acquire(
    path: string,
    owner: string,
    clock: LockClock,
    onLost: () => void,
    signal: AbortSignal,
  ): Promise<OperationLock | undefined> {
    const token = JSON.stringify({ owner, id: randomUUID() });
    if (!(await createAlone(path, token))) {
      if ((await OperationLock.isHeld(path, clock.now)) && ownerOf(await contentOf(path)) !== owner) return undefined;
      const mine = `${path}.${randomUUID()}`;
      await writeFile(mine, token, { mode: 0o600 });
      await rename(mine, path);
      await clock.sleep(settleMs, signal);
      if ((await contentOf(path)) !== token) return undefined;
    }
    await touch(path, clock.now());
    return new OperationLock(path, token, clock.now, onLost);
  }

  /** Whether some window holds the operation and lives. */
  static async isHeld(path: string, now: () => number): Promise<boolean> {
    try {
      const { mtimeMs } = await stat(path);
      return now() - mtimeMs < staleAfterMs;
    } catch {
      return false;
    }
  }

  /** Whether nobody has taken it: a window that slept for long finds out before its next heartbeat tells. At once, so that nothing
   * comes between asking and acting. */
  isOurs(): boolean {
    try {
      return readFileSync(this.#path, 'utf8') === this.#token;
    } catch {
      return false;
    }
  }

  /** At once, so that it is done before a closing window is gone. */
  release(): void {
    clearInterval(this.#timer);
    try {
      if (this.isOurs()) rmSync(this.#path);
    } catch {
      // Gone already, or out of reach: it goes stale by itself.
    }
  }

  async #beat(now: () => number): Promise<boolean> {
    if (!this.isOurs()) return false;
    await touch(this.#path, now());
    return true;
  }
}

async function createAlone(path: string, token: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(token).finally(() => file.close());
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function contentOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}

function ownerOf(content: string): unknown {
  try {
    const lock: unknown = JSON.parse(content);
    return typeof lock === 'object' && lock !== null && 'owner' in lock ? lock.owner : undefined;
  } catch {
    return undefined;
  }
}

async function touch(path: string, now: number): Promise<void> {
  await utimes(path, now / 1000, now / 1000).catch(() => undefined);
}
