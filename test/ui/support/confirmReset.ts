// Asks for the reset of one user, up to the confirmed plan.
import type { Locator } from 'playwright-core';
import { chooseFromMenu } from './contextMenu.ts';
import { modalDialog } from './modalDialog.ts';
import { passGate } from './passGate.ts';
import type { UiWindow } from './uiWindow.ts';
import { words } from './words.ts';

/** Returns what the plan said. */
export async function confirmReset(window: UiWindow, row: Locator): Promise<string> {
  await chooseFromMenu(window, row, 'entraMfa.resetMfa');
  await passGate(window, '4711');
  const dialog = modalDialog(window);
  const detail = await dialog.detail();
  // Sign-in may ask at once, so the next dialog is not waited for to be gone.
  const verb = words(window, 'Reset MFA');
  await window.page.locator('.monaco-dialog-box').getByRole('button', { name: verb, exact: true }).click();
  return detail;
}
