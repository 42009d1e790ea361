// Puts another disk under the journals: slow, or full.

import { open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

/** Every append goes through `append` until the test ends, or until the returned function is called. `write` does the real thing.
 * @param directory where a file can be made. */
export async function replaceAppendFile(
  context: TestContext,
  directory: string,
  append: (write: () => Promise<void>) => Promise<void>,
): Promise<() => void> {
  const probe = join(directory, 'probe');
  const handle = await open(probe, 'w');
  const prototype = Object.getPrototypeOf(handle) as FileHandle;
  await handle.close();
  await rm(probe);
  const { mock } = context.mock.method(prototype, 'appendFile', function (this: FileHandle, text: string) {
    return append(async () => {
      await this.write(text);
    });
  });
  return () => {
    mock.restore();
  };
}
