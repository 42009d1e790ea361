// The moment at which the Users view shows what was just read, and no rows of before.
import type { UiWindow } from './uiWindow.ts';
import { words } from './words.ts';

/** Resolves when the line above the users says how old they are. @param says what else stands in it. */
export async function whenRead(window: UiWindow, says = ''): Promise<void> {
  const asOf = words(window, 'As of {0}', '').trim();
  const line = window.page.locator('.tree-explorer-viewlet-tree-view .message');
  await line.filter({ hasText: asOf }).filter({ hasText: says }).waitFor();
}
