// Puts a folder in place once and whole: other runs see either nothing or all of it, and a killed install leaves nothing half-done.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Returns `folder`, made by `make` if it is not there yet. `make` is given an empty folder to work in and returns the
 * part of it that is to become `folder`. When two runs install at once, the first to finish wins and the other's work is thrown away.
 */
export async function installOnce(folder: string, make: (workFolder: string) => Promise<string>): Promise<string> {
  if (existsSync(folder)) return folder;
  await mkdir(path.dirname(folder), { recursive: true });
  const workFolder = await mkdtemp(`${folder}.installing-`);
  try {
    await rename(await make(workFolder), folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
  return folder;
}
