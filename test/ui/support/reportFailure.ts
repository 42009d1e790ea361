// Leaves what helps to understand a failed UI test.
import { testFolder } from '../../../scripts/vscode/testFolder.ts';
import { extensionLog } from './extensionLog.ts';
import type { UiWindow } from './uiWindow.ts';

/** A picture of the window as it was, and the end of our log. Never fails itself. */
export async function reportFailure(window: UiWindow, testName: string): Promise<void> {
  const picture = testFolder('pictures', `failed-${testName.replaceAll(/[^\p{Letter}\d]+/gu, '-')}.png`);
  try {
    await window.page.screenshot({ path: picture });
    console.log(`${testName}: see ${picture}`);
    console.log((await extensionLog(window)).slice(-30).join('\n'));
  } catch (error) {
    console.log(`${testName}: no picture (${String(error)})`);
  }
}
