// A folder for one run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Makes an empty folder that is deleted when this process ends. */
export function throwAwayFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mfa-admin-'));
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  return folder;
}
