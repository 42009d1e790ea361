// What our extension has written to its log so far.
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { UiWindow } from './uiWindow.ts';

/** Its lines; none while there is no log. */
export async function extensionLog(window: Pick<UiWindow, 'profile'>): Promise<string[]> {
  const logs = path.join(window.profile.userData, 'logs');
  const lines: string[] = [];
  for await (const file of glob('**/mfa-admin.entra-mfa-admin/*.log', { cwd: logs })) {
    lines.push(...(await readFile(path.join(logs, file), 'utf8')).trimEnd().split('\n'));
  }
  return lines;
}
