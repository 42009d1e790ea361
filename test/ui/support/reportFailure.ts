// Leaves what helps to understand a failed UI test.
import type { Page } from 'playwright-core';
import { testFolder } from '../../../scripts/vscode/testFolder.ts';
import { extensionLog } from './extensionLog.ts';
import type { UiWindow } from './uiWindow.ts';

/** A picture of the window as it was, the same in words, and the end of our log. Never fails itself. */
export async function reportFailure(window: UiWindow, testName: string): Promise<void> {
  const picture = testFolder('pictures', `failed-${testName.replaceAll(/[^\p{Letter}\d]+/gu, '-')}.png`);
  try {
    await window.page.screenshot({ path: picture });
    console.log(`${testName}: see ${picture}`);
    console.log(await onScreen(window.page));
    console.log((await extensionLog(window)).slice(-30).join('\n'));
  } catch (error) {
    console.log(`${testName}: no picture (${String(error)})`);
  }
}

/** For who has only the output. Nothing in which a pass or a number may stand: no details of dialogs, no digits. */
async function onScreen(page: Page): Promise<string> {
  const focus = String(await page.evaluate('document.activeElement?.className'));
  const parts = ['.quick-input-widget', '.dialog-message-text', '.notifications-toasts', '.part.sidebar'];
  const texts = await Promise.all(
    parts.map(async (part) => {
      const shown = await page.locator(`${part}:visible`).allInnerTexts();
      return `${part}: ${shown.join(' / ').replaceAll(/\s*\n\s*/g, ' | ')}`;
    }),
  );
  return [`keyboard: ${focus}`, ...texts].join('\n').replaceAll(/\d/g, '#');
}
