// Ends VS Code as a crash does and starts it again on the same profile.
import path from 'node:path';
import { openWorkbench } from '../../../scripts/vscode/openWorkbench.ts';
import { startServer } from '../../../scripts/vscode/startServer.ts';
import type { UiWindow } from './uiWindow.ts';
import { waitUntilContributed } from './waitUntilContributed.ts';

/** Resolves when the extension can be used again. What was under way is cut off in the middle. */
export async function killVSCode(window: UiWindow): Promise<void> {
  const { page, profile } = window;
  await page.goto('about:blank');
  window.server.stop();
  await window.server.ended;
  window.server = await startServer({ profile });
  await openWorkbench(page, window.server, { folder: path.join(path.dirname(profile.userData), 'workspace') });
  await waitUntilContributed(page);
}
