// Leaves what helps to understand a failed UI test.
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { testFolder } from '../../../scripts/vscode/testFolder.ts';
import type { UiWindow } from './uiWindow.ts';

/** A picture of the window as it was, and the end of our log. Never fails itself. */
export async function reportFailure(window: UiWindow, testName: string): Promise<void> {
  const picture = testFolder('pictures', `failed-${testName.replaceAll(/[^\p{Letter}\d]+/gu, '-')}.png`);
  try {
    await window.page.screenshot({ path: picture });
    console.log(`${testName}: see ${picture}`);
    const logs = path.join(window.profile.userData, 'logs');
    for await (const file of glob('**/mfa-admin.entra-mfa-admin/*.log', { cwd: logs })) {
      const lines = (await readFile(path.join(logs, file), 'utf8')).trimEnd().split('\n');
      console.log(lines.slice(-30).join('\n'));
    }
  } catch (error) {
    console.log(`${testName}: no picture (${String(error)})`);
  }
}
