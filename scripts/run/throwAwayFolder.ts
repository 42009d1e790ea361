// Folders for one run.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const made: string[] = [];

/** Makes an empty folder, in the system's temporary folder unless said otherwise, that is deleted when this process ends. */
export function throwAwayFolder(parent = tmpdir()): string {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, 'mfa-admin-'));
  if (made.length === 0) process.on('exit', deleteAll);
  made.push(folder);
  return folder;
}

function deleteAll(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
